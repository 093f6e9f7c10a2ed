import { keyCommand } from '../input/keys.ts'
import { setViewport } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { fitViewport, pan, toUSpan, zoom } from '../state/viewport.ts'
import { spanWords } from '../words/dates.ts'
import { dateStyle } from './card-words.ts'
import type { OverviewScene } from './overview.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The overview's window for those who do not point: a slider over it, moved and zoomed by keys, which says the span on screen. */
export interface OverviewSlider {
  readonly element: HTMLElement
  readonly update: (input: TimelineViewInput, scene: OverviewScene) => void
}

/** How far a key goes, in parts of the window. */
const STEP = 0.1
const PAGE = 0.9
const ZOOM = 0.6
/** However narrow the window, the ring around it is as wide as this. */
const LEAST_WIDTH = 24

export function createOverviewSlider(page: Document, outlet: Outlet): OverviewSlider {
  const element = page.createElement('div')
  element.className = 'time-window'
  element.tabIndex = 0
  element.role = 'slider'
  element.ariaOrientation = 'horizontal'
  element.ariaValueMin = '0'
  element.ariaValueMax = '100'
  let input: TimelineViewInput | null = null
  const move = (by: number) => {
    if (input === null) return
    const { u0, u1 } = toUSpan(input.folding, input.viewport)
    outlet.apply(setViewport(pan(input.folding, input.viewport, by * (u1 - u0))))
  }
  const zoomBy = (factor: number) => {
    if (input === null) return
    const { u0, u1 } = toUSpan(input.folding, input.viewport)
    outlet.apply(setViewport(zoom(input.folding, input.viewport, (u0 + u1) / 2, factor)))
  }
  const commands = new Map([
    ['previous', () => move(-STEP)],
    ['next', () => move(STEP)],
    ['page-back', () => move(-PAGE)],
    ['page-on', () => move(PAGE)],
    ['first', () => move(Number.MIN_SAFE_INTEGER)],
    ['last', () => move(Number.MAX_SAFE_INTEGER)],
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
  return {
    element,
    update: (next, { window: { x0, x1 }, size }) => {
      input = next
      const { viewport, words, story } = next
      element.ariaLabel = words.timeline.overview
      element.ariaValueText = spanWords(viewport, dateStyle(story, words))
      element.ariaValueNow = String(Math.round((((x0 + x1) / 2) * 100) / size.width))
      const width = Math.max(x1 - x0, LEAST_WIDTH)
      element.style.inlineSize = `${width}px`
      element.style.translate = `${(x0 + x1 - width) / 2}px`
    },
  }
}
