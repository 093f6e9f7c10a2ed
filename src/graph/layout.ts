import { hashText } from '../base/hash.ts'
import { finish, type Steps as Pauses, part, visitAll } from '../base/steps.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Id } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { FIXED, type ForceTask, filled, forced, KNOWN, MEDIUM, SMALL, type Steps } from './forces.ts'
import { nameLines } from './names.ts'
import { type Network, networkOf } from './network.ts'
import { type Layout, type Place, type Places, roundPlace } from './positions.ts'
import { unreadable } from './readable.ts'
import { type Tangle, untangle } from './untangle.ts'

/** How many node pairs and edges may be looked at over all starts; keeps a small graph within 150 ms. */
const EFFORT = 11_000
const MOST_STARTS = 12
/** Where less than this share of the nodes is known from an earlier picture, a new one is made. */
const ENOUGH = 0.5

const NOTHING: Places = new Map()

/**
 * Places for all nodes of a story: the same file always gives the same places. Forces (ForceAtlas2, Jacomy et al. 2014) start from a hash of
 * each id; then nodes give way to each other's names; then, in small graphs, lines are untangled and the most readable of several is kept.
 * `effort` multiplies the starts: a build has the time to look for a better picture than a page. Nodes with places in `known` stay there
 * and the others find theirs among them, unless too few are known.
 */
export function layoutStory(story: Story, effort = 1, known: Places = NOTHING): Layout {
  const steps = layoutSteps(story, effort, known)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same places as `layoutStory` with an effort of 1, worked out in slices; `pause` is called after each. */
export async function layoutInSlices(story: Story, pause: () => Promise<unknown> | null, known: Places = NOTHING): Promise<Layout> {
  const steps = layoutSteps(story, 1, known)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await pause()
  }
}

/**
 * A larger story's task for the forces, which alone find its places, made with pauses: where all begins stands in it too, which is what is shown
 * where there is no time for more.
 */
export function* forceTaskSteps(story: Story, known: Places): Pauses<ForceTask> {
  const network = networkOf(story)
  return yield* taskSteps(network, network.nodes.length > MEDIUM ? [] : widthsOf(namesOf(story, network)), known, 0)
}

function* layoutSteps(story: Story, effort: number, known: Places): Steps<Layout> {
  const network = networkOf(story)
  if (network.nodes.length > SMALL) return layoutFrom(network, yield* forced(finish(forceTaskSteps(story, known))))
  const names = namesOf(story, network)
  const widths = widthsOf(names)
  const random = randomOf(hashText(network.fingerprint, 0))
  const first = finish(taskSteps(network, widths, known, 0))
  const tangle = tangleOf(network, widths, first.held)
  const found = yield* forced(first)
  if (first.held.includes(KNOWN)) return layoutFrom(network, untangled(tangle, found, random))
  let best = layoutFrom(network, found)
  let least = Number.POSITIVE_INFINITY
  for (let seed = 0; seed < effort * startsFor(network, tangle); seed++) {
    const task = finish(taskSteps(network, widths, known, seed))
    const layout = layoutFrom(network, filled(untangled(tangle, yield* forced(task), random), task))
    const cost = unreadable(network, layout, names)
    if (cost < least) [least, best] = [cost, layout]
    yield
  }
  return best
}

const namesOf = (story: Story, { nodes }: Network): readonly string[] => nodes.map(({ name }) => say(name, story.languages[0]).text)

const widthsOf = (names: readonly string[]): readonly number[] => names.map((name) => nameLines(name, tableMeasure, 112).width + 14)

/** The task in numbers; nodes start from a hash of their ids, or beside those that they are tied to and that are known. */
function* taskSteps({ nodes, edges }: Network, widths: readonly number[], known: Places, seed: number): Pauses<ForceTask> {
  const among = known.size > 0 && nodes.filter(({ id }) => known.has(id)).length >= ENOUGH * nodes.length
  const task = {
    held: new Uint8Array(nodes.length),
    starts: new Float64Array(2 * nodes.length),
    ends: new Int32Array(2 * edges.length),
    widths: new Float64Array(nodes.length),
  }
  task.widths.set(widths)
  let count = 0
  const begin = visitAll(nodes, ({ id, place, relations }) => {
    const i = count++
    const hashed = { x: hashText(id, 2 * seed + 1) / 2 ** 32, y: hashText(id, 2 * seed + 2) / 2 ** 32 }
    const old = among ? known.get(id) : undefined
    const ties = among ? relations.flatMap(({ from, to }) => known.get(from.id === id ? to.id : from.id) ?? []) : []
    const { x, y } = place ?? old ?? (ties.length > 0 ? beside(ties, hashed) : hashed)
    task.held[i] = place !== null ? FIXED : old !== undefined ? KNOWN : 0
    task.starts[2 * i] = x
    task.starts[2 * i + 1] = y
  })
  yield* part(begin, 0, 0.7)
  let ends = 0
  const tie = visitAll(edges, ({ source, target }) => {
    if (source === target) return
    task.ends[ends++] = source
    task.ends[ends++] = target
  })
  yield* part(tie, 0.7, 1)
  return { ...task, ends: task.ends.slice(0, ends) }
}

/** Near the middle of some places, a little off in a direction of its own. */
function beside(ties: readonly Place[], off: Place): Place {
  const mean = (axis: 'x' | 'y') => ties.reduce((sum, place) => sum + place[axis], 0) / ties.length
  const near = (axis: 'x' | 'y') => Math.min(Math.max(mean(axis) + 0.08 * (off[axis] - 0.5), 0), 1)
  return { x: near('x'), y: near('y') }
}

function startsFor({ nodes }: Network, { pairs }: Tangle): number {
  const work = nodes.length * (nodes.length + 2 * pairs.length) + 1
  return Math.min(Math.max(Math.floor(EFFORT / work), 1), MOST_STARTS)
}

/** Places by id, in the precision in which they are kept, put together with pauses. */
export function* placedSteps({ fingerprint, nodes }: Network, places: Float64Array): Pauses<Layout> {
  const positions = new Map<Id, Place>()
  const few = nodes.length <= MEDIUM
  let i = 0
  yield* visitAll(nodes, ({ id, place }) => {
    const found = { x: places[i++] ?? 0.5, y: places[i++] ?? 0.5 }
    positions.set(id, roundPlace(few && place === null ? besideButtons(found) : found))
  })
  return { fingerprint, positions }
}

/** The corner at the top right, in parts of the picture, where the buttons stand in a region 600 px wide and 240 px high. */
const BUTTONS = { from: 0.86, until: 0.12 } as const
/** Nodes that make way for the buttons are so near to one another below that they keep their order. */
const CLOSER = 0.25

/** A place out of the buttons' corner, or the same where it is out of it. */
const besideButtons = ({ x, y }: Place): Place => (x > BUTTONS.from && y < BUTTONS.until ? { x, y: BUTTONS.until + CLOSER * y } : { x, y })

const layoutFrom = (network: Network, places: Float64Array): Layout => finish(placedSteps(network, places))

function untangled(tangle: Tangle, places: Float64Array, random: () => number): Float64Array {
  const points = tangle.widths.map((_, i) => ({ x: places[2 * i] ?? 0, y: places[2 * i + 1] ?? 0 }))
  return Float64Array.from(untangle(tangle, points, random).flatMap(({ x, y }) => [x, y]))
}

function tangleOf(network: Network, widths: readonly number[], held: Uint8Array): Tangle {
  const pairs = new Map<string, readonly [number, number]>()
  for (const { source, target } of network.edges) {
    const pair = [Math.min(source, target), Math.max(source, target)] as const
    if (source !== target) pairs.set(pair.join(' '), pair)
  }
  return { pairs: [...pairs.values()], widths, fixed: Array.from(held, (how) => how > 0) }
}

/** Numbers in [0, 1) from a seed (mulberry32, public domain). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
