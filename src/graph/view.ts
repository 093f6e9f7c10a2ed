import type { Id, Point, Px, Size } from '../base/units.ts'
import { createHint } from '../input/hint.ts'
import { createSurface } from '../input/surface.ts'
import { hover } from '../state/actions.ts'
import { pick } from '../state/connect.ts'
import type { Outlet } from '../state/store.ts'
import { cooperateWords } from '../words/cooperate.ts'
import { NO_NAMES } from '../words/no-names.ts'
import { type Camera, FIT, growth, panBy, toPicture, toScreen, zoomAt } from './camera.ts'
import { createCaption } from './caption.ts'
import { createChrome } from './chrome.ts'
import type { Dress } from './dressing.ts'
import { createFirstLook } from './first-look.ts'
import { gripAt, hitTest } from './hit.ts'
import { createMotion } from './motion.ts'
import { createNodeDrag } from './node-drag.ts'
import { createPainters } from './painters.ts'
import { createPointerCard } from './pointer-card.ts'
import type { Places } from './positions.ts'
import { type Picture, pictureAfter } from './scene.ts'
import { toPlace } from './shape.ts'
import { captionOf } from './speech.ts'
import { reach } from './style.ts'
import { createTurns } from './turns.ts'
import type { GraphViewInput } from './view-input.ts'
import { createWalker } from './walker.ts'
import { createWorlds } from './worlds.ts'

export interface GraphView {
  readonly update: (input: GraphViewInput) => void
  /** What of the graph is on screen; null where nothing is. */
  readonly seen: () => Seen | null
  /** Whether the picture is on screen, as far as anybody can see it. */
  readonly stands: () => boolean
  readonly destroy: () => void
}

/** From where the picture is looked at, in how large a region, where the reader has put nodes, and what is put on top. */
export interface Seen extends Dress {
  readonly camera: Camera
  readonly size: Size
  readonly moved: Places
}

const LEAST_TARGET: Px = 24
/** A dragged node stays as far inside the fitted picture. */
const INSIDE: Px = 10
/** More nodes are not shown before they are arranged: a heap says nothing. */
const HEAP = 1000
const UNMOVED: Places = new Map()

/** The graph in its region: pans, zooms, tells what is pointed at and walked to. What the build has drawn there stays until its own picture stands. */
export function createGraphView(host: HTMLElement, outlet: Outlet): GraphView {
  const drawn = [...host.childNodes]
  let size: Size = { width: host.clientWidth, height: host.clientHeight }
  let input: GraphViewInput | null = null
  let picture: Picture | null = null
  let moved = UNMOVED
  /** The reader has a node in hand. */
  let holding = false
  /** Where the walk's button has been put. */
  let placed: { readonly picture: Picture; readonly at: Id | null } | null = null

  const motion = createMotion(outlet.invalidate)
  const { look, camera } = motion
  const firstLook = createFirstLook(motion)
  const move = (next: Places) => {
    moved = next
    chrome.offerTidy(moved.size > 0)
    outlet.invalidate()
  }
  /** Puts a node at a place on screen, for as long as the reader stays. */
  const put = (id: Id, at: Point) => {
    const { x, y } = toPicture(camera(), at)
    const inside = (value: Px, length: Px) => Math.min(Math.max(value, INSIDE), length - INSIDE)
    move(new Map(moved).set(id, toPlace({ x: inside(x, size.width), y: inside(y, size.height) }, size)))
  }
  const placeOf = (id: Id): Point | null => {
    const node = picture?.world.nodes.find(({ entity }) => entity.id === id)
    return node === undefined ? null : toScreen(camera(), node.at)
  }
  const actions = {
    zoom: (factor: number) => look(zoomAt(camera(), { x: size.width / 2, y: size.height / 2 }, factor, size)),
    fit: () => look(FIT),
    tidy: () => {
      move(UNMOVED)
      chrome.proxy.focus()
      outlet.announce(input?.words.graph.tidied ?? '')
    },
    nudge: (id: Id, dx: Px, dy: Px) => {
      const at = placeOf(id)
      if (at !== null) put(id, { x: at.x + dx, y: at.y + dy })
    },
  }
  const chrome = createChrome(host, actions)
  const painters = createPainters(chrome.stage, outlet.invalidate)
  const card = createPointerCard(host)
  const hint = createHint(host)
  const caption = createCaption(chrome.caption)
  const walker = createWalker(chrome.proxy, outlet, actions)
  const drag = createNodeDrag(chrome.stage, {
    grip: (at) => {
      const node = picture === null ? null : gripAt(picture, at)
      return node === null ? null : { id: node.entity.id, at: toScreen(camera(), node.at) }
    },
    move: put,
    hold: (held) => {
      holding = held
      chrome.stage.classList.toggle('holding', held)
      point(null)
      outlet.invalidate()
    },
  })
  const idAt = (at: Point | null): Id | null => (picture === null || at === null ? null : hitTest(picture, at))
  const surface = createSurface(chrome.stage, { cooperative: () => input?.cooperative === true, brushing: () => false }, (gesture) => {
    if (gesture.kind === 'hover') point(gesture.at)
    else if (gesture.kind === 'tap') tap(gesture.at)
    else if (gesture.kind === 'pan') look(panBy(camera(), gesture.dx, gesture.dy, size))
    else if (gesture.kind === 'zoom') look(zoomAt(camera(), gesture.at, 1 / gesture.factor, size))
    else if (gesture.kind === 'left-to-page' && input !== null) hint.show(gesture.by, cooperateWords(input.words.lang, 'graph'))
  })
  const tap = (at: Point) => {
    if (input !== null) outlet.apply(pick(input.story, idAt(at)))
  }
  const point = (at: Point | null) => {
    const id = idAt(at)
    const isNew = chrome.stage.classList.toggle('pointed', id !== null) !== card.point(id === null ? null : at)
    if (id !== (input?.hover ?? null)) outlet.apply(hover(id))
    // Keys may have come to it before: nothing is lit anew, but its card has to come.
    else if (isNew) outlet.invalidate()
  }
  const resizing = new ResizeObserver(() => {
    const next = { width: host.clientWidth, height: host.clientHeight }
    if (next.width === size.width && next.height === size.height) return
    const { k, x, y } = camera()
    if (!firstLook.holds())
      motion.jump(size.width === 0 ? FIT : { k, x: (x * next.width) / size.width, y: (y * next.height) / size.height })
    size = next
    outlet.invalidate()
  })
  resizing.observe(host)

  const worlds = createWorlds(outlet.invalidate, createTurns)
  /** Nothing is on screen yet, not even what the build has drawn. */
  const isEmpty = () => !painters.any() && drawn.length === 0

  return {
    update: (next) => {
      const { story, layout, words, palette, selection, progress } = next
      if (input?.words !== words) chrome.say(words)
      const before = input
      input = next
      if (size.width === 0 || size.height === 0) return
      if (before !== null && before.layout !== layout) moved = UNMOVED
      const heap = progress === 'arranging' && layout.positions.size > HEAP
      const world = heap ? null : worlds.get(next, moved, size, holding)
      if (world === null) {
        if (heap || isEmpty()) caption.wait(waitWords(next))
        return
      }
      firstLook.fit(world, next, size)
      const chosen = selection === before?.selection ? undefined : world.nodes.find(({ entity }) => entity.id === selection)
      if (chosen !== undefined) firstLook.show(chosen.at, size)
      picture = pictureAfter(picture, world, camera(), motion.moving())
      painters.paint(picture, palette)
      if (painters.any()) for (const node of drawn.splice(0)) if (node.parentNode === host) host.removeChild(node)
      const at = walker.follow(next)
      if (picture !== placed?.picture || at !== placed.at) placeProxy(chrome.proxy, picture, at)
      placed = { picture, at }
      const onCard = card.update(next.hover, next, picture)
      const pointed = onCard ? null : captionOf(story.records.get(next.hover ?? ''), next)
      const walked = walker.words()
      if (walked !== null) caption.walk(walked, picture)
      else if (isNameless(next)) caption.wait(NO_NAMES[words.lang])
      else if (isEmpty()) caption.wait(waitWords(next))
      else if (progress !== 'settled') caption.say(waitWords(next))
      // Whoever points elsewhere has a card there that says the same: here it stands only where it covers nothing.
      else caption.rest(picture, [...(pointed === null ? [] : [pointed]), ...restingWords(next)], motion.moving())
    },
    seen: () => {
      if (picture === null || input === null || size.width === 0 || size.height === 0) return null
      return { camera: camera(), size, moved, events: input.events, measured: input.measured }
    },
    stands: () => size.width === 0 || size.height === 0 || painters.stands(),
    destroy: () => {
      motion.destroy()
      surface.destroy()
      drag.destroy()
      card.destroy()
      hint.destroy()
      resizing.disconnect()
      worlds.destroy()
      painters.destroy()
      chrome.remove()
    },
  }
}

/** Whether the story has nothing that a graph shows. */
const isNameless = ({ story, events }: GraphViewInput) => story.entities.length + (events ? story.events.length : 0) === 0

/** How to read the lines, while nothing is pointed at; in fewer words where the first have no room. */
const restingWords = ({ words: { graph }, events }: GraphViewInput): readonly string[] =>
  events ? [graph.hintEvents, graph.hintParts, graph.hintBrief] : [graph.hint, graph.hintBrief]

function waitWords({ words, progress, layout }: GraphViewInput): string {
  const nodes = words.number(layout.positions.size)
  const { graph } = words
  return (progress === 'settled' ? graph.drawing : progress === 'rough' ? graph.rough : graph.arranging)(nodes)
}

function placeProxy(proxy: HTMLButtonElement, { world, camera }: Picture, id: Id | null): void {
  const node = world.nodes.find(({ entity }) => entity.id === id)
  if (node === undefined) return
  const { x, y } = toScreen(camera, node.at)
  const length = Math.max(2 * growth(camera.k) * reach(node.look) + 8, LEAST_TARGET)
  proxy.style.setProperty('inline-size', `${length}px`)
  proxy.style.setProperty('block-size', `${length}px`)
  proxy.style.setProperty('transform', `translate(${x - length / 2}px, ${y - length / 2}px)`)
}
