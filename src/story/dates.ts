import type { Result } from '../base/result.ts'
import type { DateFault } from './date-fault.ts'
import { createReader, type KeyOf, readWhen, type When } from './when.ts'

/** Reads dates in one story's time zone, each day once: a file says the same dates over and over. */
export type Dates = (text: string) => Result<When, DateFault>

/** So long is a day. Of what is longer, intervals and times, hardly two are alike. */
const DAY_LENGTH = 10

/** `keyOf`: what dates are looked up by; see there. */
export function createDates(timeZone: string, keyOf?: KeyOf): Dates {
  const reader = createReader(timeZone, keyOf)
  const known = new Map<unknown, Result<When, DateFault>>()
  return (text) => {
    if (text.length > DAY_LENGTH) return readWhen(text, reader)
    const key = reader.keyOf(text, 0, text.length)
    const before = known.get(key)
    if (before !== undefined) return before
    const result = readWhen(text, reader)
    known.set(key, result)
    return result
  }
}
