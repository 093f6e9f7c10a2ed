import type { Id } from '../base/units.ts'

/** Takes plain clicks on links to records, so that choosing one keeps the rest of the view; clicks that open a new tab stay the browser's. */
export function takeRecordClicks(root: HTMLElement, choose: (id: Id) => void): { readonly destroy: () => void } {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[data-select]') : null
    const id = link?.getAttribute('data-select')
    if (id === null || id === undefined) return
    event.preventDefault()
    choose(id)
  }
  root.addEventListener('click', onClick)
  return { destroy: () => root.removeEventListener('click', onClick) }
}
