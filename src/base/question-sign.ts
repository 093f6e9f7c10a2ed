import type { Px } from './units.ts'

/** The ring of the sign of an open question. */
export const QUESTION_RING: Px = 4.5
/** The question mark in it, as SVG path data about its middle. */
export const QUESTION_MARK = 'M-1.5 -1.1a1.5 1.5 0 1 1 2.3 1.2q-.8 .5 -.8 1.1M0 2.4v.5'
/** How thick its lines are. */
export const QUESTION_LINE: Px = 1.1
/** How far a second ring stands behind it where there are several questions. */
export const QUESTION_STEP: Px = -2.5
