import type { Outlet } from '../state/store.ts'
import type { Words } from '../words/words.ts'
import type { Screen } from './canvas.ts'
import { createDrift, type Drift } from './drift.ts'
import { createFinish } from './finish.ts'
import { createFoldMorph, type FoldMorph } from './fold-morph.ts'
import { createLaneView, type LaneView } from './lane-view.ts'
import type { Finish } from './last-scene.ts'
import { pictureSigns } from './legend-signs.ts'
import { createMotion, type Motion } from './motion.ts'
import { createMovingDoor } from './moving-door.ts'
import type { QuickPaint } from './paint.ts'
import { createQuickPaint } from './paint-quick.ts'
import { createPlayDoor, type PlayDoor } from './play-door.ts'
import { createPlayhead, type Look } from './playhead.ts'
import { createPointer, type Pointer } from './pointer.ts'
import type { TimelineScene } from './scene.ts'
import { createSinceControl } from './since-control.ts'
import { createStillness } from './stillness.ts'
import type { TimelineViewInput } from './view-input.ts'
import { createWalker, type Walker } from './walker.ts'
import { createHand, type Hand } from './wide-hand.ts'

/** What of the wide timeline neither its first picture nor moving that waits for. It is one file, fetched after the first picture. */
export interface WideRest {
  readonly pointer: Pointer
  readonly walker: Walker
  readonly morph: FoldMorph
  readonly drift: Drift
  readonly door: PlayDoor
  readonly finish: (input: TimelineViewInput) => Finish
  readonly hand: Hand
  readonly motion: Motion
  readonly lanes: LaneView
  readonly quick: QuickPaint
  /** Shows pictures: those of a gesture in a way that leaves the page time. */
  readonly screen: Pick<Screen, 'show'>
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
  readonly destroy: () => void
}

interface RestInput {
  /** What the pointer and the player say and draw is put at its end. */
  readonly host: HTMLElement
  /** Gets the names of rows before the picture, and the controls get the choice of rows. */
  readonly beside: HTMLElement
  readonly controls: HTMLElement
  /** Gets the walker's button behind it. */
  readonly screen: Screen
  readonly shown: Look
  /** The player is gone again. */
  readonly closed: () => void
}

export function createWideRest(view: Window, outlet: Outlet, { host, beside, controls, screen, shown, closed }: RestInput): WideRest {
  const page = host.ownerDocument
  const walker = createWalker(page, view, outlet)
  // Screen readers leave its keys to it.
  host.role = 'application'
  screen.element.after(walker.element)
  const pointer = createPointer(page, view, outlet, host, screen.element)
  const motion = createMotion(view)
  const drift = createDrift(view, outlet, shown, motion.atOnce)
  const door = createPlayDoor(
    view,
    outlet,
    () => createPlayhead(page, outlet, shown),
    (...elements) => host.append(...elements),
    closed,
  )
  const lanes = createLaneView(page, outlet)
  const since = createSinceControl(page, outlet)
  controls.prepend(lanes.control, since.element)
  beside.prepend(lanes.heads)
  let told = ''
  let named: Words | null = null
  const tellSigns = (signs: readonly string[]) => {
    if (signs.join() === told) return
    told = signs.join()
    outlet.shows(signs)
  }
  let drawn: TimelineScene | null = null
  const moving = createMovingDoor(view, screen)
  const morph = createFoldMorph(page, view, screen.element)
  // While time moves, the legend stands: what is drawn comes and goes.
  const rest = createStillness(view, () => {
    if (drawn !== null) tellSigns(pictureSigns(drawn))
  })
  return {
    pointer,
    walker,
    morph: {
      ...morph,
      keep: () => {
        moving.settle()
        morph.keep()
      },
    },
    drift,
    door,
    finish: createFinish(outlet),
    hand: createHand(outlet, pointer, drift),
    motion,
    lanes,
    quick: createQuickPaint(),
    screen: moving,
    update: (input, scene) => {
      if (drawn === null) tellSigns(pictureSigns(scene))
      else if (drawn !== scene) rest.ask()
      moving.tell(scene.scale, lanes.scroll())
      drawn = scene
      if (named !== input.words) host.ariaLabel = input.words.timeline.name
      named = input.words
      walker.update(input, scene)
      pointer.update({ input, scene })
      door.update(input)
      lanes.update(input, scene)
      since.update(input.since === true, input.words)
    },
    destroy: () => {
      rest.forget()
      moving.destroy()
      tellSigns([])
      drift.stop()
      walker.destroy()
      door.destroy()
      pointer.destroy()
    },
  }
}
