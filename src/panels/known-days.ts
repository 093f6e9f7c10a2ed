import type { Instant } from '../base/units.ts'
import { civilDay, DAY } from '../story/calendar.ts'
import { knownBy, latestInstant } from '../story/known.ts'
import { parseWhen } from '../story/when.ts'
import { zoneOf } from '../story/zone.ts'
import { whenWords } from '../words/dates.ts'
import { knownWords } from '../words/since.ts'
import type { PanelInput } from './input.ts'

/** A date that “known on” can be set to. */
export interface KnownDay {
  /** As the address has it. */
  readonly value: string
  readonly label: string
}

/** The days on which the sources grew, on the story's clock, and the day that is set now, in order of time. */
export const knownChoices = (input: PanelInput): readonly KnownDay[] => inOrder([...sourceDays(input), ...setDay(input)])

/**
 * The same as the stops of a slider: from the day before any source can have appeared to the last on which one did. Where no date is set there is no
 * slider, so that none of its stops lets go of the date: it would be gone from under the finger that draws it.
 */
export function knownStops(input: PanelInput): readonly KnownDay[] {
  const { story, words } = input.reading
  const days = sourceDays(input)
  const first = Math.min(...days.map(({ earliest, last }) => (Number.isFinite(earliest) ? earliest : last)))
  const value = Number.isFinite(first) ? dayText(first - DAY, input) : null
  const before = value === null ? [] : [{ value, label: words.chrome.knownBefore, last: (knownBy(value, story.timeZone) ?? first) - 1 }]
  return inOrder([...before, ...days, ...setDay(input)])
}

/** `last` is the last millisecond of the day. */
type Day = KnownDay & { readonly last: Instant }

/** The day on which a source had surely appeared, and the first instant at which it may have. */
type SourceDay = Day & { readonly earliest: Instant }

function sourceDays(input: PanelInput): readonly SourceDay[] {
  const { story, style } = input.reading
  return story.sources.flatMap(({ published }) => {
    const last = latestInstant(published) - 1
    const value = Number.isFinite(last) ? dayText(last, input) : null
    return value === null ? [] : [{ value, label: knownWords(last + 1, story.sources, style), last, earliest: published.startMin }]
  })
}

function setDay({ reading: { story, style }, state }: PanelInput): readonly Day[] {
  const set = state.knownOn === null ? null : parseWhen(state.knownOn, story.timeZone)
  return set?.ok ? [{ value: set.value.text, label: whenWords(set.value, style), last: latestInstant(set.value) - 1 }] : []
}

/** In order of time; of the same date the first one counts. */
function inOrder(days: readonly Day[]): readonly KnownDay[] {
  const known = new Map<string, Day>()
  for (const day of days) if (!known.has(day.value)) known.set(day.value, day)
  return [...known.values()].sort((a, b) => a.last - b.last).map(({ value, label }) => ({ value, label }))
}

/** The day of an instant on the story's clock as a date of the file; null in years of more than four digits, whose days no date can name. */
function dayText(instant: Instant, { reading }: PanelInput): string | null {
  const { year, month, day } = civilDay(Math.floor((instant + zoneOf(reading.story.timeZone).offsetAt(instant)) / DAY))
  const two = (count: number) => String(count).padStart(2, '0')
  return Math.abs(year) > 9999 ? null : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`
}
