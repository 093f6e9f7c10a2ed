import Graph from 'graphology'
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import { hashText } from '../base/hash.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { nameLines } from './names.ts'
import { type Network, networkOf } from './network.ts'
import { type Layout, type Place, roundPlace } from './positions.ts'
import { unreadable } from './readable.ts'
import { type Tangle, untangle } from './untangle.ts'

/** Up to this many nodes a picture is made several times and its lines are untangled; beyond, the forces alone must do. */
const SMALL = 60
/** From this many nodes on, the repulsion of what is far is taken together (Barnes and Hut 1986). */
const LARGE = 800
/** How many node pairs and edges may be looked at over all starts; keeps a small graph within 150 ms. */
const EFFORT = 11_000
const MOST_STARTS = 12

/** How many nodes the forces may move before others get a turn: about 50 ms. */
const SLICE = 4000

/**
 * Places for all nodes of a story: the same file always gives the same places. Forces (ForceAtlas2, Jacomy et al. 2014) start from a hash of
 * each id; then nodes give way to each other's names; then, in small graphs, lines are untangled and the most readable of several is kept.
 * `effort` multiplies the starts: a build has the time to look for a better picture than a page.
 */
export function layoutStory(story: Story, effort = 1): Layout {
  const steps = layoutSteps(story, effort)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same places as `layoutStory` with an effort of 1, worked out in slices with a pause after each. */
export async function layoutInSlices(story: Story, pause: () => Promise<unknown>): Promise<Layout> {
  const steps = layoutSteps(story, 1)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await pause()
  }
}

type Steps<T> = Generator<undefined, T>

function* layoutSteps(story: Story, effort: number): Steps<Layout> {
  const network = networkOf(story)
  const names = network.nodes.map(({ name }) => say(name, story.languages[0]).text)
  const widths = names.map((name) => nameLines(name, tableMeasure, 112).width + 14)
  if (network.nodes.length > SMALL) return layoutOf(network, yield* forced(network, widths, 0))
  const tangle = tangleOf(network, widths)
  const random = randomOf(hashText(network.fingerprint, 0))
  let best = layoutOf(network, yield* forced(network, widths, 0))
  let least = Number.POSITIVE_INFINITY
  for (let seed = 0; seed < effort * startsFor(network, tangle); seed++) {
    const layout = layoutOf(network, filled(untangle(tangle, yield* forced(network, widths, seed), random), network))
    const cost = unreadable(network, layout, names)
    if (cost < least) [least, best] = [cost, layout]
    yield
  }
  return best
}

function startsFor({ nodes }: Network, { pairs }: Tangle): number {
  const work = nodes.length * (nodes.length + 2 * pairs.length) + 1
  return Math.min(Math.max(Math.floor(EFFORT / work), 1), MOST_STARTS)
}

const layoutOf = (network: Network, places: readonly Place[]): Layout => ({
  fingerprint: network.fingerprint,
  positions: new Map(network.nodes.map(({ id }, i) => [id, roundPlace(places[i] ?? { x: 0.5, y: 0.5 })])),
})

function tangleOf(network: Network, widths: readonly number[]): Tangle {
  const pairs = new Map<string, readonly [number, number]>()
  for (const { source, target } of network.edges) {
    const pair = [Math.min(source, target), Math.max(source, target)] as const
    if (source !== target) pairs.set(pair.join(' '), pair)
  }
  return { pairs: [...pairs.values()], widths, fixed: network.nodes.map((entity) => entity.place !== null) }
}

/** One run of the forces, filled into the unit square. Keys of the library's graph are indices, never ids. */
function* forced(network: Network, widths: readonly number[], seed: number): Steps<readonly Place[]> {
  const graph = new Graph({ type: 'undirected', multi: true })
  network.nodes.forEach(({ id, place }, i) => {
    const start = place ?? { x: hashText(id, 2 * seed + 1) / 2 ** 32, y: hashText(id, 2 * seed + 2) / 2 ** 32 }
    graph.addNode(i, { x: 100 * start.x, y: 100 * start.y })
  })
  for (const { source, target } of network.edges) if (source !== target) graph.addEdge(source, target)
  const slice = Math.max(1, Math.floor(SLICE / (graph.order + 1)))
  for (let left = iterationsFor(graph.order); left > 0; left -= slice) {
    forceAtlas2.assign(graph, { iterations: Math.min(slice, left), settings: forcesFor(graph.order) })
    if (graph.order > SMALL) yield
  }
  return graph.order > MOST_APART ? filled(placesOf(graph), network) : yield* apart(filled(placesOf(graph), network), network, widths)
}

const iterationsFor = (nodes: number): number => (nodes === 0 ? 0 : nodes < LARGE ? 300 : nodes < 2 * LARGE ? 150 : 80)

const forcesFor = (nodes: number): ForceAtlas2Settings => ({
  ...forceAtlas2.inferSettings(nodes),
  linLogMode: nodes <= SMALL,
  gravity: nodes <= SMALL ? 0.3 : 0.05,
  barnesHutOptimize: nodes >= LARGE,
})

const placesOf = (graph: Graph): Place[] => graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }))

/** Beyond so many nodes there is no room for their names, and to move them apart would take minutes. */
const MOST_APART = 1500
/** How often they move, and from how many nodes on others get a turn after each time. */
const MOVES = 60
const MANY = 300

/** Moves nodes apart until no name covers another node, as far as there is room; circles of names, hence x is pressed together first. */
function* apart(places: readonly Place[], network: Network, widths: readonly number[]): Steps<readonly Place[]> {
  const scale = { x: 300, y: 300 * Math.sqrt(Math.max(1, places.length / SMALL)) }
  const graph = new Graph()
  places.forEach((place, i) => {
    const nudge = 1e-3 * i
    graph.addNode(i, { x: place.x * scale.x + nudge, y: place.y * scale.y + nudge, size: 9 + (widths[i] ?? 0) / 16 })
  })
  const once = graph.order > MANY ? 1 : MOVES
  for (let left = MOVES; left > 0; left -= once) {
    noverlap.assign(graph, { maxIterations: once, settings: { margin: 2, ratio: 1, expansion: 1.1, speed: 3 } })
    if (once < MOVES) yield
  }
  return filled(placesOf(graph), network)
}

/** Stretches both axes to 0..1, then puts back what the story fixes; where it fixes anything, nothing is stretched, but kept inside. */
function filled(places: readonly Place[], network: Network): readonly Place[] {
  const x = filler(places.map((place) => place.x))
  const y = filler(places.map((place) => place.y))
  return places.map((place, i) => network.nodes[i]?.place ?? { x: x(place.x), y: y(place.y) })
}

function filler(values: readonly number[]): (value: number) => number {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return high - low > 0 ? (value) => (value - low) / (high - low) : () => 0.5
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
