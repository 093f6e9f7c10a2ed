import { flightBetween } from '../state/flight.ts'
import type { Outlet } from '../state/store.ts'
import { detailsIn } from './details.ts'
import { createFoldMorph, type FoldMorph } from './fold-morph.ts'
import type { DetailsIn } from './last-scene.ts'
import type { FindFlight } from './motion.ts'
import { createPointer, type Pointer } from './pointer.ts'
import { createWalker, type Walker } from './walker.ts'

/** What of the wide timeline neither its first picture nor moving that waits for. It is one file, fetched after the first picture. */
export interface WideRest {
  readonly pointer: Pointer
  readonly walker: Walker
  readonly morph: FoldMorph
  readonly detailsIn: DetailsIn
  readonly flightBetween: FindFlight
}

/** `picture` gets the walker's button behind it, and the pointer's words are put at the end of `host`. */
export function createWideRest(page: Document, view: Window, outlet: Outlet, picture: HTMLCanvasElement, host: HTMLElement): WideRest {
  const walker = createWalker(page, outlet)
  picture.after(walker.element)
  return {
    pointer: createPointer(page, view, outlet, host),
    walker,
    morph: createFoldMorph(page, view, picture),
    detailsIn,
    flightBetween,
  }
}
