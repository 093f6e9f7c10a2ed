import type { Px } from '../base/units.ts'

/** From the left border to the names of bands. */
export const INSET: Px = 12
/** Half a mark with its own air. */
export const HALF: Px = 7
/** Between a mark, its label, and whatever comes next. */
export const GAP: Px = 6
/** Lanes are packed with no more room for a label; a longer one is clipped where its lane has no more. */
export const LONGEST_LABEL: Px = 250
/** The two rows of ticks above the lanes. */
export const HEADER: Px = 50
/** The line below the lanes: what has no date, how much is in view, and by which clocks. */
export const FOOTER: Px = 28
/** Between two bands, with the lower one's name in it; where room is short, the name reaches into the lanes above and below. */
export const STRIP: Px = 19
export const NARROW_STRIP: Px = 7
/** From one lane to the next: at best, at most, and the least at which neighbouring labels stay apart. */
export const BEST_LANE: Px = 20
export const MOST_LANE: Px = 26
export const LEAST_LANE: Px = 15
/** From one line below a name to the next. */
export const DETAIL_LINE: Px = 15
/** A day is a dot until it is this wide on screen; then it is some time within that day. Narrower than what the axis tells hours at. */
export const WIDE_POINT: Px = 80
/** The least width at which a soft band still shows that it is one. */
export const LEAST_BAND: Px = 16
/** The most a sign can recede, as an opacity, and keep a contrast of 3:1 with the ground. */
export const MUTED = 0.72
