import type { Px } from '../base/units.ts'

/** A length of a scene as the page has it, whatever the size of letters. */
export const rem = (length: Px): string => `${length / 16}rem`
