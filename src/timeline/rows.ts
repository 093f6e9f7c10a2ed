import type { Px } from '../base/units.ts'
import { BANDS, type Band } from './deck.ts'
import { BEST_LANE, FOOTER, HEADER, LEAST_LANE, MOST_LANE, NARROW_STRIP, STRIP } from './sizes.ts'

/** Where everything stands from top to bottom. */
export interface Rows {
  /** The axis: ticks above, lanes below. */
  readonly axis: Px
  readonly lane: Px
  /** The middle of a lane, lanes being counted through all bands. */
  readonly y: (lane: number) => Px
  /** Whether any of a lane can be on screen. */
  readonly isSeen: (lane: number) => boolean
  /** The strips between the bands, each with the band below it; null where that has its name elsewhere. */
  readonly strips: readonly { readonly band: Band | null; readonly y: Px; readonly height: Px }[]
  /** Where the lanes end and the footer begins. */
  readonly bottom: Px
  readonly height: Px
}

type LaneCounts = Readonly<Record<Band, number>>

const shown = (lanes: LaneCounts): readonly Band[] => BANDS.filter((band) => lanes[band] > 0)
const total = (lanes: LaneCounts): number => BANDS.reduce((sum, band) => sum + lanes[band], 0)
const AIR: Px = 5

/** The height at which the timeline of a story is at its best. */
export const bestHeight = (lanes: LaneCounts): Px =>
  HEADER + FOOTER + 2 * AIR + Math.max(0, shown(lanes).length - 1) * STRIP + Math.max(4, total(lanes)) * BEST_LANE

/** Shares the height out: lanes first; strips of their own for the bands' names only where lanes keep their least height beside them. */
export function rowsIn(height: Px, lanes: LaneCounts): Rows {
  const bands = shown(lanes)
  const gaps = Math.max(0, bands.length - 1)
  const room = height - HEADER - FOOTER - 2 * AIR
  const strip = (room - gaps * STRIP) / Math.max(1, total(lanes)) >= LEAST_LANE ? STRIP : NARROW_STRIP
  const lane = Math.min(MOST_LANE, Math.max(4, (room - gaps * strip) / Math.max(1, total(lanes))))
  const middles: Px[] = []
  const strips: { band: Band; y: Px; height: Px }[] = []
  let y = HEADER + AIR
  for (const [i, band] of bands.entries()) {
    if (i > 0) {
      strips.push({ band, y, height: strip })
      y += strip
    }
    for (let n = 0; n < lanes[band]; n++, y += lane) middles.push(y + lane / 2)
  }
  const bottom = height - FOOTER
  return { axis: HEADER, lane, y: (i) => middles[i] ?? HEADER, isSeen: () => true, strips, bottom, height }
}
