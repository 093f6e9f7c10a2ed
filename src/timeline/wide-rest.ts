import { flightBetween } from '../state/flight.ts'
import type { Outlet } from '../state/store.ts'
import { detailsIn } from './details.ts'
import { createDrift, type Drift } from './drift.ts'
import { createFoldMorph, type FoldMorph } from './fold-morph.ts'
import type { DetailsIn } from './last-scene.ts'
import { pictureSigns } from './legend-signs.ts'
import type { FindFlight } from './motion.ts'
import { createPlayDoor, type PlayDoor } from './play-door.ts'
import { createPlayhead, type Look } from './playhead.ts'
import { createPointer, type Pointer } from './pointer.ts'
import type { TimelineScene } from './scene.ts'
import type { TimelineViewInput } from './view-input.ts'
import { createWalker, type Walker } from './walker.ts'

/** What of the wide timeline neither its first picture nor moving that waits for. It is one file, fetched after the first picture. */
export interface WideRest {
  readonly pointer: Pointer
  readonly walker: Walker
  readonly morph: FoldMorph
  readonly drift: Drift
  readonly door: PlayDoor
  readonly detailsIn: DetailsIn
  readonly flightBetween: FindFlight
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
  readonly destroy: () => void
}

interface RestInput {
  /** What the pointer and the player say and draw is put at its end. */
  readonly host: HTMLElement
  /** Gets the walker's button behind it. */
  readonly picture: HTMLCanvasElement
  readonly shown: Look
  /** The next change shows at once. */
  readonly atOnce: () => void
  /** The player is gone again. */
  readonly closed: () => void
}

export function createWideRest(view: Window, outlet: Outlet, { host, picture, shown, atOnce, closed }: RestInput): WideRest {
  const page = host.ownerDocument
  const walker = createWalker(page, outlet)
  picture.after(walker.element)
  const pointer = createPointer(page, view, outlet, host)
  const drift = createDrift(view, outlet, shown, atOnce)
  const door = createPlayDoor(
    view,
    outlet,
    () => createPlayhead(page, outlet, shown),
    (...elements) => host.append(...elements),
    closed,
  )
  let told = ''
  const tellSigns = (signs: readonly string[]) => {
    if (signs.join() === told) return
    told = signs.join()
    outlet.shows(signs)
  }
  return {
    pointer,
    walker,
    morph: createFoldMorph(page, view, picture),
    drift,
    door,
    detailsIn,
    flightBetween,
    update: (input, scene) => {
      tellSigns(pictureSigns(scene))
      walker.update(input, scene)
      door.update(input)
    },
    destroy: () => {
      tellSigns([])
      drift.stop()
      door.destroy()
      pointer.destroy()
    },
  }
}
