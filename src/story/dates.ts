import type { Result } from '../base/result.ts'
import type { DateFault } from './date-fault.ts'
import { createReader, readWhen, type When } from './when.ts'

/** Reads dates in one story's time zone, each day once: a file says the same dates over and over. */
export type Dates = (text: string) => Result<When, DateFault>

export function createDates(timeZone: string): Dates {
  const reader = createReader(timeZone)
  const known = new Map<string, Result<When, DateFault>>()
  return (text) => {
    // Of intervals hardly two are alike, and what they are made of the reader knows.
    if (text.includes('/')) return readWhen(text, reader)
    const before = known.get(text)
    if (before !== undefined) return before
    const result = readWhen(text, reader)
    known.set(text, result)
    return result
  }
}
