import iterate from 'graphology-layout-forceatlas2/iterate.js'
import giveWay from 'graphology-layout-noverlap/iterate.js'

/** A graph in plain numbers: what the forces need, in one piece that can be posted to a worker. */
export interface ForceTask {
  /** Where each node begins: x and y in turn, in the unit square. */
  readonly starts: Float64Array
  /** 1 where the story fixes a node, 2 where an earlier picture had it; else 0. */
  readonly held: Uint8Array
  /** Both ends of each edge in turn, by index, without loops. */
  readonly ends: Int32Array
  /** The room that each node's name takes, in px. */
  readonly widths: Float64Array
}

/** Up to this many nodes a picture is made several times and its lines are untangled; beyond, the forces alone must do. */
export const SMALL = 60
/** Up to this many nodes names get room, and places are found before anything is shown. */
export const MEDIUM = 300
/** From this many nodes on, the repulsion of what is far is taken together (Barnes and Hut 1986). */
const LARGE = 800
const HUGE = 5000
/** How many nodes the forces may move in a medium graph before they begin afresh, and others get a turn. */
const SLICE = 4000

/** Places found in steps between which others may get a turn: x and y in turn, in the unit square. */
export type Steps<T> = Generator<undefined, T>

/** Fixed by the story, or known from an earlier picture. */
export const [FIXED, KNOWN] = [1, 2]

/**
 * One run of the forces (ForceAtlas2, Jacomy et al. 2014), after which nodes give way to each other, filled into the unit square. Where an
 * earlier picture is known, what stood in it stays, and only the others look for a place.
 */
export function* forced(task: ForceTask): Steps<Float64Array> {
  if (task.held.includes(KNOWN)) return yield* joined(task)
  const count = task.held.length
  const [nodes, edges] = matricesOf(task)
  const settings = forcesFor(count)
  const slice = count <= MEDIUM ? Math.max(1, Math.floor(SLICE / (count + 1))) : Number.POSITIVE_INFINITY
  for (let i = 0, left = iterationsFor(count); left > 0; i++, left--) {
    if (i > 0 && i % slice === 0) rest(nodes)
    iterate(settings, nodes, edges)
    if (count > SMALL && (count > MEDIUM || (i + 1) % slice === 0)) yield
  }
  const places = filled(
    Float64Array.from({ length: 2 * count }, (_, i) => nodes[NODE * (i >> 1) + (i % 2)] ?? 0),
    task,
  )
  return yield* apart(places, task)
}

/** Numbers a node, and where mass and convergence are among them; numbers an edge. */
const [NODE, MASS, CONVERGENCE, SIZE, EDGE] = [10, 6, 7, 8, 3]

function matricesOf({ starts, held, ends }: ForceTask): readonly [Float32Array, Float32Array] {
  const nodes = new Float32Array(NODE * held.length)
  for (let i = 0; i < held.length; i++) {
    nodes.set([100 * (starts[2 * i] ?? 0), 100 * (starts[2 * i + 1] ?? 0)], NODE * i)
    nodes.fill(1, NODE * i + MASS, NODE * i + SIZE + 1)
  }
  const edges = new Float32Array((EDGE * ends.length) / 2)
  for (let i = 0; i < ends.length; i += 2) {
    const pair = [NODE * (ends[i] ?? 0), NODE * (ends[i + 1] ?? 0)]
    edges.set([...pair, 1], (EDGE * i) / 2)
    for (const at of pair) nodes[at + MASS] = (nodes[at + MASS] ?? 0) + 1
  }
  return [nodes, edges]
}

/** Stops all motion: nodes start afresh from where they stand. */
function rest(nodes: Float32Array): void {
  for (let at = 0; at < nodes.length; at += NODE) {
    nodes.fill(0, at + 2, at + MASS)
    nodes[at + CONVERGENCE] = 1
  }
}

const iterationsFor = (nodes: number): number => (nodes === 0 ? 0 : nodes < LARGE ? 300 : nodes < HUGE ? 160 : 80)

/** What the library infers from the number of nodes, but gentler gravity and, in small graphs, tighter clusters. */
const forcesFor = (nodes: number) => ({
  linLogMode: nodes <= SMALL,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: true,
  gravity: nodes <= SMALL ? 0.3 : 0.05,
  slowDown: 1 + Math.log(nodes),
  barnesHutOptimize: nodes >= LARGE,
  barnesHutTheta: 1.2,
})

/** Moves nodes apart until no name covers another node, as far as there is room; circles of names, hence x is pressed together first. */
function* apart(places: Float64Array, task: ForceTask): Steps<Float64Array> {
  const { nodes, settings, most } = crowd(places, task)
  for (let i = 0, done = false; i < most && !done; i++) {
    done = giveWay(settings, nodes).converged
    if (task.held.length > SMALL) yield
  }
  return filled(
    Float64Array.from(places, (_, i) => nodes[3 * (i >> 1) + (i % 2)] ?? 0),
    task,
  )
}

/** The places of the earlier picture, and the others where they cover nothing. */
function* joined({ starts, held, widths, ends }: ForceTask): Steps<Float64Array> {
  const places = starts.slice()
  const { nodes, settings, scale } = crowd(places, { starts, held, widths, ends })
  for (let step = 0, done = false; step < 20 && !done; step++) {
    done = giveWay(settings, nodes).converged
    for (let i = 0; i < places.length; i++) {
      const at = 3 * (i >> 1) + (i % 2)
      if (held[i >> 1] === 0) places[i] = Math.min(Math.max((nodes[at] ?? 0) / scale[i % 2 === 0 ? 'x' : 'y'], 0), 1)
      nodes[at] = (places[i] ?? 0) * scale[i % 2 === 0 ? 'x' : 'y']
    }
    if (held.length > SMALL) yield
  }
  return places
}

/** The nodes as circles on a sheet with room for them: in crowds without their names, and then sought by finer cells. */
function crowd(places: Float64Array, { held, widths }: ForceTask) {
  const count = held.length
  const named = count <= MEDIUM
  const growth = Math.sqrt(Math.max(1, count / SMALL))
  const scale = { x: named ? 300 : 300 * growth, y: 300 * growth }
  const nodes = new Float32Array(3 * count)
  for (let i = 0; i < count; i++) {
    const nudge = 1e-3 * (named ? i : i % 64)
    const at = [(places[2 * i] ?? 0) * scale.x + nudge, (places[2 * i + 1] ?? 0) * scale.y + nudge]
    nodes.set([...at, 9 + (named ? (widths[i] ?? 0) / 16 : 0)], 3 * i)
  }
  const gridSize = named ? 20 : Math.ceil(Math.sqrt(count) / 2)
  return { nodes, scale, settings: { gridSize, margin: 2, ratio: 1, expansion: 1.1, speed: 3 }, most: named ? 60 : count < HUGE ? 12 : 6 }
}

/** Stretches both axes to 0..1, then puts back what the story fixes; where it fixes anything, nothing is stretched, but kept inside. */
export function filled(places: Float64Array, { starts, held }: Pick<ForceTask, 'starts' | 'held'>): Float64Array {
  const fill = [0, 1].map((axis) => filler(places, axis))
  return places.map((value, i) => (held[i >> 1] === FIXED ? (starts[i] ?? 0) : (fill[i % 2]?.(value) ?? 0)))
}

function filler(places: Float64Array, axis: number): (value: number) => number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = axis; i < places.length; i += 2) {
    low = Math.min(low, places[i] ?? 0)
    high = Math.max(high, places[i] ?? 0)
  }
  return high - low > 0 ? (value) => (value - low) / (high - low) : () => 0.5
}
