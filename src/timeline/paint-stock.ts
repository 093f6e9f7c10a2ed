import type { Palette } from '../base/palette.ts'
import type { Px } from '../base/units.ts'

/** What a canvas takes its time to make and pictures use again and again, in one palette. */
export interface Stock {
  readonly palette: Palette
  readonly paths: Map<string, Path2D>
  /** The radius of paths that are circles; null for others. */
  readonly circles: Map<string, Px | null>
  /** Fadings, to be drawn out to the length of a bar, and dotted lines. */
  readonly strips: Map<string, HTMLCanvasElement>
}

export const createStock = (palette: Palette): Stock => ({ palette, paths: new Map(), circles: new Map(), strips: new Map() })

const MOST_KEPT = 1000

export function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size > MOST_KEPT) known.clear()
  const made = make()
  known.set(key, made)
  return made
}

/** Path data of a whole circle about its middle. */
const CIRCLE = /^M-([\d.]+) 0a\1 \1 0 1 1 [\d.]+ 0a\1 \1 0 1 1 -[\d.]+ 0Z$/

export const radiusOf = (stock: Stock, d: string): Px | null =>
  kept(stock.circles, d, () => {
    const radius = CIRCLE.exec(d)?.[1]
    return radius === undefined ? null : Number(radius)
  })
