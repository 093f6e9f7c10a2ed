import { civilDay, dayNumber } from '../story/calendar.ts'
import type { Event } from '../story/story.ts'
import type { Bound, When } from '../story/when.ts'
import { type Zone, zoneOf } from '../story/zone.ts'
import { isDay } from '../words/since.ts'
import { claimsHeard } from '../words/voices.ts'
import { aboutLines } from './about.ts'
import { dayAt, isoDay, isoInstant } from './days.ts'
import { type Property, textValue, toLines } from './ics-lines.ts'
import { type Outgoing, recordAddress } from './outgoing.ts'
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

/**
 * The dated events as iCalendar (RFC 5545). A date that is not exact to the day lies over all days on which it may have been, and the entry's own title
 * says the date as the sources have it: calendars know no “some time in”. No entry makes anybody busy.
 */
export function toIcs(out: Outgoing): string {
  const { story, shown, words } = out
  const entries = shown.events.map((event) => ({ event, entry: entryOf(event, out) }))
  const missing = entries.filter(({ entry }) => entry === null).map(({ event }) => missingName(event, out))
  return toLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//Runut//Runut//${words.lang.toUpperCase()}`],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', textValue(textOf(story.title, out))],
    ['X-WR-CALDESC', textValue(aboutLines(out, 'ics', missing).join('\n'))],
    ...entries.flatMap(({ entry }) => entry ?? []),
    ['END', 'VCALENDAR'],
  ])
}

/** What is left out is named with who says so and who denies it. */
const missingName = (event: Event, out: Outgoing): string => {
  const sides = inOneBreath(event, out)
  return sides.length === 0 ? titleText(event, out) : `${titleText(event, out)} (${[statusText(event, out), ...sides].join(' · ')})`
}

/** Null where the event has no date, or one that no calendar has. */
function entryOf(event: Event, out: Outgoing): readonly Property[] | null {
  const { story } = out
  const when = dateKnown(event, out)
  const time = when === null ? null : timeOf(when, zoneOf(story.timeZone))
  if (when === null || time === null) return null
  const address = recordAddress(out, event.id)
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${event.id}@${story.id}.runut`],
    ['DTSTAMP', stampOf(story.updated)],
    ...time,
    ['SUMMARY', textValue(summaryOf(event, when, out))],
    ['DESCRIPTION', textValue(descriptionOf(event, when, out).join('\n'))],
    ['CATEGORIES', [textOf(event.type.label, out), statusText(event, out)].map(textValue).join(',')],
    ['TRANSP', 'TRANSPARENT'],
    ...(address === null ? [] : [['URL', address] as const]),
    ['END', 'VEVENT'],
  ]
}

/** The title with all that has to be said in the same breath: how sure, the date where it is not exact, who says so and who denies it. */
function summaryOf(event: Event, when: When, out: Outgoing): string {
  const heard = claimsHeard(event, out.shown).length > 0
  const doubt = heard || event.status === 'alleged' ? [statusText(event, out)] : []
  return [titleText(event, out), ...doubt, ...(isExact(when) ? [] : [dateText(event, out)]), ...inOneBreath(event, out)].join(' · ')
}

function descriptionOf(event: Event, when: When, out: Outgoing): readonly string[] {
  const { file } = out.said
  const taking = takingPart(event, out).map((participant) => participantText(participant, out))
  const claims = claimsHeard(event, out.shown).flatMap((claim) => [`“${titleText(claim, out)}”`, ...sideLines(claim, out)])
  return [
    file.date(dateText(event, out)),
    standsAt(when, out),
    statusText(event, out),
    summaryText(event, out),
    ...claims,
    outcomeText(event, out),
    taking.length === 0 ? '' : file.taking(taking.join('; ')),
    file.sources(citesText(event.cites, out)),
    dateFromText(event, out),
    sinceText(event, out),
  ].filter((line) => line !== '')
}

/** What the entry's own days do not say. */
function standsAt(when: When, { said: { file } }: Outgoing): string {
  if (isExact(when)) return ''
  if (when.end.kind !== 'date') return file.beginOnly
  return when.start.kind === 'date' ? file.anyDay : file.endOnly
}

/** Whether a calendar shows as much as the date says: a day, a time, or from one to another. */
const isExact = ({ form, start, end }: When): boolean => form !== 'set' && isDay(start) && isDay(end)

const isTime = (bound: Bound): boolean => bound.kind === 'date' && bound.date.hour !== null

/** Times in UTC where all of a date has them, else days of the story's calendar. */
function timeOf(when: When, zone: Zone): readonly Property[] | null {
  const { form, start, end, startMin, endMin } = when
  if (form !== 'set' && isTime(start) && isTime(end)) {
    const [from, to] = [isoInstant(startMin), isoInstant(endMin)]
    if (from === null || to === null) return null
    return [['DTSTART', compact(from)], ...(endMin > startMin ? [['DTEND', compact(to)] as const] : [])]
  }
  const [first, last] = daysIn(when, zone)
  const [from, to] = [isoDay(civilDay(first)), isoDay(civilDay(last + 1))]
  if (from === null || to === null) return null
  return [
    ['DTSTART;VALUE=DATE', compact(from)],
    ['DTEND;VALUE=DATE', compact(to)],
  ]
}

/** The first and the last day, as day numbers: of a date with one end that is not known, the days on which the other may be. NaN where nothing is known. */
function daysIn({ startMin, startMax, endMin, endMax }: When, zone: Zone): readonly [first: number, last: number] {
  const start = Number.isFinite(startMin) ? startMin : endMin
  const end = Number.isFinite(endMax) ? endMax : startMax
  return [numberAt(start, zone), numberAt(end - 1, zone)]
}

function numberAt(instant: number, zone: Zone): number {
  if (!Number.isFinite(instant)) return Number.NaN
  const { year, month, day } = dayAt(instant, zone)
  return dayNumber(year, month, day)
}

/** When the file was last changed, as far as that has a beginning. */
const stampOf = ({ startMin }: When): string => compact((Number.isFinite(startMin) ? isoInstant(startMin) : null) ?? '1970-01-01T00:00:00Z')

const compact = (iso: string): string => iso.replace(/[-:]/g, '')
