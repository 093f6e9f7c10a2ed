import { DEGREES, type Degree } from '../state/state.ts'

const isNearGraph = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('body') || target.closest('[data-view="graph"], [data-view="detail"]') !== null)

/** What the page's own keys do; single letters count only where no text is being typed. */
export interface ShortcutActions {
  readonly search: () => void
  readonly help: () => void
  readonly letGo: () => void
  /** How far to light what ties to what is selected: only where the graph, the panel or nothing has the focus. */
  readonly degree: (degree: Degree) => void
  /** Whether single keys count on the whole page; if not, only while one of its regions has the focus (WCAG 2.1.4). */
  readonly everywhere: () => boolean
}

export function createShortcuts(root: HTMLElement, actions: ShortcutActions): { readonly destroy: () => void } {
  const page = root.ownerDocument
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog or a card has the keys to itself.
    if (root.querySelector('dialog[open], .card') !== null) return
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, target } = event
    const within = (places: string) => target instanceof HTMLElement && target.closest(places) !== null
    if (key === 'Escape') return actions.letGo()
    if (within('input, select, textarea, [contenteditable]') || !(actions.everywhere() || within('[data-view]'))) return
    const degree = DEGREES.find((each) => String(each) === key)
    if (key === '/') {
      event.preventDefault()
      actions.search()
    } else if (key === '?') actions.help()
    else if (degree !== undefined && isNearGraph(target)) actions.degree(degree)
  }
  /** The help has a way for the pointer too. */
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('[data-help]') !== null) actions.help()
  }
  page.addEventListener('keydown', onKeyDown)
  root.addEventListener('click', onClick)
  return {
    destroy: () => {
      page.removeEventListener('keydown', onKeyDown)
      root.removeEventListener('click', onClick)
    },
  }
}
