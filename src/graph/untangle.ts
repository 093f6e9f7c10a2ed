import type { Place } from './positions.ts'

/** A small graph as the search for a better picture sees it: nodes by index, each pair of neighbours once, no loops. */
export interface Tangle {
  readonly pairs: readonly (readonly [number, number])[]
  /** The room a node's name takes, in px. */
  readonly widths: readonly number[]
  /** Places that the story fixes. */
  readonly fixed: readonly boolean[]
}

/** The sizes for which a picture must be good, in px without margins: an article's width and a phone's, with the weight of each. */
const FRAMES = [
  { width: 760, height: 290, weight: 1 },
  { width: 330, height: 420, weight: 0.4 },
] as const
const CELL_HEIGHT = 52
const CROSSING = 26
const NEAR = 34
const COST = { near: 40, overlap: 60, spread: 4000, long: 1.2, sharp: 9 }
const ROUNDS = 14
const TRIES = 7

/**
 * Moves one node at a time, and swaps pairs, wherever that makes the picture better: fewer crossings, names that do not cover each other,
 * lines that keep away from nodes that are not theirs, short lines, wide angles (after Davidson and Harel 1996, but greedy: it never
 * accepts a worse picture, so that the best of several starts can be taken). `random` gives numbers in [0, 1). Changes `places`.
 */
export function untangle(tangle: Tangle, places: Place[], random: () => number): number {
  const judge = judgeOf(tangle, places)
  const free = places.map((_, i) => i).filter((i) => !tangle.fixed[i])
  for (let round = 0; round < ROUNDS; round++) {
    const reach = 0.55 * (1 - round / ROUNDS) + 0.03
    for (const node of free) tryPlaces(node, places, judge, reach, random)
    if (round % 4 === 0) trySwaps(free, places, judge)
  }
  return places.reduce((sum, _, i) => sum + judge(i), 0)
}

type Judge = (node: number) => number

function tryPlaces(node: number, places: Place[], judge: Judge, reach: number, random: () => number): void {
  let best = judge(node)
  let kept = places[node]
  if (kept === undefined) return
  const from = kept
  const within = (value: number) => Math.min(Math.max(value, 0), 1)
  for (let i = 0; i < TRIES; i++) {
    const step = () => (2 * random() - 1) * reach
    const place = i === 0 && reach > 0.3 ? { x: random(), y: random() } : { x: within(from.x + step()), y: within(from.y + step()) }
    places[node] = place
    const cost = judge(node)
    if (cost < best) [best, kept] = [cost, place]
  }
  places[node] = kept
}

function trySwaps(free: readonly number[], places: Place[], judge: Judge): void {
  for (const a of free) {
    for (const b of free) {
      if (b <= a) continue
      const before = judge(a) + judge(b)
      swap(places, a, b)
      if (judge(a) + judge(b) >= before) swap(places, a, b)
    }
  }
}

function swap(places: Place[], a: number, b: number): void {
  const [first, second] = [places[a], places[b]]
  if (first === undefined || second === undefined) return
  places[a] = second
  places[b] = first
}

/** How much a node, where it now stands, adds to what is wrong with the picture. */
function judgeOf({ pairs, widths }: Tangle, places: readonly Place[]): Judge {
  const at = (i: number): Place => places[i] ?? { x: 0.5, y: 0.5 }
  const ends = pairs.map(([a, b]) => ({ a, b }))
  const incident = places.map((_, i) => ends.filter(({ a, b }) => a === i || b === i))
  return (node) => {
    let cost = 0
    const place = at(node)
    const mine = incident[node] ?? []
    for (const frame of FRAMES) {
      for (let other = 0; other < places.length; other++) {
        if (other !== node) cost += frame.weight * crowding(frame, place, at(other), ((widths[node] ?? 0) + (widths[other] ?? 0)) / 2)
      }
    }
    for (const edge of ends) {
      if (edge.a !== node && edge.b !== node) cost += COST.near * nearness(place, at(edge.a), at(edge.b))
    }
    for (const edge of mine) {
      const other = edge.a === node ? edge.b : edge.a
      cost += lineCost(at, node, other, ends) + COST.sharp * sharpness(at, node, other, mine)
      cost += COST.sharp * sharpness(at, other, node, incident[other] ?? [])
      for (let third = 0; third < places.length; third++) {
        if (third !== node && third !== other) cost += COST.near * nearness(at(third), place, at(other))
      }
    }
    return cost
  }
}

function crowding(frame: (typeof FRAMES)[number], p: Place, q: Place, width: number): number {
  const dx = Math.abs(p.x - q.x) * frame.width
  const dy = Math.abs(p.y - q.y) * frame.height
  const overlap = dx < width && dy < CELL_HEIGHT ? COST.overlap * (1 - dx / width) * (1 - dy / CELL_HEIGHT) + 4 : 0
  return overlap + COST.spread / (dx * dx + 2 * dy * dy + 300)
}

const { width: WIDTH, height: HEIGHT } = FRAMES[0]
/** Names are wider than high: a line keeps further away to the side of a node than above or below it. */
const NAME_WIDTH = 0.6 * WIDTH

function lineCost(
  at: (i: number) => Place,
  node: number,
  other: number,
  edges: readonly { readonly a: number; readonly b: number }[],
): number {
  const [p, q] = [at(node), at(other)]
  const dx = ((p.x - q.x) * WIDTH) / 150
  const dy = ((p.y - q.y) * HEIGHT) / 150
  let cost = COST.long * (dx * dx + dy * dy)
  for (const { a, b } of edges) {
    if (a === node || b === node || a === other || b === other) continue
    if (cross(p, q, at(a), at(b))) cost += CROSSING
  }
  return cost
}

/** 1 where `p` stands on the line, falling to 0 at `NEAR` px from it. */
function nearness(p: Place, a: Place, b: Place): number {
  const [x, y] = [(b.x - a.x) * NAME_WIDTH, (b.y - a.y) * HEIGHT]
  const [px, py] = [(p.x - a.x) * NAME_WIDTH, (p.y - a.y) * HEIGHT]
  const t = Math.min(Math.max((px * x + py * y) / (x * x + y * y || 1), 0), 1)
  const [dx, dy] = [px - t * x, py - t * y]
  const distance = Math.sqrt(dx * dx + dy * dy)
  return distance >= NEAR ? 0 : (1 - distance / NEAR) ** 2
}

/** How much the line from `node` to `other` leans on its neighbours there: 1 for each that it covers, 0 from about 35 degrees. */
function sharpness(
  at: (i: number) => Place,
  node: number,
  other: number,
  edges: readonly { readonly a: number; readonly b: number }[],
): number {
  const from = at(node)
  const direction = (i: number) => {
    const [x, y] = [(at(i).x - from.x) * WIDTH, (at(i).y - from.y) * HEIGHT]
    const length = Math.sqrt(x * x + y * y) || 1
    return [x / length, y / length] as const
  }
  const [x, y] = direction(other)
  let cost = 0
  for (const { a, b } of edges) {
    const third = a === node ? b : a
    if (third === other) continue
    const [u, v] = direction(third)
    const cosine = x * u + y * v
    if (cosine > 0.82) cost += ((cosine - 0.82) / 0.18) ** 2
  }
  return cost
}

/** Whether two segments cross inside both; touching does not count. */
export function cross(p: Place, q: Place, a: Place, b: Place): boolean {
  const side = (o: Place, d: Place, i: Place) => (d.x - o.x) * (i.y - o.y) - (d.y - o.y) * (i.x - o.x)
  return side(p, q, a) * side(p, q, b) < 0 && side(a, b, p) * side(a, b, q) < 0
}
