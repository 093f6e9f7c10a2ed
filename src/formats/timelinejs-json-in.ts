import { err, ok } from '../base/result.ts'
import { isObject } from '../story/json.ts'
import { createDateReader, type DateReader, type ReadDate } from './date-in.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createStoryMaker, type StoryMaker } from './story-maker.ts'
import { slideDate } from './timelinejs-date.ts'
import { addSlides, type Slide, type SlidePart } from './timelinejs-slide.ts'

const PATHS: Readonly<Record<SlidePart, readonly [string, ...string[]]>> = {
  headline: ['text', 'headline'],
  text: ['text', 'text'],
  display: ['display_date'],
  group: ['group'],
  media: ['media', 'url'],
  credit: ['media', 'credit'],
  caption: ['media', 'caption'],
  link: ['media', 'link'],
  thumbnail: ['media', 'thumbnail'],
  alt: ['media', 'alt'],
  background: ['background'],
}
const NAMES = Object.fromEntries(Object.entries(PATHS).map(([part, path]) => [part, path.join('.')])) as Record<SlidePart, string>
/** Read, or nothing that a reader of the slide would miss. */
const KEYS = new Set(['text', 'media', 'start_date', 'end_date', 'display_date', 'group', 'background', 'type'])
const DATE_KEYS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'display_date'])
const MEDIA_KEYS = new Set(['url', 'credit', 'caption', 'link', 'thumbnail', 'alt'])

/** Whether parsed JSON is a timeline of TimelineJS 3. */
export const isTimelineJson = (value: unknown): boolean => isObject(value) && Array.isArray(value['events']) && !('format' in value)

/** Reads the JSON of TimelineJS. */
export function readTimelineJson(value: unknown, options: ImportOptions): ImportResult {
  if (!isObject(value) || !Array.isArray(value['events'])) return err({ code: 'wrong-format', detail: 'TimelineJS' })
  const maker = createStoryMaker(options, 'entry')
  const dates = createDateReader(options)
  for (const key of Object.keys(value)) if (!['title', 'events', 'eras'].includes(key)) maker.note('no-place', 0, key, textOf(value[key]))
  const eras: readonly unknown[] = Array.isArray(value['eras']) ? value['eras'] : []
  const slides = [
    ...(value['title'] === undefined ? [] : [slideOf(value['title'], 'title', 0, maker, dates)]),
    ...value['events'].map((event: unknown, i) => slideOf(event, 'event', i + 1, maker, dates)),
    ...eras.map((era, i) => slideOf(era, 'era', i + 1, maker, dates)),
  ]
  addSlides(
    slides.filter((slide) => slide !== null),
    maker,
    dates,
  )
  return ok(maker.finish())
}

function slideOf(value: unknown, kind: Slide['kind'], line: number, maker: StoryMaker, dates: DateReader): Slide | null {
  if (!isObject(value)) {
    maker.note('no-title', line, '', textOf(value))
    return null
  }
  for (const [name, known] of [
    ['', KEYS],
    ['media', MEDIA_KEYS],
    ['start_date', DATE_KEYS],
    ['end_date', DATE_KEYS],
  ] as const)
    tellUnknown(name, name === '' ? value : value[name], known, line, maker)
  const at = (path: readonly string[]): string =>
    textOf(path.reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), value))
  const parts = Object.fromEntries(Object.entries(PATHS).map(([part, path]) => [part, at(path)])) as Record<SlidePart, string>
  const display =
    parts.display || [at(['start_date', 'display_date']), at(['end_date', 'display_date'])].filter((part) => part !== '').join(' – ')
  return {
    line,
    kind,
    parts: { ...parts, display },
    names: { ...NAMES, start: 'start_date', end: 'end_date' },
    start: dateOf(value['start_date'], dates),
    end: dateOf(value['end_date'], dates),
    typed: { start: textOf(value['start_date']), end: textOf(value['end_date']) },
  }
}

function tellUnknown(name: string, value: unknown, known: ReadonlySet<string>, line: number, maker: StoryMaker) {
  if (!isObject(value)) return
  for (const key of Object.keys(value))
    if (!known.has(key) && textOf(value[key]) !== '') maker.note('no-place', line, name === '' ? key : `${name}.${key}`, textOf(value[key]))
}

function dateOf(value: unknown, dates: DateReader): ReadDate {
  if (!isObject(value)) return { when: null, note: value === undefined || value === null || value === '' ? null : 'bad-date' }
  const part = (key: string): string => textOf(value[key])
  const time = ['hour', 'minute', 'second'].map(part)
  const clock = time.slice(0, time.findLastIndex((each) => each !== '') + 1).map((each) => (each || '0').padStart(2, '0'))
  return slideDate({ year: part('year'), month: part('month'), day: part('day'), time: clock.join(':') }, dates)
}

/** A text, a number or an object's own JSON; nothing for nothing. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || value === true) return String(value)
  if (!isObject(value)) return ''
  return Object.values(value)
    .filter((each) => typeof each === 'number' || (typeof each === 'string' && each !== ''))
    .join(' ')
}
