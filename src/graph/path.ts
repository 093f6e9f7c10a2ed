import type { Box, Point, Size } from '../base/units.ts'

/** A quadratic Bézier curve, from `a` to `b`, drawn towards `c`. */
export interface Curve {
  readonly a: Point
  readonly c: Point
  readonly b: Point
}

/** A line's way from one node's middle to another's: one curve, or two where it returns to its own node. */
export type Route = readonly [Curve, ...Curve[]]

export const pointAt = ({ a, c, b }: Curve, t: number): Point => {
  const s = 1 - t
  return { x: s * s * a.x + 2 * s * t * c.x + t * t * b.x, y: s * s * a.y + 2 * s * t * c.y + t * t * b.y }
}

/** The curve from `a` to `b` whose control point stands `bend` px to the left of the middle, seen in its direction on screen. */
export function bent(a: Point, b: Point, bend: number): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  return { a, b, c: { x: (a.x + b.x) / 2 + (dy / length) * bend, y: (a.y + b.y) / 2 - (dx / length) * bend } }
}

/** How far from its node a loop reaches, in parts of its size. */
const FAR = 0.9

/**
 * A teardrop that leaves its node upwards and comes back from the right; `size` px is about its length. Where it would leave the region it
 * turns down, or to the left.
 */
export function loop(at: Point, size: number, region: Size): Route {
  const aside = at.x + FAR * size > region.width ? -size : size
  const up = at.y - FAR * size < 0 ? -size : size
  const out = { x: at.x + 0.25 * aside, y: at.y - 1.25 * up }
  const back = { x: at.x + 1.25 * aside, y: at.y - 0.25 * up }
  const middle = { x: (out.x + back.x) / 2, y: (out.y + back.y) / 2 }
  return [
    { a: at, c: out, b: middle },
    { a: middle, c: back, b: at },
  ]
}

/** The middle of a route: for a loop its far end. */
export const middleOf = (route: Route): Point => (route.length > 1 ? route[0].b : pointAt(route[0], 0.5))

/** The part of a curve between two of its parameters. */
function part(curve: Curve, from: number, to: number): Curve {
  const { a, c, b } = curve
  const blend = (s: number, t: number) => ({
    x: (1 - s) * (1 - t) * a.x + (s + t - 2 * s * t) * c.x + s * t * b.x,
    y: (1 - s) * (1 - t) * a.y + (s + t - 2 * s * t) * c.y + s * t * b.y,
  })
  return { a: pointAt(curve, from), c: blend(from, to), b: pointAt(curve, to) }
}

/**
 * What is left of a route outside a circle of `head` px about its start and one of `tail` px about its end; null where nothing is, because
 * the circles touch.
 */
export function trim(route: Route, head: number, tail: number): Route | null {
  const last = route[route.length - 1] ?? route[0]
  const from = leaves(route[0], head)
  const to = 1 - leaves({ a: last.b, c: last.c, b: last.a }, tail)
  if (route.length === 1) return from < to ? [part(route[0], from, to)] : null
  return from < 1 && to > 0 ? [part(route[0], from, 1), part(last, 0, to)] : null
}

/** The parameter at which a curve leaves the circle about its start; 1 where it does not. Halved sixteen times: to a fraction of a px. */
function leaves(curve: Curve, radius: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 16; i++) {
    const t = (low + high) / 2
    const { x, y } = pointAt(curve, t)
    if ((x - curve.a.x) ** 2 + (y - curve.a.y) ** 2 < radius * radius) low = t
    else high = t
  }
  return high
}

const movePoint = ({ x, y }: Point, k: number, dx: number, dy: number): Point => ({ x: k * x + dx, y: k * y + dy })

/** The route, each point `k` times its place plus (dx, dy). */
export function moveRoute([first, ...rest]: Route, k: number, dx: number, dy: number): Route {
  const move = ({ a, c, b }: Curve): Curve => ({ a: movePoint(a, k, dx, dy), c: movePoint(c, k, dx, dy), b: movePoint(b, k, dx, dy) })
  return [move(first), ...rest.map(move)]
}

/** A triangle with its tip at the end of the route, `length` px long and half as wide to either side of the line. */
export function arrowAt(route: Route, length: number): readonly [Point, Point, Point] {
  const { b, c, a } = route[route.length - 1] ?? route[0]
  const [dx, dy] = Math.hypot(b.x - c.x, b.y - c.y) > 0.01 ? [b.x - c.x, b.y - c.y] : [b.x - a.x, b.y - a.y]
  const scale = length / (Math.hypot(dx, dy) || 1)
  const [x, y] = [dx * scale, dy * scale]
  return [b, { x: b.x - x - 0.45 * y, y: b.y - y + 0.45 * x }, { x: b.x - x + 0.45 * y, y: b.y - y - 0.45 * x }]
}

/** Points along a route, close enough to stand for it. */
export function along(route: Route, steps: number): readonly Point[] {
  const points = [route[0].a]
  for (const curve of route) for (let i = 1; i <= steps; i++) points.push(pointAt(curve, i / steps))
  return points
}

/** How far a point is from a line through points. */
export function distanceTo(points: readonly Point[], at: Point): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a !== undefined && b !== undefined) least = Math.min(least, distanceToSegment(a, b, at))
  }
  return least
}

function distanceToSegment(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const t = Math.min(Math.max(((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1), 0), 1)
  // Asked for often: `Math.hypot` would take several times as long.
  return Math.sqrt((at.x - a.x - t * dx) ** 2 + (at.y - a.y - t * dy) ** 2)
}

/** Whether a line through points enters a box. */
export function enters(points: readonly Point[], box: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a !== undefined && b !== undefined && segmentEnters(a, b, box)) return true
  }
  return false
}

/** Clips the segment's parameter against both pairs of sides (Liang and Barsky 1984). */
function segmentEnters(a: Point, b: Point, box: Box): boolean {
  let [from, to] = [0, 1]
  for (const [start, step, low, high] of [
    [a.x, b.x - a.x, box.x, box.x + box.width],
    [a.y, b.y - a.y, box.y, box.y + box.height],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false
      continue
    }
    const [t, u] = [(low - start) / step, (high - start) / step]
    from = Math.max(from, Math.min(t, u))
    to = Math.min(to, Math.max(t, u))
  }
  return from <= to
}
