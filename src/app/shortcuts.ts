/** What the page's own keys do; single letters count only where no text is being typed. */
export interface ShortcutActions {
  readonly search: () => void
  readonly keys: () => void
  readonly letGo: () => void
}

export function createShortcuts(root: HTMLElement, { search, keys, letGo }: ShortcutActions): { readonly destroy: () => void } {
  const page = root.ownerDocument
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog or a card has the keys to itself.
    if (root.querySelector('dialog[open], .card') !== null) return
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [contenteditable]')
    if (event.key === 'Escape') letGo()
    else if (typing) return
    else if (event.key === '/') {
      event.preventDefault()
      search()
    } else if (event.key === '?') keys()
  }
  page.addEventListener('keydown', onKeyDown)
  return { destroy: () => page.removeEventListener('keydown', onKeyDown) }
}
