import type { Span } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { toSpan, toUSpan } from './viewport.ts'

/** The way from one viewport to another. */
export interface Flight {
  /** In ms. */
  readonly duration: number
  readonly to: Span
  /** The viewport at this part of the way, 0 to 1. */
  readonly at: (part: number) => Span
}

const LONGEST = 400
/** How much it zooms out to get along; √2 is what people found smoothest. */
const RHO = Math.SQRT2

/** Zooms out and in again on far ways, so that the eye can follow (van Wijk and Nuij, “Smooth and efficient zooming and panning”, 2003). */
export function flightBetween(folding: Folding, from: Span, to: Span): Flight {
  const [a, b] = [toUSpan(folding, from), toUSpan(folding, to)]
  const [middle, width] = [(a.u0 + a.u1) / 2, a.u1 - a.u0]
  const way = (b.u0 + b.u1) / 2 - middle
  const path = Math.abs(way) < 1e-9 * width ? zoomOnly(width, b.u1 - b.u0) : panAndZoom(way, width, b.u1 - b.u0)
  const at = (part: number): Span => {
    const [along, wide] = path.at(ease(part))
    return toSpan(folding, { u0: middle + along - wide / 2, u1: middle + along + wide / 2 })
  }
  return { duration: Math.min(1000 * path.length, LONGEST), to, at }
}

/** `length` in the paper's unit; `at` gives how far along it is and how wide the view is there. */
interface Path {
  readonly length: number
  readonly at: (part: number) => readonly [along: number, width: number]
}

function zoomOnly(from: number, to: number): Path {
  const length = Math.abs(Math.log(to / from)) / RHO
  return { length, at: (part) => [0, from * (to / from) ** part] }
}

/** The paper's formula (9), in one dimension. */
function panAndZoom(way: number, from: number, to: number): Path {
  const distance = Math.abs(way)
  const b = (width: number, sign: 1 | -1) => (to ** 2 - from ** 2 + sign * RHO ** 4 * distance ** 2) / (2 * width * RHO ** 2 * distance)
  const r = (value: number) => -Math.asinh(value)
  const start = r(b(from, 1))
  const length = (r(b(to, -1)) - start) / RHO
  const at = (part: number): readonly [number, number] => {
    const s = RHO * part * length + start
    const along = (from / RHO ** 2) * (Math.cosh(start) * Math.tanh(s) - Math.sinh(start))
    return [Math.sign(way) * along, (from * Math.cosh(start)) / Math.cosh(s)]
  }
  return { length, at }
}

/** Slow at both ends. */
const ease = (t: number): number => t * t * (3 - 2 * t)
