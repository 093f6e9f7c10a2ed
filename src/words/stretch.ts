import type { When } from '../story/when.ts'
import { whenShort } from './dates.ts'
import { isDay } from './since.ts'
import { spanWords } from './spans.ts'
import type { DateStyle } from './words.ts'

/** From where one date begins to where another ends, in short; neither finer than the file has it. */
export const stretchWords = (first: When, last: When, style: DateStyle): string =>
  isDay(first.start) && isDay(last.end)
    ? spanWords({ start: first.startMin, end: last.endMax }, style)
    : whenShort({ ...first, form: 'interval', end: last.end }, style)
