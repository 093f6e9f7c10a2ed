import type { Px } from '../base/units.ts'

/** Frames are no lower and no higher, whatever is said of them. */
const LEAST: Px = 200
const MOST: Px = 5000

/** The height that a frame asks for by one of its messages, as far as it is given; null where that is none. */
export function heightAsked(data: unknown): Px | null {
  const { type, v, height } = Object(data)
  return type === 'runut:height' && v === 1 && Number.isFinite(height) ? Math.min(Math.max(Math.round(height), LEAST), MOST) : null
}
