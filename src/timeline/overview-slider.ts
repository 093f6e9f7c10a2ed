import type { Px, Span } from '../base/units.ts'
import { keyCommand } from '../input/keys.ts'
import { setViewport } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { fitViewport, pan, toUSpan, type USpan, zoom } from '../state/viewport.ts'
import type { Folding } from '../story/folding.ts'
import { spanWords } from '../words/spans.ts'
import { dateStyle } from './card-words.ts'
import type { OverviewScene } from './overview.ts'
import { createStillness } from './stillness.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The overview's window for those who do not point: a slider over it, moved and zoomed by keys, which says the span on screen. */
export interface OverviewSlider {
  readonly element: HTMLElement
  readonly update: (input: TimelineViewInput, scene: OverviewScene) => void
  readonly destroy: () => void
}

/** How far a key goes, in parts of the window. */
const STEP = 0.1
const PAGE = 0.9
const ZOOM = 0.6
/** However narrow the window, the ring around it is as wide as this. */
const LEAST_WIDTH = 24

const widthOf = ({ window: { x0, x1 } }: OverviewScene): Px => Math.max(x1 - x0, LEAST_WIDTH)

export function createOverviewSlider(page: Document, view: Window, outlet: Outlet): OverviewSlider {
  const element = page.createElement('div')
  element.className = 'time-window'
  element.tabIndex = 0
  element.role = 'slider'
  element.ariaOrientation = 'horizontal'
  element.ariaValueMin = '0'
  element.ariaValueMax = '100'
  let input: TimelineViewInput | null = null
  let scene: OverviewScene | null = null
  /** Steps from what the state holds, not from what was drawn last: no key is lost where they come faster than frames. */
  const step = (next: (folding: Folding, shown: Span, at: USpan) => Span) => {
    if (input === null) return
    const { folding } = input
    outlet.apply((state) => {
      const shown = state.viewport ?? fitViewport(folding)
      return setViewport(next(folding, shown, toUSpan(folding, shown)))(state)
    })
  }
  const go = (by: number) => step((folding, shown, { u0, u1 }) => pan(folding, shown, by * (u1 - u0)))
  const zoomBy = (factor: number) => step((folding, shown, { u0, u1 }) => zoom(folding, shown, (u0 + u1) / 2, factor))
  const commands = new Map([
    ['previous', () => go(-STEP)],
    ['next', () => go(STEP)],
    ['page-back', () => go(-PAGE)],
    ['page-on', () => go(PAGE)],
    ['first', () => go(Number.MIN_SAFE_INTEGER)],
    ['last', () => go(Number.MAX_SAFE_INTEGER)],
    ['zoom-in', () => zoomBy(ZOOM)],
    ['zoom-out', () => zoomBy(1 / ZOOM)],
    ['fit', () => input !== null && outlet.apply(setViewport(fitViewport(input.folding)))],
  ])
  element.addEventListener('keydown', (event) => {
    const act = commands.get(keyCommand(event) ?? '')
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  const tell = () => {
    if (input === null || scene === null) return
    const { viewport, words, story } = input
    const { x0, x1 } = scene.window
    element.ariaLabel = words.timeline.overview
    element.ariaValueText = spanWords(viewport, dateStyle(story, words))
    element.ariaValueNow = String(Math.round((((x0 + x1) / 2) * 100) / scene.size.width))
    const width = widthOf(scene)
    element.style.inlineSize = `${width}px`
    element.style.translate = `${(x0 + x1 - width) / 2}px`
  }
  element.addEventListener('focus', tell)
  const rest = createStillness(view, tell)
  return {
    element,
    update: (next, drawn) => {
      const isFirst = input === null
      input = next
      scene = drawn
      // Who holds it sees and hears at once where it goes; nobody else sees it.
      if (isFirst || page.activeElement === element) tell()
      else rest.ask()
    },
    destroy: () => {
      rest.forget()
      element.remove()
    },
  }
}
