import type { Degree } from '../state/state.ts'

const DEGREES: Readonly<Record<'1' | '2' | '3', Degree>> = { 1: 1, 2: 2, 3: 3 }

const isDegreeKey = (key: string): key is '1' | '2' | '3' => key === '1' || key === '2' || key === '3'

const isNearGraph = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('body') || target.closest('[data-view="graph"], [data-view="detail"]') !== null)

/** What the page's own keys do; single letters count only where no text is being typed. */
export interface ShortcutActions {
  readonly search: () => void
  readonly keys: () => void
  readonly letGo: () => void
  /** How far to light what ties to what is selected: only where the graph, the panel or nothing has the focus. */
  readonly degree: (degree: Degree) => void
}

export function createShortcuts(root: HTMLElement, { search, keys, letGo, degree }: ShortcutActions): { readonly destroy: () => void } {
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
    else if (isDegreeKey(event.key) && isNearGraph(event.target)) degree(DEGREES[event.key])
  }
  page.addEventListener('keydown', onKeyDown)
  return { destroy: () => page.removeEventListener('keydown', onKeyDown) }
}
