import { escapeMarkup } from '../base/markup.ts'
import type { CalendarDate, Precision } from '../story/calendar-date.ts'
import type { Event } from '../story/story.ts'
import { spanOf, type When } from '../story/when.ts'
import { zoneOf } from '../story/zone.ts'
import { capital } from '../words/capital.ts'
import { localTime } from '../words/clock.ts'
import { claimsHeard } from '../words/voices.ts'
import { aboutLines } from './about.ts'
import type { FormatName } from './format-list.ts'
import type { Outgoing } from './outgoing.ts'
import {
  citesText,
  dateFromText,
  dateKnown,
  dateText,
  inOneBreath,
  outcomeText,
  participantText,
  sideLines,
  sinceText,
  statusText,
  summaryText,
  takingPart,
  textOf,
  titleText,
} from './told.ts'

/** A story as the slides of TimelineJS: one that says what it is, and one for each event that has a date. Texts are HTML there. */
export interface Slides {
  readonly title: { readonly headline: string; readonly text: string }
  readonly events: readonly Slide[]
}

export interface Slide {
  readonly id: string
  readonly start: SlideDate
  readonly end: SlideDate | null
  /** The date in words; shown in place of what a program would make of the parts. */
  readonly display: string
  readonly headline: string
  readonly text: string
  readonly group: string
}

/** No more parts than are known. Hours are those of the story's clock. */
export interface SlideDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly hour: number | null
  readonly minute: number | null
  readonly second: number | null
}

export function slidesOf(out: Outgoing, format: FormatName): Slides {
  const { story, shown } = out
  const dated = shown.events.flatMap((event) => {
    const when = dateKnown(event, out)
    const dates = when === null ? null : datesOf(when, story.timeZone)
    return dates === null ? [] : [slideOf(event, [withoutZero(dates[0]), dates[1] && withoutZero(dates[1])], out)]
  })
  const has = new Set(dated.map(({ id }) => id))
  const missing = shown.events.filter(({ id }) => !has.has(id)).map((event) => headlineOf(event, out))
  const summary = shown.sources.length === story.sources.length ? textOf(story.summary, out) : out.words.detail.summaryLater
  return {
    title: { headline: html(textOf(story.title, out)), text: paragraphs([summary, ...aboutLines(out, format, missing)]) },
    events: dated,
  }
}

function slideOf(event: Event, [start, end]: readonly [SlideDate, SlideDate | null], out: Outgoing): Slide {
  const { file } = out.said
  const taking = takingPart(event, out).map((participant) => participantText(participant, out))
  const claims = claimsHeard(event, out.shown).flatMap((claim) => [`“${titleText(claim, out)}”`, ...sideLines(claim, out)])
  const lines = [
    statusText(event, out),
    summaryText(event, out),
    ...claims,
    outcomeText(event, out),
    taking.length === 0 ? '' : file.taking(taking.join('; ')),
    file.sources(citesText(event.cites, out)),
    dateFromText(event, out),
    sinceText(event, out),
  ]
  const group = event.part === 'background' ? capital(out.words.record.background) : textOf(event.type.label, out)
  return {
    id: event.id,
    start,
    end,
    display: html(dateText(event, out)),
    headline: html(headlineOf(event, out)),
    text: paragraphs(lines),
    group: html(group),
  }
}

/** Headlines stand alone along the axis: of what is alleged or disputed they say so, and who says it and who denies it; of an arrest how it ended. */
function headlineOf(event: Event, out: Outgoing): string {
  const sides = inOneBreath(event, out)
  return [titleText(event, out), ...(sides.length === 0 ? [] : [statusText(event, out), ...sides])].join(' · ')
}

/** Plain text where HTML is read. */
const html = (text: string): string => escapeMarkup(text.toWellFormed())
const paragraphs = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map((line) => `<p>${html(line).replaceAll('\n', '<br>')}</p>`)
    .join('')

/** TimelineJS counts no year 0, which a story file has: -44 is 44 BC there. */
const withoutZero = (date: SlideDate): SlideDate => (date.year > 0 ? date : { ...date, year: date.year - 1 })

/** From which parts to which; null where neither end is known. Of a date with one end, that one stands alone. */
function datesOf(when: When, timeZone: string): readonly [SlideDate, SlideDate | null] | null {
  const { form, start, end } = when
  const [from, to] = [start, end].map((bound) => (bound.kind === 'date' ? partsOf(bound.date, timeZone) : null))
  if (form === 'date') return from ?? null
  const one = from?.[0] ?? to?.[0]
  if (one === undefined) return null
  const last = to === null || to === undefined || from === null ? null : (to[1] ?? to[0])
  return [one, last]
}

const BARE = { month: null, day: null, hour: null, minute: null, second: null }
const YEARS: Readonly<Partial<Record<Precision, number>>> = { decade: 10, century: 100, millennium: 1000 }

/** A date's own parts; what is longer than a year, or a season, is told by its first and its last. */
function partsOf(date: CalendarDate, timeZone: string): readonly [SlideDate, SlideDate | null] {
  const { precision, year, month, day, season, hour, second } = date
  if (hour !== null) {
    const zone = zoneOf(timeZone)
    const local = localTime(spanOf(date, zone).start, zone)
    return [{ ...local, second: second === null ? null : local.second }, null]
  }
  if (season !== null) {
    const first = (season - 20) * 3
    const last = { ...BARE, year: first + 2 > 12 ? year + 1 : year, month: ((first + 1) % 12) + 1 }
    return [{ ...BARE, year, month: first }, last]
  }
  const years = YEARS[precision] ?? 1
  return [{ ...BARE, year, month, day }, years === 1 ? null : { ...BARE, year: year + years - 1 }]
}
