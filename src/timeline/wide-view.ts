import { memoizeLast } from '../base/memo.ts'
import type { Palette } from '../base/palette.ts'
import type { Point, Px, Size } from '../base/units.ts'
import type { Gesture } from '../input/gestures.ts'
import { createSurface } from '../input/surface.ts'
import { brushTo, commitRange, hover, panBy, select, setFold, setViewport, type Transition, zoomAt } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { fitViewport } from '../state/viewport.ts'
import { spanWords } from '../words/dates.ts'
import { createScreen } from './canvas.ts'
import { dateStyle } from './card-words.ts'
import { choose, idUnder } from './choose.ts'
import { CONTROLS_WIDTH, createControls } from './controls.ts'
import { createHint } from './hint.ts'
import { hitTimeline } from './hit.ts'
import { createMotion } from './motion.ts'
import { timelinePicture } from './picture.ts'
import { type TimelineScene, timelineScene } from './scene.ts'
import { tipOf } from './tip.ts'
import { createTipView } from './tip-view.ts'
import { foldedNow, type TimelineViewInput } from './view-input.ts'
import { createWalker } from './walker.ts'

/** The timeline of wide pages: a canvas under a button that the keyboard moves from mark to mark. */
export interface Stage {
  readonly element: HTMLElement
  readonly update: (input: TimelineViewInput, size: Size) => void
  readonly destroy: () => void
}

const BUTTON_ZOOM = 0.6
const DOUBLE_TAP_ZOOM = 0.4

type SceneParts = [
  TimelineViewInput['story'],
  TimelineViewInput['visible'],
  TimelineViewInput['folding'],
  TimelineViewInput['emphasis'],
  TimelineViewInput['selection'],
  TimelineViewInput['hover'],
  TimelineViewInput['range'],
  TimelineViewInput['words'],
  TimelineViewInput['measure'],
  start: number,
  end: number,
  width: Px,
  height: Px,
]

export function createWideView(page: Document, view: Window, outlet: Outlet): Stage {
  const element = page.createElement('div')
  element.className = 'time-wide'
  const screen = createScreen(page)
  const tip = createTipView(page)
  const hint = createHint(page)
  const motion = createMotion(view)
  let input: TimelineViewInput | null = null
  let scene: TimelineScene | null = null
  let brushing = false
  /** What the canvas was last painted with, besides the scene. */
  let painted: { readonly palette: Palette; readonly seenFrom: number } | null = null
  /** The same scene where a frame was asked for by something else on the page. */
  const sceneOf = memoizeLast((...[story, visible, folding, emphasis, selection, hover, range, words, measure, ...numbers]: SceneParts) => {
    const [start, end, width, height] = numbers
    const given = { story, visible, folding, emphasis, selection, hover, range, words, measure }
    return timelineScene({ ...given, viewport: { start, end }, size: { width, height }, reserved: CONTROLS_WIDTH })
  })

  /** Applies what the reader did with their own hand: at once, and from where a flight is now. */
  const applyAtOnce = (transition: Transition) => {
    const underway = motion.underway()
    if (underway !== null) outlet.apply(setViewport(underway))
    motion.atOnce()
    outlet.apply(transition)
  }
  const zoomMiddle = (factor: number) => {
    if (input === null || scene === null) return
    outlet.apply(zoomAt(input.folding, (scene.scale.u0 + scene.scale.u1) / 2, factor))
  }
  const fit = () => input !== null && outlet.apply(setViewport(fitViewport(input.folding)))
  const controls = createControls(page, {
    zoomIn: () => zoomMiddle(BUTTON_ZOOM),
    zoomOut: () => zoomMiddle(1 / BUTTON_ZOOM),
    fit,
    fold: () => input !== null && outlet.apply(setFold(foldedNow(input.story, input.folding) !== true)),
    brush: () => {
      brushing = !brushing
      outlet.invalidate()
    },
  })
  const walker = createWalker(page, outlet, { zoom: zoomMiddle, fit })

  const spanOf = (from: Px, to: Px) => {
    const instant = (x: Px) => scene?.scale.instant(Math.min(Math.max(x, 0), scene.size.width)) ?? 0
    return { start: instant(Math.min(from, to)), end: instant(Math.max(from, to)) }
  }
  const pointAt = (at: Point | null) => {
    const target = at === null || scene === null ? null : hitTimeline(scene, at)
    const id = idUnder(target)
    if (id !== input?.hover) outlet.apply(hover(id))
    screen.element.style.cursor = target === null ? (brushing ? 'crosshair' : 'grab') : 'pointer'
    if (target === null || at === null || scene === null || input === null) tip.hide()
    else tip.show(tipOf(target, input), at, scene.size)
  }
  const tapAt = (at: Point, count: 1 | 2) => {
    if (scene === null || input === null) return
    const target = hitTimeline(scene, at)
    if (target !== null) choose(target, input, outlet)
    else if (count === 2) outlet.apply(zoomAt(input.folding, scene.scale.uOfX(at.x), DOUBLE_TAP_ZOOM))
    else if (input.selection !== null) outlet.apply(select(null))
  }
  const brush = (from: Point, to: Point, done: boolean) => {
    if (input === null) return
    const span = spanOf(from.x, to.x)
    outlet.apply(done ? commitRange(span) : brushTo(span))
    if (done) outlet.announce(input.words.timeline.rangeSet(spanWords(span, dateStyle(input.story, input.words))))
  }
  const hintAt = (by: 'wheel' | 'touch') => {
    if (input === null) return
    const { cooperate } = input.words.timeline
    const isMac = /Mac|iP(hone|ad)/.test(view.navigator.userAgent)
    hint.show(by === 'touch' ? cooperate.touch : isMac ? cooperate.mac : cooperate.wheel)
  }
  const onGesture = (gesture: Gesture) => {
    if (input === null || scene === null) return
    const { scale } = scene
    switch (gesture.kind) {
      case 'hover':
        return pointAt(gesture.at)
      case 'pan':
        tip.hide()
        return applyAtOnce(panBy(input.folding, -gesture.dx / scale.pxPerU))
      case 'zoom':
        tip.hide()
        return applyAtOnce(zoomAt(input.folding, scale.uOfX(gesture.at.x), gesture.factor))
      case 'tap':
        return tapAt(gesture.at, gesture.count)
      case 'brush':
        return brush(gesture.from, gesture.to, gesture.done)
      case 'brush-cancel':
        return outlet.apply(brushTo(null))
      case 'left-to-page':
        return hintAt(gesture.by)
    }
  }
  const surface = createSurface(screen.element, { cooperative: () => input?.cooperative === true, brushing: () => brushing }, onGesture)
  element.append(screen.element, walker.element, controls.element, tip.element, hint.element)
  return {
    element,
    update: (next, size) => {
      const { viewport, flying } = motion.next(next.folding, next.viewport)
      input = next
      const before = scene
      const { story, visible, folding, emphasis, selection, hover, range, words, measure } = next
      scene = sceneOf(
        story,
        visible,
        folding,
        emphasis,
        selection,
        hover,
        range,
        words,
        measure,
        viewport.start,
        viewport.end,
        size.width,
        size.height,
      )
      screen.element.classList.toggle('cooperative', next.cooperative === true)
      const seenFrom = view.devicePixelRatio
      if (scene !== before || painted?.palette !== next.palette || painted.seenFrom !== seenFrom) {
        painted = { palette: next.palette, seenFrom }
        screen.show(timelinePicture(scene), size, next.palette)
      }
      controls.update(next.words, { folded: foldedNow(next.story, next.folding), brushing })
      walker.update(next, scene)
      if (flying) outlet.invalidate()
    },
    destroy: () => {
      surface.destroy()
      hint.destroy()
      element.remove()
    },
  }
}
