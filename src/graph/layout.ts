import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { hashText, type Network, networkOf } from './network.ts'
import { type Layout, type Place, roundPlace } from './positions.ts'
import { type Tangle, untangle } from './untangle.ts'

/** Up to this many nodes a picture is made several times and its lines are untangled; beyond, the forces alone must do. */
const SMALL = 60
/** From this many nodes on, the repulsion of what is far is taken together (Barnes and Hut 1986). */
const LARGE = 800
/** How many node pairs and edges may be looked at over all starts; keeps a small graph within 150 ms. */
const EFFORT = 6000

/**
 * Places for all nodes of a story: the same file always gives the same places. Forces (ForceAtlas2, Jacomy et al. 2014) start from a hash of
 * each id; then nodes give way to each other's names; then, in small graphs, lines are untangled and the best of several starts is kept.
 */
export function layoutStory(story: Story): Layout {
  const network = networkOf(story)
  const widths = network.nodes.map(({ name }) => nameWidth(say(name, story.languages[0]).text))
  const places = network.nodes.length <= SMALL ? bestOf(network, widths) : forced(network, widths, 0)
  const positions = new Map(network.nodes.map(({ id }, i) => [id, roundPlace(places[i] ?? { x: 0.5, y: 0.5 })]))
  return { fingerprint: network.fingerprint, positions }
}

/** About the room a name takes beside its node, in px: two lines where it is long. */
const nameWidth = (name: string): number => Math.min(Math.max(40, 7 * (name.length > 17 ? 0.62 * name.length : name.length)), 150) + 14

function bestOf(network: Network, widths: readonly number[]): readonly Place[] {
  const tangle = tangleOf(network, widths)
  const random = randomOf(hashText(network.fingerprint, 0))
  const starts = Math.min(
    Math.max(Math.floor(EFFORT / (network.nodes.length * (network.nodes.length + 2 * tangle.pairs.length) + 1)), 1),
    12,
  )
  let best: Place[] = []
  let least = Number.POSITIVE_INFINITY
  for (let seed = 0; seed < starts; seed++) {
    const places = [...forced(network, widths, seed)]
    const cost = untangle(tangle, places, random)
    if (cost < least) [least, best] = [cost, places]
  }
  return filled(best, network)
}

function tangleOf(network: Network, widths: readonly number[]): Tangle {
  const pairs = new Map<string, readonly [number, number]>()
  for (const { source, target } of network.edges) {
    const pair = [Math.min(source, target), Math.max(source, target)] as const
    if (source !== target) pairs.set(pair.join(' '), pair)
  }
  return { pairs: [...pairs.values()], widths, fixed: network.nodes.map((entity) => entity.place !== null) }
}

/** One run of the forces, filled into the unit square. Keys of the library's graph are indices, never ids. */
function forced(network: Network, widths: readonly number[], seed: number): readonly Place[] {
  const graph = new Graph({ type: 'undirected', multi: true, allowSelfLoops: true })
  network.nodes.forEach(({ id, place }, i) => {
    const start = place ?? { x: hashText(id, 2 * seed + 1) / 2 ** 32, y: hashText(id, 2 * seed + 2) / 2 ** 32 }
    graph.addNode(i, { x: 100 * start.x, y: 100 * start.y })
  })
  for (const { source, target } of network.edges) if (source !== target) graph.addEdge(source, target)
  if (graph.order === 0) return []
  forceAtlas2.assign(graph, {
    iterations: graph.order < LARGE ? 300 : 150,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      linLogMode: graph.order <= SMALL,
      gravity: graph.order <= SMALL ? 0.3 : 0.05,
      barnesHutOptimize: graph.order >= LARGE,
    },
  })
  return apart(filled(placesOf(graph), network), network, widths)
}

const placesOf = (graph: Graph): Place[] => graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }))

/** Moves nodes apart until no name covers another node, as far as there is room; circles of names, hence x is pressed together first. */
function apart(places: readonly Place[], network: Network, widths: readonly number[]): readonly Place[] {
  const scale = { x: 300, y: 300 * Math.sqrt(Math.max(1, places.length / SMALL)) }
  const graph = new Graph()
  places.forEach((place, i) => {
    const nudge = 1e-3 * i
    graph.addNode(i, { x: place.x * scale.x + nudge, y: place.y * scale.y + nudge, size: 9 + (widths[i] ?? 0) / 16 })
  })
  noverlap.assign(graph, { maxIterations: 60, settings: { margin: 2, ratio: 1, expansion: 1.1, speed: 3 } })
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
