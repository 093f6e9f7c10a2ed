import { err, ok } from '../base/result.ts'
import { createDateReader, type DateReader, type ReadDate } from './date-in.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createStoryMaker } from './story-maker.ts'
import { isEmpty, type Table } from './table-in.ts'
import { slideDate } from './timelinejs-date.ts'
import { addSlides, SLIDE_PARTS, type Slide, type SlidePart } from './timelinejs-slide.ts'

/** The columns of the sheet template; `Tag`, `Start Date` and `End Date` are those of its first version. */
const COLUMNS: Readonly<Record<SlidePart, string>> = {
  headline: 'Headline',
  text: 'Text',
  display: 'Display Date',
  group: 'Group',
  media: 'Media',
  credit: 'Media Credit',
  caption: 'Media Caption',
  // A sheet has none.
  link: 'Media Link',
  thumbnail: 'Media Thumbnail',
  alt: 'Alt Text',
  background: 'Background',
}
const START = ['Year', 'Month', 'Day', 'Time'] as const
const END = ['End Year', 'End Month', 'End Day', 'End Time'] as const
const OLD = ['Start Date', 'End Date', 'Tag']

/** Whether a header is that of a TimelineJS sheet. */
export function isTimelineSheet(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.toLowerCase()))
  return names.has('headline') && (names.has('year') || names.has('start date'))
}

/** Reads a sheet of TimelineJS. */
export function readTimelineSheet({ header, rows }: Table, options: ImportOptions): ImportResult {
  if (!isTimelineSheet(header)) return err({ code: 'wrong-format', detail: 'TimelineJS' })
  if (rows.length === 0) return err({ code: 'no-rows', detail: '' })
  const maker = createStoryMaker(options)
  const dates = createDateReader(options)
  const oldDates = createDateReader({ ...options, dateOrder: 'month-first' })
  const places = new Map(header.map((name, i) => [name.toLowerCase(), i] as const).reverse())
  const used = new Set([...Object.values(COLUMNS), ...START, ...END, ...OLD, 'Type'].map((name) => places.get(name.toLowerCase())))
  const slides: Slide[] = []
  for (const { line, cells } of rows) {
    if (isEmpty(cells)) {
      maker.note('empty-row', line)
      continue
    }
    const cell = (name: string): string => cells[places.get(name.toLowerCase()) ?? -1] ?? ''
    for (const [i, value] of cells.entries())
      if (value.trim() !== '' && !used.has(i)) maker.note(i < header.length ? 'no-place' : 'extra-cell', line, header[i] ?? '', value)
    const read = (names: typeof START | typeof END, old: string): ReadDate => dateIn(names, cell, cell(old), dates, oldDates)
    const kind = cell('Type').trim().toLowerCase()
    if (kind !== '' && kind !== 'title' && kind !== 'era') maker.note('no-place', line, 'Type', kind)
    slides.push({
      line,
      kind: kind === 'title' || kind === 'era' ? kind : 'event',
      parts: partsOf(cell),
      names: { ...COLUMNS, start: places.has('year') ? 'Year' : 'Start Date', end: places.has('year') ? 'End Year' : 'End Date' },
      start: read(START, 'Start Date'),
      end: read(END, 'End Date'),
      typed: { start: typed(START, 'Start Date', cell), end: typed(END, 'End Date', cell) },
    })
  }
  addSlides(slides, maker, dates)
  return ok(maker.finish())
}

function partsOf(cell: (name: string) => string): Slide['parts'] {
  const parts = Object.fromEntries(SLIDE_PARTS.map((part) => [part, cell(COLUMNS[part])])) as Record<SlidePart, string>
  return { ...parts, group: parts.group || cell('Tag') }
}

function dateIn(
  names: typeof START | typeof END,
  cell: (name: string) => string,
  old: string,
  dates: DateReader,
  oldDates: DateReader,
): ReadDate {
  const [year, month, day, time] = names.map(cell)
  const found = slideDate({ year: year ?? '', month: month ?? '', day: day ?? '', time: time ?? '' }, dates)
  return found.when === null && found.note === null && old !== '' ? oldDates.read(old) : found
}

const typed = (names: typeof START | typeof END, old: string, cell: (name: string) => string): string =>
  [...names.map(cell), cell(old)].filter((part) => part !== '').join('-')
