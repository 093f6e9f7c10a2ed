import type { Instant } from '../base/units.ts'
import { whenBy } from '../story/known.ts'
import type { Event, Story } from '../story/story.ts'
import { tallyOf } from '../story/tally.ts'
import type { Bound } from '../story/when.ts'
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
  const { end, last } = tallyOf(story)
  if (first === null || first === undefined) return ''
  const from = first.form === 'set' ? null : boundWords(first.start, first.startMin, style)
  const to =
    knownBy !== null && end !== null && knownBy < end
      ? knownWords(knownBy, story.sources, style)
      : end === null || (last === null && end === first.startMax) || (first.startMin === Number.NEGATIVE_INFINITY && first.endMax >= end)
        ? null
        : ((last === null ? null : boundWords(last.end, end - 1, style)) ?? instantWords(end - 1, 'day', style))
  return [...new Set([from ?? whenShort(first, style), ...(to === null ? [] : [to])])].join(' – ')
}

/** A side of a date in full; what is more exact than a day, by its day. Null where the side is open. */
function boundWords(bound: Bound, instant: Instant, style: DateStyle): string | null {
  if (bound.kind !== 'date') return null
  const { precision } = bound.date
  return precision === 'minute' || precision === 'second'
    ? instantWords(instant, 'day', style)
    : dateWords(bound.date, mannerOf(style, false))
}
