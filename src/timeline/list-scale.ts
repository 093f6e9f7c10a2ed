import type { Px, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { Card } from './deck.ts'
import type { GapEntry } from './list-entries.ts'

/** How long a stretch of time is in the list. All gaps that are not torn have one scale. */
export interface ListScale {
  readonly pxPerMs: number
  /** The length of a torn gap, and the most that another may have. */
  readonly cap: Px
}

/** The scale at which a list is first shown, and how far it can be stretched. */
export interface ListRange extends ListScale {
  readonly most: number
}

/** So long is the longest unfolded gap at first, and so long may a gap ever get; a torn one is never shorter than the last. */
const LONGEST: Px = 96
const CAP: Px = 320
const LEAST_CAP: Px = 44
/** Where time is not to be folded, nothing is capped either. */
const LONGEST_UNFOLDED: Px = 480
/** The middle one of all gaps is to have this length at first at least, and this one when all is stretched. */
const MIDDLE: Px = 4
const MIDDLE_STRETCHED: Px = 160
/** At this zoom the list is compact. */
export const LEAST_ZOOM = 1 / 8

/** `free`: the story has time to fold, and it is not to be folded now. */
export function listRange(cards: readonly Card[], folding: Folding, free: boolean): ListRange {
  const gaps = gapsOf(cards, folding)
  const [longest, middle] = [gaps.at(-1) ?? 1, gaps[gaps.length >> 1] ?? 1]
  const pxPerMs = free ? LONGEST_UNFOLDED / longest : Math.max(LONGEST / longest, MIDDLE / middle)
  const most = Math.min(Math.max(MIDDLE_STRETCHED / (pxPerMs * middle), 4), 512)
  return { pxPerMs, cap: free ? Number.POSITIVE_INFINITY : LONGEST, most }
}

/** The unfolded times between beginnings, in ms, from the shortest. */
function gapsOf(cards: readonly Card[], { segments, toInstant }: Folding): readonly number[] {
  const folds = segments.filter(({ folded }) => folded)
  const gaps: number[] = []
  let first = 0
  let before: U | null = null
  for (const { startMin } of cards) {
    while ((folds[first]?.u1 ?? Number.POSITIVE_INFINITY) <= (before ?? startMin)) first++
    const isFolded = (folds[first]?.u0 ?? Number.POSITIVE_INFINITY) < startMin
    if (before !== null && startMin > before && !isFolded) gaps.push(toInstant(startMin) - toInstant(before))
    before = startMin
  }
  return gaps.sort((a, b) => a - b)
}

/** The scale at a zoom from `LEAST_ZOOM` to `most`; 1 is the first one. */
export const scaleAt = ({ pxPerMs, cap }: ListRange, zoom: number): ListScale => ({
  pxPerMs: pxPerMs * zoom,
  cap: Number.isFinite(cap) ? Math.min(Math.max(cap * zoom, LEAST_CAP), CAP) : cap,
})

/** A gap that is folded, or too long to be drawn, is torn: its length tells nothing but that it is longer than all others. */
export const isTorn = ({ start, end, folded }: GapEntry, { pxPerMs, cap }: ListScale): boolean => folded || (end - start) * pxPerMs > cap

export const gapLength = (gap: GapEntry, scale: ListScale): Px => (isTorn(gap, scale) ? scale.cap : (gap.end - gap.start) * scale.pxPerMs)

/** Where an instant within a gap is, from its top. */
export const placeIn = ({ start, end }: GapEntry, length: Px, instant: number): Px => ((instant - start) / (end - start)) * length
