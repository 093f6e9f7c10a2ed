/** What a reader cannot do anything without, whatever they point, press or type with; and what moves the frame on from outside. */
const SIGNS = ['pointerover', 'focusin', 'keydown', 'click'] as const

/** Calls back, once, at the first sign of the reader: the pointer comes, a key is pressed, something gets the focus, or the address changes. */
export function onFirstSign(page: Document, view: Window, act: () => void): { readonly destroy: () => void } {
  const stop = new AbortController()
  const options = { capture: true, passive: true, signal: stop.signal }
  const wake = () => {
    stop.abort()
    act()
  }
  for (const sign of SIGNS) page.addEventListener(sign, wake, options)
  view.addEventListener('hashchange', wake, options)
  return { destroy: () => stop.abort() }
}
