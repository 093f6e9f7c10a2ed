import type { Result } from '../base/result.ts'
import type { DateFault } from './date-fault.ts'
import { readWhen, type When } from './when.ts'
import { zoneOf } from './zone.ts'

/** Reads dates in one story's time zone, each day once: a file says the same dates over and over. */
export type Dates = (text: string) => Result<When, DateFault>

/** So long is a day. Of what is longer, intervals and times, hardly two are alike. */
export const DAY_LENGTH = 10

export function createDates(timeZone: string): Dates {
  const zone = zoneOf(timeZone)
  const known = new Map<string, Result<When, DateFault>>()
  return (text) => {
    if (text.length > DAY_LENGTH) return readWhen(text, zone)
    const before = known.get(text)
    if (before !== undefined) return before
    const result = readWhen(text, zone)
    known.set(text, result)
    return result
  }
}
