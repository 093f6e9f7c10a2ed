import { memoizeLast } from '../base/memo.ts'
import type { Palette } from '../base/palette.ts'
import type { Id, Point, Px, Size } from '../base/units.ts'
import { createSurface } from '../input/surface.ts'
import { hover } from '../state/actions.ts'
import { pick } from '../state/connect.ts'
import type { Outlet } from '../state/store.ts'
import { type Camera, FIT, growth, panBy, reveal, toScreen, zoomAt } from './camera.ts'
import { createChrome } from './chrome.ts'
import { createDressing, type Dress } from './dressing.ts'
import { hitTest } from './hit.ts'
import { createPainters } from './painters.ts'
import { type Picture, pictureOf } from './scene.ts'
import { captionOf } from './speech.ts'
import { reach } from './style.ts'
import { createWalker } from './walker.ts'
import { type GraphInput, graphWorld } from './world.ts'

/** The graph's input, and what only a live view needs. */
export interface GraphViewInput extends GraphInput, Dress {
  readonly palette: Palette
  readonly selection: Id | null
  readonly hover: Id | null
}

export interface GraphViewOptions {
  /** Leaves the plain wheel and one finger to the page around it, as an embed must. */
  readonly cooperative?: boolean
}

export interface GraphView {
  readonly update: (input: GraphViewInput) => void
  /** What of the graph is on screen; null where the region has no size. */
  readonly seen: () => Seen | null
  readonly destroy: () => void
}

/** From where the picture is looked at, and in how large a region. */
export interface Seen {
  readonly camera: Camera
  readonly size: Size
}

/** How near the border what is chosen elsewhere may stand before the picture moves. */
const MARGIN: Px = 48
const LEAST_TARGET: Px = 24

/** The graph in its region: pans, zooms, tells what is pointed at and walked to. What the build has drawn there stays until its own picture stands. */
export function createGraphView(host: HTMLElement, outlet: Outlet, { cooperative = false }: GraphViewOptions = {}): GraphView {
  const drawn = [...host.childNodes]
  let size: Size = { width: host.clientWidth, height: host.clientHeight }
  let camera: Camera = FIT
  let input: GraphViewInput | null = null
  let picture: Picture | null = null
  /** Where the walk's button has been put. */
  let placed: { readonly picture: Picture; readonly at: Id | null } | null = null

  const look = (next: Camera) => {
    camera = next
    outlet.invalidate()
  }
  const actions = {
    zoom: (factor: number) => look(zoomAt(camera, { x: size.width / 2, y: size.height / 2 }, factor, size)),
    fit: () => look(FIT),
  }
  const chrome = createChrome(host, actions)
  const painters = createPainters(chrome.stage, outlet.invalidate)
  chrome.stage.classList.toggle('cooperative', cooperative)
  const walker = createWalker(chrome.proxy, outlet, actions)
  const at = (point: Point | null): Id | null => (picture === null || point === null ? null : hitTest(picture, point))
  const surface = createSurface(chrome.stage, { cooperative: () => cooperative, brushing: () => false }, (gesture) => {
    if (gesture.kind === 'hover') point(at(gesture.at))
    else if (gesture.kind === 'tap') tap(at(gesture.at))
    else if (gesture.kind === 'pan') look(panBy(camera, gesture.dx, gesture.dy, size))
    else if (gesture.kind === 'zoom') look(zoomAt(camera, gesture.at, 1 / gesture.factor, size))
  })
  const tap = (id: Id | null) => {
    if (input !== null) outlet.apply(pick(input.story, id))
  }
  const point = (id: Id | null) => {
    chrome.stage.classList.toggle('pointed', id !== null)
    if (id !== (input?.hover ?? null)) outlet.apply(hover(id))
  }
  const resizing = new ResizeObserver(() => {
    const next = { width: host.clientWidth, height: host.clientHeight }
    if (next.width === size.width && next.height === size.height) return
    camera = size.width === 0 ? FIT : { k: camera.k, x: (camera.x * next.width) / size.width, y: (camera.y * next.height) / size.height }
    size = next
    outlet.invalidate()
  })
  resizing.observe(host)

  const toWorld = memoizeLast((...[story, layout, visible, emphasis, words, measure, place]: [...WorldParts, Size]) =>
    graphWorld({ story, layout, visible, emphasis, words, measure }, place),
  )
  const toPicture = memoizeLast(pictureOf)
  const toDressed = createDressing()

  return {
    update: (next) => {
      const { story, layout, visible, emphasis, words, measure, palette, selection } = next
      if (input?.words !== words) chrome.say(words)
      const before = input
      input = next
      if (size.width === 0 || size.height === 0) return
      const world = toDressed(toWorld(story, layout, visible, emphasis, words, measure, size), next)
      const chosen = selection === before?.selection ? undefined : world.nodes.find(({ entity }) => entity.id === selection)
      if (chosen !== undefined) camera = reveal(camera, chosen.at, MARGIN, size)
      picture = toPicture(world, camera)
      painters.paint(picture, palette)
      for (const node of drawn.splice(0)) if (node.parentNode === host) host.removeChild(node)
      const at = walker.follow(next)
      if (picture !== placed?.picture || at !== placed.at) placeProxy(chrome.proxy, picture, at)
      placed = { picture, at }
      const caption = walker.words() ?? captionOf(story.records.get(next.hover ?? ''), visible, words) ?? restingWords(next)
      // The same words, written again, would be laid out again.
      if (chrome.caption.textContent !== caption) chrome.caption.textContent = caption
    },
    seen: () => (size.width === 0 || size.height === 0 ? null : { camera, size }),
    destroy: () => {
      surface.destroy()
      resizing.disconnect()
      painters.destroy()
      chrome.remove()
    },
  }
}

/** How to read the lines, while nothing is pointed at. */
const restingWords = ({ words: { graph }, events }: GraphViewInput): string => (events ? `${graph.hint} · ${graph.hintEvents}` : graph.hint)

type WorldParts = [
  GraphInput['story'],
  GraphInput['layout'],
  GraphInput['visible'],
  GraphInput['emphasis'],
  GraphInput['words'],
  GraphInput['measure'],
]

function placeProxy(proxy: HTMLButtonElement, { world, camera }: Picture, id: Id | null): void {
  const node = world.nodes.find(({ entity }) => entity.id === id)
  if (node === undefined) return
  const { x, y } = toScreen(camera, node.at)
  const length = Math.max(2 * growth(camera.k) * reach(node.look) + 8, LEAST_TARGET)
  proxy.style.setProperty('inline-size', `${length}px`)
  proxy.style.setProperty('block-size', `${length}px`)
  proxy.style.setProperty('transform', `translate(${x - length / 2}px, ${y - length / 2}px)`)
}
