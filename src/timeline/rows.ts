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
  readonly strips: readonly { readonly band: NamedBand | null; readonly y: Px; readonly height: Px }[]
  /** Where the lanes end and the footer begins. */
  readonly bottom: Px
  readonly height: Px
}

type NamedBand = Exclude<Band, 'event'>
type LaneCounts = Readonly<Record<Band, number>>

const shown = (lanes: LaneCounts): readonly Band[] => BANDS.filter((band) => lanes[band] > 0)
const total = (lanes: LaneCounts): number => BANDS.reduce((sum, band) => sum + lanes[band], 0)
/** Every band but that of the events has its name over it. */
const stripsIn = (lanes: LaneCounts): number => shown(lanes).filter((band) => band !== 'event').length
const AIR: Px = 5

/** The height at which the timeline of a story is at its best. */
export const bestHeight = (lanes: LaneCounts): Px =>
  HEADER + FOOTER + 2 * AIR + stripsIn(lanes) * STRIP + Math.max(4, total(lanes)) * BEST_LANE

/** Shares the height out: lanes have their least height first, then the bands' names have strips of their own, then lanes grow. */
export function rowsIn(height: Px, lanes: LaneCounts): Rows {
  const gaps = stripsIn(lanes)
  const room = height - HEADER - FOOTER - 2 * AIR
  const strip = Math.min(STRIP, Math.max(NARROW_STRIP, (room - total(lanes) * LEAST_LANE) / Math.max(1, gaps)))
  const lane = Math.min(MOST_LANE, Math.max(4, (room - gaps * strip) / Math.max(1, total(lanes))))
  const middles: Px[] = []
  const strips: { band: NamedBand; y: Px; height: Px }[] = []
  let y = HEADER + AIR
  for (const band of shown(lanes)) {
    if (band !== 'event') {
      strips.push({ band, y, height: strip })
      y += strip
    }
    for (let n = 0; n < lanes[band]; n++, y += lane) middles.push(y + lane / 2)
  }
  const bottom = height - FOOTER
  return { axis: HEADER, lane, y: (i) => middles[i] ?? HEADER, isSeen: () => true, strips, bottom, height }
}
