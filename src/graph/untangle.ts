import type { Place } from './positions.ts'

/** A small graph as the search for a better picture sees it: nodes by index, each pair of neighbours once, no loops. */
export interface Tangle {
  readonly pairs: readonly (readonly [number, number])[]
  /** The room a node's name takes, in px. */
  readonly widths: readonly number[]
  /** Places that the story fixes. */
  readonly fixed: readonly boolean[]
}

/** The picture's size without margins, in px, in an article and on a phone: both must be good, the first matters more. */
const WIDE = { width: 760, height: 290 } as const
const PHONE = { x: 330 / WIDE.width, y: 400 / WIDE.height, weight: 0.4 } as const
/** The height of a node with two lines of its name. */
const CELL_HEIGHT = 52
/** How near a line may come to a node that is not its own, in px; names are wider than high, so sideways it counts for less. */
const NEAR = 34
const SIDEWAYS = 0.6
const SHARP = 0.82
/** Fewer nodes than this keep further apart. */
const CROWD = 20
const COST = { crossing: 26, near: 22, overlap: 60, spread: 1500, long: 1.2, sharp: 9 } as const

const ROUNDS = 24
const TRIES = 6
/** How much worse a step may make the picture in the first round. */
const WORSE = 24

/**
 * Moves one node at a time, and swaps pairs, towards a better picture: fewer crossings, names that do not cover each other, lines that keep
 * away from nodes that are not theirs, short lines, wide angles (what Davidson and Harel 1996 look at). Small steps to the worse are taken
 * too, ever smaller ones (threshold accepting, Dueck and Scheuer 1990). `random` gives numbers in [0, 1).
 */
export function untangle(tangle: Tangle, places: readonly Place[], random: () => number): readonly Place[] {
  const xs = Float64Array.from(places, ({ x }) => x * WIDE.width)
  const ys = Float64Array.from(places, ({ y }) => y * WIDE.height)
  const judge = judgeOf(tangle, xs, ys)
  const free = places.map((_, i) => i).filter((i) => !tangle.fixed[i])
  for (let round = 0; round < ROUNDS; round++) {
    const left = 1 - round / (ROUNDS - 1)
    const step = { reach: 0.5 * left + 0.02, worse: WORSE * left * left, random }
    for (const node of free) wander(node, xs, ys, judge, step)
    if (round === ROUNDS - 4) trySwaps(free, xs, ys, judge)
  }
  return places.map((_, i) => ({ x: (xs[i] ?? 0) / WIDE.width, y: (ys[i] ?? 0) / WIDE.height }))
}

type Judge = (node: number) => number
type Numbers = Float64Array<ArrayBuffer>

interface Step {
  readonly reach: number
  readonly worse: number
  readonly random: () => number
}

function wander(node: number, xs: Numbers, ys: Numbers, judge: Judge, { reach, worse, random }: Step): void {
  const near = (value: number, length: number) => Math.min(Math.max(value + (2 * random() - 1) * reach * length, 0), length)
  let cost = judge(node)
  for (let i = 0; i < TRIES; i++) {
    const [x, y] = [xs[node] ?? 0, ys[node] ?? 0]
    xs[node] = near(x, WIDE.width)
    ys[node] = near(y, WIDE.height)
    const next = judge(node)
    if (next < cost + worse) cost = next
    else [xs[node], ys[node]] = [x, y]
  }
}

function trySwaps(free: readonly number[], xs: Numbers, ys: Numbers, judge: Judge): void {
  const swap = (values: Numbers, a: number, b: number) => ([values[a], values[b]] = [values[b] ?? 0, values[a] ?? 0])
  for (const a of free) {
    for (const b of free) {
      if (b <= a) continue
      const before = judge(a) + judge(b)
      swap(xs, a, b)
      swap(ys, a, b)
      if (judge(a) + judge(b) < before) continue
      swap(xs, a, b)
      swap(ys, a, b)
    }
  }
}

/** How much a node, where it now stands, adds to what is wrong with the picture. Plain loops over numbers: this runs a hundred thousand times. */
function judgeOf({ pairs, widths }: Tangle, xs: Numbers, ys: Numbers): Judge {
  const from = Int32Array.from(pairs, ([a]) => a)
  const to = Int32Array.from(pairs, ([, b]) => b)
  const neighbours = widths.map((_, node) => Int32Array.from(pairs.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []))))
  const spread = COST.spread * Math.min(Math.max(CROWD / widths.length, 1), 4)
  const halves = Float64Array.from(widths, (width) => width / 2)
  return (node) => {
    const ends = neighbours[node] ?? NONE
    let cost = crowdOf(node, halves, spread, xs, ys) + linesNear(node, from, to, xs, ys)
    for (const end of ends)
      cost += lineCost(node, end, from, to, xs, ys) + sharpAt(node, end, ends, xs, ys) + sharpAt(end, node, neighbours[end] ?? NONE, xs, ys)
    return cost
  }
}

const NONE = new Int32Array()

function crowdOf(node: number, halves: Numbers, spread: number, xs: Numbers, ys: Numbers): number {
  const x = xs[node] ?? 0
  const y = ys[node] ?? 0
  const half = halves[node] ?? 0
  let cost = 0
  for (let other = 0; other < xs.length; other++) {
    if (other === node) continue
    const dx = Math.abs(x - (xs[other] ?? 0))
    const dy = Math.abs(y - (ys[other] ?? 0))
    const width = half + (halves[other] ?? 0)
    cost += crowding(dx, dy, width, spread) + PHONE.weight * crowding(dx * PHONE.x, dy * PHONE.y, width, spread)
  }
  return cost
}

function linesNear(node: number, from: Int32Array, to: Int32Array, xs: Numbers, ys: Numbers): number {
  const x = xs[node] ?? 0
  const y = ys[node] ?? 0
  let cost = 0
  for (let i = 0; i < from.length; i++) {
    const a = from[i] ?? 0
    const b = to[i] ?? 0
    if (a !== node && b !== node) cost += nearness(x, y, xs[a] ?? 0, ys[a] ?? 0, xs[b] ?? 0, ys[b] ?? 0)
  }
  return COST.near * cost
}

function lineCost(node: number, end: number, from: Int32Array, to: Int32Array, xs: Numbers, ys: Numbers): number {
  const px = xs[node] ?? 0
  const py = ys[node] ?? 0
  const qx = xs[end] ?? 0
  const qy = ys[end] ?? 0
  let cost = (COST.long * ((px - qx) * (px - qx) + (py - qy) * (py - qy))) / 22_500
  for (let third = 0; third < xs.length; third++)
    if (third !== node && third !== end) cost += COST.near * nearness(xs[third] ?? 0, ys[third] ?? 0, px, py, qx, qy)
  for (let i = 0; i < from.length; i++) {
    const a = from[i] ?? 0
    const b = to[i] ?? 0
    if (a === node || b === node || a === end || b === end) continue
    if (cross(px, py, qx, qy, xs[a] ?? 0, ys[a] ?? 0, xs[b] ?? 0, ys[b] ?? 0)) cost += COST.crossing
  }
  return cost
}

function sharpAt(node: number, end: number, others: Int32Array, xs: Numbers, ys: Numbers): number {
  const x = xs[node] ?? 0
  const y = ys[node] ?? 0
  let cost = 0
  for (const third of others)
    if (third !== end) cost += sharpness((xs[end] ?? 0) - x, (ys[end] ?? 0) - y, (xs[third] ?? 0) - x, (ys[third] ?? 0) - y)
  return COST.sharp * cost
}

function crowding(dx: number, dy: number, width: number, spread: number): number {
  const overlap = dx < width && dy < CELL_HEIGHT ? COST.overlap * (1 - dx / width) * (1 - dy / CELL_HEIGHT) + 4 : 0
  return overlap + spread / (dx * dx + 2 * dy * dy + 300)
}

/** 1 where a point stands on the line from a to b, falling to 0 at `NEAR`. */
function nearness(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const x = (bx - ax) * SIDEWAYS
  const y = by - ay
  const u = (px - ax) * SIDEWAYS
  const v = py - ay
  const t = Math.min(Math.max((u * x + v * y) / (x * x + y * y || 1), 0), 1)
  const square = (u - t * x) * (u - t * x) + (v - t * y) * (v - t * y)
  if (square >= NEAR * NEAR) return 0
  const left = 1 - Math.sqrt(square) / NEAR
  return left * left
}

/** 1 where two lines from the same point cover each other, falling to 0 at about 35 degrees. */
function sharpness(ax: number, ay: number, bx: number, by: number): number {
  const cosine = (ax * bx + ay * by) / (Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) || 1)
  if (cosine <= SHARP) return 0
  const part = (cosine - SHARP) / (1 - SHARP)
  return part * part
}

/** Whether the segments p–q and a–b cross inside both; touching does not count. */
export function cross(px: number, py: number, qx: number, qy: number, ax: number, ay: number, bx: number, by: number): boolean {
  const a = (qx - px) * (ay - py) - (qy - py) * (ax - px)
  const b = (qx - px) * (by - py) - (qy - py) * (bx - px)
  if (a * b >= 0) return false
  const p = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
  const q = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax)
  return p * q < 0
}
