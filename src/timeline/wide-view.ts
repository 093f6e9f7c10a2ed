import { memoizeLast } from '../base/memo.ts'
import type { Palette } from '../base/palette.ts'
import type { Gesture } from '../input/gestures.ts'
import { createSurface } from '../input/surface.ts'
import { brushTo, panBy, setFold, setViewport, type Transition, zoomAt } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { fitViewport } from '../state/viewport.ts'
import { createScreen } from './canvas.ts'
import { CONTROLS_WIDTH, createControls } from './controls.ts'
import { createSceneMaker } from './last-scene.ts'
import { timelinePicture } from './picture.ts'
import type { TimelineScene } from './scene.ts'
import type { Room } from './text-unit.ts'
import { foldedNow, type TimelineViewInput } from './view-input.ts'
import type { WideRest } from './wide-rest.ts'

/** The timeline of wide pages: a canvas under a button that the keyboard moves from mark to mark. */
export interface Stage {
  readonly element: HTMLElement
  readonly update: (input: TimelineViewInput, room: Room) => void
  /** Whether an update has come to nothing yet, since code for it is still on the way. */
  readonly waits?: () => boolean
  /** Does what a gesture means, in px of the picture. */
  readonly take?: (gesture: Gesture) => void
  readonly destroy: () => void
}

/** What a stage begins with. */
export interface StageStart {
  /** What the build has drawn of it, where that tells what the first update will. */
  readonly drawn: HTMLElement | null
}

const BUTTON_ZOOM = 0.6
/** What the choice of rows, and of threads, takes of the right end of the top line. */
const LANES_WIDTH = 206

export function createWideView(page: Document, view: Window, outlet: Outlet): Stage {
  const element = page.createElement('div')
  element.className = 'time-wide'
  const beside = page.createElement('div')
  beside.className = 'time-beside'
  /** Null until its code is there. */
  let late: WideRest | null = null
  const screen = createScreen(page, () => late?.quick ?? null)
  let input: TimelineViewInput | null = null
  let scene: TimelineScene | null = null
  let brushing = false
  let unit = 1
  /** What the canvas was last painted with, besides the scene. */
  let painted: { readonly palette: Palette; readonly seenFrom: number } | null = null
  const sceneOf = createSceneMaker()

  /** Applies what the reader did with their own hand: at once, and from where a flight is now. */
  const applyAtOnce = (transition: Transition) => {
    const underway = late?.motion.underway() ?? null
    if (underway !== null) outlet.apply(setViewport(underway))
    late?.motion.atOnce()
    outlet.apply(transition)
  }
  const zoomMiddle = (factor: number) => {
    if (input === null || scene === null) return
    outlet.apply(zoomAt(input.folding, (scene.scale.u0 + scene.scale.u1) / 2, factor))
  }
  const fit = () => input !== null && outlet.apply(setViewport(fitViewport(input.folding)))
  const rest = () => {
    late?.drift.stop()
    late?.door.pause()
  }
  const controls = createControls(page, {
    play: () =>
      withRest(({ drift, door }) => {
        drift.stop()
        door.toggle()
      }),
    zoomIn: () => zoomMiddle(BUTTON_ZOOM),
    zoomOut: () => zoomMiddle(1 / BUTTON_ZOOM),
    fit,
    fold: () => input !== null && outlet.apply(setFold(foldedNow(input.story, input.folding) !== true)),
    brush: () => {
      brushing = !brushing
      outlet.invalidate()
    },
  })
  let over = false
  const fetchRest = memoizeLast(async () => {
    const { createWideRest } = await import('./wide-rest.ts')
    // What comes after the stage is gone stays unmade: nobody waits for it any more.
    if (over) return new Promise<never>(() => {})
    late = createWideRest(view, outlet, {
      host: element,
      beside,
      controls: controls.element,
      screen,
      shown: () => (input === null || scene === null ? null : { input, scale: scene.scale }),
      closed: () => controls.focus('play'),
    })
    late.walker.element.addEventListener('keydown', rest)
    if (input !== null && scene !== null) {
      late.lanes.reveal(input.selection)
      late.update(input, scene)
    }
    outlet.invalidate()
    return late
  })
  /** What is asked of it before it is there waits for it. */
  const withRest = (act: (late: WideRest) => void) => {
    if (late === null) fetchRest().then(act).catch(outlet.failed)
    else act(late)
  }

  const onGesture = (gesture: Gesture) => {
    if (input === null || scene === null) return
    const { scale } = scene
    const { words } = input
    switch (gesture.kind) {
      case 'hover':
        return late?.pointer.tell(gesture.at, { input, scene }, brushing)
      case 'press':
        return rest()
      case 'pan':
        rest()
        late?.pointer.quiet()
        late?.lanes.scrollBy(-gesture.dy)
        return applyAtOnce(panBy(input.folding, -gesture.dx / scale.pxPerU))
      case 'release':
        return late?.drift.start(gesture.track, gesture.time)
      case 'zoom':
        rest()
        late?.pointer.quiet()
        return applyAtOnce(zoomAt(input.folding, scale.uOfX(gesture.at.x), gesture.factor))
      case 'tap':
      case 'tap-out':
      case 'brush': {
        const pointed = { input, scene }
        return withRest(({ hand }) => hand(gesture, pointed))
      }
      case 'brush-cancel':
        return withRest(() => outlet.apply(brushTo(null)))
      case 'left-to-page':
        return withRest(({ pointer }) => pointer.teach(gesture.by, words))
    }
  }
  const surface = createSurface(
    screen.element,
    { cooperative: () => input?.cooperative === true, brushing: () => brushing },
    onGesture,
    () => unit,
  )
  element.append(screen.element)
  beside.append(element, controls.element)
  return {
    element: beside,
    update: (given, { width, height, unit: now }) => {
      unit = now
      const { viewport, flying } = late?.motion.next(given.folding, given.viewport) ?? { viewport: given.viewport, flying: false }
      const next = { ...given, board: late?.lanes.board(given) ?? null }
      const gutter = late?.lanes.width(width) ?? 0
      const size = { width: width - gutter, height }
      const before = input !== null && input.folding !== next.folding ? scene?.scale : undefined
      if (before !== undefined) late?.morph.keep()
      if (given.selection !== input?.selection) late?.lanes.reveal(given.selection)
      else if (late !== null && page.activeElement === late.walker.element) late.lanes.reveal(given.hover)
      input = next
      const shown = scene
      scene = sceneOf(
        { ...next, viewport, size, reserved: unit > 1 ? 0 : CONTROLS_WIDTH + LANES_WIDTH, scroll: late?.lanes.scroll() ?? 0 },
        late?.finish(next) ?? null,
      )
      element.style.marginInlineStart = `${gutter * unit}px`
      const seenFrom = devicePixelRatio
      if (scene !== shown || painted?.palette !== next.palette || painted.seenFrom !== seenFrom) {
        painted = { palette: next.palette, seenFrom }
        ;(late?.screen ?? screen).show(timelinePicture(scene), size, next.palette, unit)
      }
      if (before !== undefined) late?.morph.play(before, scene.scale)
      controls.update(next.words, { folded: foldedNow(next.story, next.folding), brushing, playing: late?.door.isOpen() === true })
      if (late !== null) late.update(next, scene)
      else fetchRest().catch(outlet.failed)
      if (flying) outlet.invalidate()
    },
    take: onGesture,
    destroy: () => {
      surface.destroy()
      over = true
      late?.destroy()
      beside.remove()
    },
  }
}
