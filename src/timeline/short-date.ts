import { localTime, mannerOf, timeWords } from '../words/clock.ts'
import { whenShort, whenWords } from '../words/dates.ts'
import type { DateStyle } from '../words/words.ts'
import { isDoubtful } from './card-words.ts'
import type { Card } from './deck.ts'
import type { RowEntry } from './list-entries.ts'
import type { ListUnit } from './list-parts.ts'

/** A date in a narrow column: what it adds to the heading and to the row above it. */
export interface ShortDate {
  /** What of it is said elsewhere on the page, for those who hear one row alone. */
  readonly heard: string
  readonly text: string
  /** Below it: a time, or a year. */
  readonly more: string
  /** The whole date where it is too long for the column: it has a line of its own. */
  readonly line: string
}

/** What fits into the column, in letters. */
const WIDEST = 9

export function shortDate({ card, before, heading }: RowEntry, unit: ListUnit, style: DateStyle): ShortDate {
  const own = columnDate(card, unit, style)
  if (own === null) return wordsAlone(card, heading, style)
  const above = before === null ? null : columnDate(before, unit, style)
  const same = above !== null && above.text === own.text && above.more === own.more && above.heard === own.heard
  return same ? { heard: [own.heard, own.text, own.more].filter(Boolean).join(' '), text: '', more: '', line: '' } : { ...own, line: '' }
}

function wordsAlone({ when }: Card, heading: string, style: DateStyle): ShortDate {
  const short = whenShort(when, style)
  const said = heading === short || heading === whenWords(when, style)
  const fits = short.length <= WIDEST
  return { heard: said ? short : '', text: !said && fits ? short : '', more: '', line: said || fits ? '' : short }
}

/** Day and month, year and time of a date that is known to the day and not in doubt; null for all others. */
function columnDate({ when }: Card, unit: ListUnit, style: DateStyle): Omit<ShortDate, 'line'> | null {
  if (when.start.kind !== 'date' || when.form !== 'date' || isDoubtful(when)) return null
  const { day: known, unspecified, hour, second } = when.start.date
  if (known === null || unspecified !== null) return null
  const manner = mannerOf(style, true)
  const at = localTime(when.startMin, manner.zone)
  const time = hour === null ? '' : timeWords(at, second !== null, manner)
  const day = `${at.day} ${manner.phrases.shortMonths[at.month - 1] ?? ''}`
  if (unit === 'day') return { heard: `${day} ${at.year}`, text: time, more: '' }
  const isHeaded = unit === 'month' || unit === 'year'
  return isHeaded ? { heard: String(at.year), text: day, more: time } : { heard: time, text: day, more: String(at.year) }
}
