import { TURNING_MARKS } from './bidi.ts'

/** Letters that run from right to left. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A finished line as it is handed on to other programs: without marks of direction where nothing in it runs leftward, which only they would find there. */
export const withoutIdleMarks = (line: string): string => (LEFTWARD.test(line) ? line : line.replace(TURNING_MARKS, ''))
