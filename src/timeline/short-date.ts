import { localTime, mannerOf, timeWords } from '../words/clock.ts'
import { whenShort } from '../words/dates.ts'
import type { DateStyle } from '../words/words.ts'
import { isDoubtful } from './card-words.ts'
import type { Card } from './deck.ts'

/** A date in a narrow column: what it adds to the date above it. */
export interface ShortDate {
  readonly text: string
  /** The year where it is a new one, or a time of day. */
  readonly more: string
  /** It only repeats the date above. */
  readonly same: boolean
}

export function shortDate(card: Card, before: Card | null, style: DateStyle): ShortDate {
  const own = dayOf(card, style)
  if (own === null) return { text: whenShort(card.when, style), more: '', same: before?.when.text === card.when.text }
  const above = before === null ? null : dayOf(before, style)
  const sameDay = above?.day === own.day && above.year === own.year
  if (sameDay && own.time !== '') return { text: own.time, more: '', same: above.time === own.time }
  return { text: own.day, more: above?.year === own.year ? own.time : String(own.year), same: sameDay }
}

/** Day and month, year and time of a date that is known to the day and not in doubt. */
function dayOf({ when }: Card, style: DateStyle): { readonly day: string; readonly year: number; readonly time: string } | null {
  if (when.start.kind !== 'date' || when.start.date.day === null || when.start.date.unspecified !== null || isDoubtful(when)) return null
  const manner = mannerOf(style, true)
  const at = localTime(when.startMin, manner.zone)
  const time = when.start.date.hour === null ? '' : timeWords(at, false, manner)
  return { day: `${at.day} ${manner.phrases.shortMonths[at.month - 1] ?? ''}`, year: at.year, time }
}
