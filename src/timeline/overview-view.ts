import { memoizeLast } from '../base/memo.ts'
import type { Palette } from '../base/palette.ts'
import type { Point, Px, Size, Span } from '../base/units.ts'
import type { Gesture } from '../input/gestures.ts'
import { createSurface } from '../input/surface.ts'
import { panBy, setViewport, zoomAt } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { pan } from '../state/viewport.ts'
import { OVERVIEW_HELP } from '../words/overview-help.ts'
import { createScreen } from './canvas.ts'
import { type OverviewScene, overviewScene, standingShapes, windowShapes } from './overview.ts'
import { type Hold, holdAt } from './overview-hold.ts'
import { createOverviewSlider } from './overview-slider.ts'
import type { Shape } from './shapes.ts'
import { createStillness } from './stillness.ts'
import type { TimelineViewInput } from './view-input.ts'

const LEAST_WINDOW: Px = 6
/** In ms: while the timeline moves, its window follows twenty times a second, and stands where it belongs once that rests. */
const FOLLOWS = 50

export interface OverviewView {
  readonly update: (input: TimelineViewInput) => void
  readonly destroy: () => void
}

/** The line below the timeline: it shows all the time there is, and moves and zooms the timeline. */
export function createOverviewView(host: HTMLElement, view: Window, outlet: Outlet): OverviewView {
  const page = host.ownerDocument
  const screen = createScreen(page)
  screen.element.className = 'time-overview'
  /** Below the screen: painted again only where something of it has changed, and not while the window moves. */
  const ground = createScreen(page)
  ground.element.className = 'time-overview'
  const showGround = memoizeLast((shapes: readonly Shape[], room: Size, palette: Palette, _seenFrom: number) =>
    ground.show(shapes, room, palette),
  )
  const slider = createOverviewSlider(page, view, outlet)
  let input: TimelineViewInput | null = null
  /** Null before it is measured; asked of the page only when it has changed. */
  let size: Size | null = null
  /** When it was drawn last, in ms. */
  let drawn = Number.NEGATIVE_INFINITY
  let held: { readonly hold: Hold; readonly viewport: Span } | null = null
  host.role = 'group'

  const holdOf = ({ x }: Point, { window, size }: OverviewScene): Hold => holdAt(x, window, size.width)
  const dragTo = (from: Point, to: Point, current: OverviewScene, { folding, viewport }: TimelineViewInput): Span => {
    held ??= { hold: holdOf(from, current), viewport }
    const { scale, size } = current
    const by = to.x - from.x
    if (held.hold === 'window') return pan(folding, held.viewport, by / scale.pxPerU)
    const [start, end] = [scale.x(held.viewport.start), scale.x(held.viewport.end)]
    const [x0, x1] =
      held.hold === 'stretch'
        ? [Math.min(from.x, to.x), Math.max(from.x, to.x)]
        : held.hold === 'start'
          ? [Math.min(start + by, end - LEAST_WINDOW), end]
          : [start, Math.max(end + by, start + LEAST_WINDOW)]
    const left = Math.min(Math.max(x0, 0), size.width - LEAST_WINDOW)
    return { start: scale.instant(left), end: scale.instant(Math.max(Math.min(x1, size.width), left + LEAST_WINDOW)) }
  }
  const sceneOf = (of: TimelineViewInput): OverviewScene | null =>
    size === null || size.width === 0 || size.height === 0 ? null : overviewScene({ ...of, size })
  const onGesture = (gesture: Gesture) => {
    if (input === null) return
    const scene = sceneOf(input)
    if (scene === null) return
    if (gesture.kind === 'brush') {
      outlet.apply(setViewport(dragTo(gesture.from, gesture.to, scene, input)))
      if (gesture.done) held = null
    } else if (gesture.kind === 'brush-cancel') held = null
    else if (gesture.kind === 'pan') outlet.apply(panBy(input.folding, -gesture.dx / scene.scale.pxPerU))
    else if (gesture.kind === 'tap') {
      const { x0, x1 } = scene.window
      outlet.apply(setViewport(pan(input.folding, input.viewport, (gesture.at.x - (x0 + x1) / 2) / scene.scale.pxPerU)))
    } else if (gesture.kind === 'zoom') outlet.apply(zoomAt(input.folding, scene.scale.uOfX(gesture.at.x), gesture.factor))
    else if (gesture.kind === 'hover' && gesture.at !== null) screen.element.style.cursor = CURSORS[holdOf(gesture.at, scene)]
  }
  const surface = createSurface(screen.element, { cooperative: () => input?.cooperative === true, brushing: () => true }, onGesture)
  const measure = (): Size => ({ width: host.clientWidth, height: host.clientHeight })
  const observer = new ResizeObserver(() => {
    size = measure()
    outlet.invalidate()
  })
  observer.observe(host)
  const draw = () => {
    const scene = input === null ? null : sceneOf(input)
    if (input === null || scene === null) return
    const { palette } = input
    drawn = view.performance.now()
    showGround(standingShapes(scene), scene.size, palette, view.devicePixelRatio)
    screen.show(windowShapes(scene), scene.size, palette)
    slider.update(input, scene)
    if (screen.element.parentElement !== host) host.replaceChildren(ground.element, screen.element, slider.element)
  }
  const rest = createStillness(view, draw)
  // Who takes hold of it by keys has it where the timeline is, not where it was up to a moment ago.
  slider.element.addEventListener('focus', draw)
  return {
    update: (next) => {
      const before = input
      input = next
      size ??= measure()
      if (before?.words !== next.words) {
        host.ariaLabel = next.words.timeline.overview
        host.setAttribute('aria-description', OVERVIEW_HELP[next.words.lang])
      }
      // Who holds it, by hand or by keys, sees it follow at once.
      const holds = held !== null || page.activeElement === slider.element
      if (holds || view.performance.now() - drawn >= FOLLOWS) draw()
      else rest.ask()
    },
    destroy: () => {
      rest.forget()
      observer.disconnect()
      surface.destroy()
      screen.element.remove()
      ground.element.remove()
      slider.destroy()
    },
  }
}

const CURSORS: Readonly<Record<Hold, string>> = { start: 'ew-resize', end: 'ew-resize', window: 'grab', stretch: 'crosshair' }
