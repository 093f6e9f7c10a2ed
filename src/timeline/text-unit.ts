import type { Px, Size } from '../base/units.ts'

/**
 * How large the reader has letters, in parts of 16 px: every px of a scene is so many px of the page, so that names, ticks and rows grow with
 * all other text. What the page puts over a picture stands at rem.
 */
export const textUnit = (page: Document): number => Number.parseFloat(getComputedStyle(page.documentElement).fontSize) / 16

/** The room for a picture, in its own px. */
export interface Room extends Size {
  /** A px of the picture, in px of the page. */
  readonly unit: number
}

const LEAST_HEIGHT: Px = 120

/** Whether there is too little height on the page for any picture, however large the letters are. */
export const isLow = ({ height, unit }: Room): boolean => height * unit < LEAST_HEIGHT
