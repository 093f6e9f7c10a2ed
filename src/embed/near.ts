import type { Id, Px } from '../base/units.ts'

/** So far below what was pressed. */
const BELOW: Px = 12

/**
 * Tells the style sheet how far down the window the reader's hand is (`--near`): in a frame as high as all that it shows, the window's own
 * edges may be out of sight, and what answers the reader comes where they are.
 */
export function watchHand(root: HTMLElement): { readonly goTo: (id: Id) => void } {
  const page = root.ownerDocument
  const put = (y: Px) => page.documentElement.style.setProperty('--near', `${Math.round(y)}px`)
  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom + BELOW
  page.addEventListener(
    'click',
    ({ target, detail, clientY }) => {
      // Within a card the next one comes where this one is; keys press without a place.
      if (!(target instanceof Element) || target.closest('.region.detail') !== null) return
      put(detail === 0 ? bottomOf(target) : clientY + BELOW)
    },
    { capture: true },
  )
  return {
    goTo: (id) => {
      const shown = [...root.querySelectorAll(`:is(.pictures, .region.text) [data-record="${CSS.escape(id)}"]`)]
      const record = shown.find((element) => element.getClientRects().length > 0)
      if (record !== undefined) put(bottomOf(record))
    },
  }
}
