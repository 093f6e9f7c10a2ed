import type { Id } from '../base/units.ts'
import { type Changes, changesSince, type Prints, printsOf } from '../story/prints.ts'
import type { Story } from '../story/story.ts'
import type { Memory } from './memory.ts'

/** The reader's visits to one story, as this browser remembers them. Nothing of it leaves the browser. */
export interface Visits {
  /** What has changed since the last visit; null at the first one, and where nothing has. */
  readonly changes: Changes | null
  /** The reader has seen it: it is not told again. */
  readonly seen: () => void
}

/**
 * Remembers what is on screen, and compares it with what was at the visit before. A visit is a tab's: loaded again, it goes on (`session`),
 * and what it had to tell is told until it has been seen.
 */
export function visit(story: Story, key: string, lasting: Memory, session: Memory): Visits {
  const now = writePrints(printsOf(story))
  const before = session.get(key) ?? lasting.get(key)
  session.set(key, before ?? now)
  lasting.set(key, now)
  const prints = before === null ? null : readPrints(before)
  return { changes: prints && changesSince(prints, story), seen: () => session.set(key, now) }
}

const FORM = 1

/** Numbers and ids as JSON: the form's number, the version, the corrections, then each record's id and number in turn. */
const writePrints = ({ version, corrections, records }: Prints): string =>
  JSON.stringify([FORM, version, corrections, records && [...records].flat()])

/** Null where something else is written there. */
function readPrints(text: string): Prints | null {
  const [form, version, corrections, records] = parsed(text)
  if (form !== FORM || typeof version !== 'number' || !isNumbers(corrections)) return null
  return { version, corrections, records: Array.isArray(records) ? readRecords(records) : null }
}

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every((each) => typeof each === 'number')

function readRecords(pairs: readonly unknown[]): ReadonlyMap<Id, number> {
  const records = new Map<Id, number>()
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [id, value] = [pairs[i], pairs[i + 1]]
    if (typeof id === 'string' && typeof value === 'number') records.set(id, value)
  }
  return records
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
