import { toCsv } from './csv.ts'
import type { Outgoing } from './outgoing.ts'
import { type SlideDate, slidesOf } from './timelinejs.ts'

/** The columns of TimelineJS's own sheet, by their names there. */
const COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Type',
  'Group',
  'Background',
] as const

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

/** The sheet of TimelineJS: first the slide that says what it is, then a row an event. Nothing is shown of other sites. */
export function toTimelineSheet(out: Outgoing): string {
  const { title, events } = slidesOf(out, 'timelinejs')
  const rows: readonly Cells[] = [
    { Headline: title.headline, Text: title.text, Type: 'title' },
    ...events.map(({ start, end, display, headline, text, group }): Cells => {
      const [Year, Month, Day, Time] = cellsOf(start)
      const [endYear, endMonth, endDay, endTime] = cellsOf(end)
      const from = { Year, Month, Day, Time, 'End Year': endYear, 'End Month': endMonth, 'End Day': endDay, 'End Time': endTime }
      return { ...from, 'Display Date': display, Headline: headline, Text: text, Group: group }
    }),
  ]
  return toCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))])
}

function cellsOf(date: SlideDate | null): readonly [year: string, month: string, day: string, time: string] {
  if (date === null) return ['', '', '', '']
  const { year, month, day, hour, minute, second } = date
  const time =
    hour === null ? '' : [hour, minute ?? 0, ...(second === null ? [] : [second])].map((part) => String(part).padStart(2, '0')).join(':')
  return [String(year), String(month ?? ''), String(day ?? ''), time]
}

/** The same as the JSON that TimelineJS reads. */
export function toTimelineJson(out: Outgoing): string {
  const { title, events } = slidesOf(out, 'timelinejs-json')
  const slides = events.map(({ id, start, end, display, headline, text, group }) => ({
    unique_id: id,
    start_date: partsOf(start),
    ...(end === null ? {} : { end_date: partsOf(end) }),
    display_date: display,
    text: { headline, text },
    group,
  }))
  return `${JSON.stringify({ title: { text: title }, events: slides }, null, 2)}\n`
}

/** Parts that are not known are left out. */
const partsOf = (date: SlideDate) => Object.fromEntries(Object.entries(date).filter(([, part]) => part !== null))
