import { addressOf } from './address-in.ts'
import { saysAlleged } from './alleged-in.ts'
import type { DateReader, ReadDate } from './date-in.ts'
import { htmlText, isWebAddress } from './html-text.ts'
import type { NewSource, StoryMaker } from './story-maker.ts'

/** The parts of a slide that are text, whatever the file calls them. */
export const SLIDE_PARTS = [
  'headline',
  'text',
  'display',
  'group',
  'media',
  'credit',
  'caption',
  'link',
  'thumbnail',
  'alt',
  'background',
] as const
export type SlidePart = (typeof SLIDE_PARTS)[number]

/** A slide of TimelineJS, from a sheet or from JSON. */
export interface Slide {
  readonly line: number
  readonly kind: 'event' | 'title' | 'era'
  /** As they stand in the file; empty where there is nothing. */
  readonly parts: Readonly<Record<SlidePart, string>>
  /** What the file calls the parts, and its two dates. */
  readonly names: Readonly<Record<SlidePart | 'start' | 'end', string>>
  readonly start: ReadDate
  readonly end: ReadDate
  /** The dates as they are written. */
  readonly typed: { readonly start: string; readonly end: string }
}

/** Turns slides into records: the first title slide is the story's head, eras are its background, the rest are its events. */
export function addSlides(slides: readonly Slide[], maker: StoryMaker, dates: DateReader) {
  const first = slides.find(({ kind }) => kind === 'title')
  for (const slide of slides) {
    tellPictures(slide, maker)
    if (slide === first) addHead(slide, maker)
    else addEvent(slide, maker, dates)
  }
}

function addHead(slide: Slide, maker: StoryMaker) {
  const title = titleOf(slide, maker)
  const summary = said(slide, 'text', maker)
  maker.head({ ...(title === '' ? {} : { title }), ...(summary === '' ? {} : { summary }) })
  for (const part of ['media', 'credit', 'caption', 'link', 'group', 'display'] as const) lose(slide, part, maker)
  for (const side of ['start', 'end'] as const)
    if (slide.typed[side] !== '') maker.note('no-place', slide.line, slide.names[side], slide.typed[side])
}

function addEvent(slide: Slide, maker: StoryMaker, dates: DateReader) {
  const { kind, line, parts, names } = slide
  const headline = titleOf(slide, maker)
  const text = said(slide, 'text', maker)
  const display = oneLine(said(slide, 'display', maker))
  const shown = mediaOf(slide, maker)
  const title = headline || firstWords(text) || display || firstWords(shown.words)
  if (title === '') return void maker.note('no-title', line, '', Object.values(parts).filter(Boolean).join(' '))
  // Of a story that was saved here: without its claim an allegation would come back as a report.
  if (saysAlleged(text.split('\n')[0])) return maker.note('alleged-alone', line, names.text, title)
  if (headline === '') maker.note('title-from-text', line, '', title)
  if (display !== '') maker.note('display-date', line, names.display, display)
  if (kind === 'era') maker.note('era', line, '', title)
  if (kind === 'title') maker.note('second-title', line, '', title)
  const group = typeOf(slide, maker)
  const when = whenOf(slide, maker, dates)
  const summary = [text, shown.words, display === '' ? '' : maker.data.displayDate(display), group.words]
    .filter((part) => part !== '')
    .join('\n\n')
  maker.event(
    {
      type: group.type,
      title,
      ...(when === null ? {} : { when }),
      ...(summary === '' ? {} : { summary }),
      ...(kind === 'era' ? { part: 'background' } : {}),
      cites: shown.sources.map((source) => ({ source: maker.source(source, line) })),
    },
    line,
  )
}

function typeOf({ kind, line, parts, names }: Slide, maker: StoryMaker): { readonly type: string; readonly words: string } {
  const label = oneLine(htmlText(parts.group).text)
  if (label === '') return { type: maker.defaultType(kind === 'era' ? 'era' : 'event'), words: '' }
  const type = maker.type('event', label)
  if (type !== null) return { type, words: '' }
  maker.note('too-many-types', line, names.group, label)
  return { type: maker.defaultType('event'), words: maker.data.attribute(names.group, label) }
}

function whenOf({ line, names, start, end, typed }: Slide, maker: StoryMaker, dates: DateReader): string | null {
  if (start.note !== null) maker.note(start.note, line, names.start, typed.start)
  if (end.note !== null) maker.note(end.note, line, names.end, typed.end)
  const { when, note } = dates.stretch(start.when, end.when, false)
  if (note !== null) maker.note(note, line, names.end, typed.end)
  return when
}

/** What a slide's medium gives: web addresses as sources, and its words where they have no other place. */
interface Medium {
  readonly sources: readonly NewSource[]
  readonly words: string
}

function mediaOf(slide: Slide, maker: StoryMaker): Medium {
  const { line, parts, names } = slide
  const isMarkup = parts.media.trimStart().startsWith('<')
  const quoted = isMarkup ? said(slide, 'media', maker) : ''
  const words = { caption: wordsOf(parts.caption), credit: wordsOf(parts.credit) }
  const titled = words.caption === '' ? 'credit' : 'caption'
  const used = new Set<SlidePart>()
  const sources: NewSource[] = []
  const cite = (part: SlidePart, address: string, title: 'caption' | 'credit', note = '') => {
    const url = addressOf(address)
    if (url === null) return void maker.note('not-an-address', line, names[part], address)
    used.add(title)
    if (note !== '') used.add('credit')
    if (sources.some((source) => source.url === url)) return
    maker.note('check-source', line, names[part], url)
    sources.push({ url, title: words[title] || url, ...(note === '' ? {} : { note }) })
  }
  const addresses = isMarkup ? htmlText(parts.media).addresses : parts.media.trim() === '' ? [] : [parts.media]
  for (const address of addresses) cite('media', address, titled, titled === 'caption' ? words.credit : '')
  if (parts.link.trim() !== '') cite('link', parts.link, titled)
  const kept = [quoted]
  for (const part of ['caption', 'credit'] as const) {
    const text = said(slide, part, maker)
    const found = htmlText(parts[part]).addresses
    for (const address of found.length > 0 || !isWebAddress(text) ? found : [text]) cite(part, address, part)
    if (text === '' || used.has(part)) continue
    maker.note('kept-in-summary', line, names[part], text)
    kept.push(text)
  }
  return { sources, words: kept.filter((part) => part !== '').join('\n') }
}

/** The words of a part; tells what was no text in it. */
function said({ line, parts, names }: Slide, part: SlidePart, maker: StoryMaker): string {
  const { text, dropped, formatted } = htmlText(parts[part])
  if (dropped.length > 0) maker.note('dropped-markup', line, names[part], dropped.map((tag) => `<${tag}>`).join(' '))
  else if (formatted) maker.note('formatting', line, names[part], parts[part])
  return text
}

function tellPictures(slide: Slide, maker: StoryMaker) {
  lose(slide, 'background', maker)
  lose(slide, 'alt', maker)
  if (slide.parts.thumbnail.trim() !== '') maker.note('picture', slide.line, slide.names.thumbnail, slide.parts.thumbnail)
}

function lose({ line, parts, names }: Slide, part: SlidePart, maker: StoryMaker) {
  if (parts[part].trim() !== '') maker.note('no-place', line, names[part], parts[part])
}

/** A headline in one line; an address is no part of it. */
function titleOf(slide: Slide, maker: StoryMaker): string {
  said(slide, 'headline', maker)
  return wordsOf(slide.parts.headline)
}

const wordsOf = (html: string): string => oneLine(htmlText(html, 'left-out').text)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const LONGEST_TITLE = 90

/** The first line, or as much of it as can be a title. */
function firstWords(text: string): string {
  const line = oneLine(text.split('\n').find((part) => part.trim() !== '') ?? '')
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')} …`
}
