import type { Px } from '../base/units.ts'

/** So far below what was pressed. */
const BELOW: Px = 12

/**
 * Tells the style sheet how far down the window the reader's hand is (`--near`): in a frame as high as all that it shows, the window's own
 * edges may be out of sight, and what answers the reader comes where they are.
 */
export function watchHand(page: Document): void {
  page.addEventListener(
    'click',
    ({ target, detail, clientY }) => {
      // Within a card the next one comes where this one is; keys press without a place.
      if (!(target instanceof Element) || target.closest('.region.detail') !== null) return
      const y = detail === 0 ? target.getBoundingClientRect().bottom : clientY
      page.documentElement.style.setProperty('--near', `${Math.round(y + BELOW)}px`)
    },
    { capture: true },
  )
}
