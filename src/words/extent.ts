import type { Instant } from '../base/units.ts'
import { whenBy } from '../story/known.ts'
import type { Event, Story } from '../story/story.ts'
import { tallyOf } from '../story/tally.ts'
import type { Bound, When } from '../story/when.ts'
import { dateWords } from './calendar-words.ts'
import { mannerOf } from './clock.ts'
import { whenShort } from './dates.ts'
import { knownWords } from './since.ts'
import { instantWords } from './spans.ts'
import type { DateStyle } from './words.ts'

/** What of a story is shown: its events, and the known date's latest instant. */
interface Shows {
  readonly events: readonly Event[]
  readonly knownBy: Instant | null
}

/** From the first event's date to the last date of the story, neither more exact than the file has it, nor than a day; empty where nothing is dated. */
export function extentWords(story: Story, { events, knownBy }: Shows, style: DateStyle): string {
  const dated = events.find((event) => whenBy(event, knownBy) !== null)
  const first = dated?.when
  if (first === null || first === undefined) return ''
  const from = first.form === 'set' ? null : boundWords(first.start, first.startMin, style)
  const to = endWords(story, first, from === null, knownBy, style)
  return [...new Set([from ?? whenShort(first, style), ...(to === null ? [] : [to])])].join(' – ')
}

/** With what the story ends; null where that has been said: `whole`, the first date has been in all its parts. */
function endWords(story: Story, first: When, whole: boolean, knownBy: Instant | null, style: DateStyle): string | null {
  const { end, last } = tallyOf(story)
  if (end === null || last === null) return null
  if (knownBy !== null && knownBy < end) return knownWords(knownBy, story.sources, style)
  const isSaid = last.text === first.text || (first.startMin === Number.NEGATIVE_INFINITY && first.endMax >= end)
  if (whole && isSaid) return null
  return last.endMax === end ? boundWords(last.end, end - 1, style) : boundWords(last.start, last.startMin, style)
}

/** A side of a date in full; what is more exact than a day, by its day. Null where the side is open. */
function boundWords(bound: Bound, instant: Instant, style: DateStyle): string | null {
  if (bound.kind !== 'date') return null
  const { precision } = bound.date
  return precision === 'minute' || precision === 'second'
    ? instantWords(instant, 'day', style)
    : dateWords(bound.date, mannerOf(style, false))
}
