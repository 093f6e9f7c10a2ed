import { h, type Markup, toMarkup } from '../base/markup.ts'
import { clipText, TEXT_STYLES, tableMeasure } from '../base/text-metrics.ts'
import type { Px, UiLang } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { datesEn } from '../words/dates-en.ts'
import { datesId } from '../words/dates-id.ts'
import { extentWords } from '../words/extent.ts'
import { FRONT_WORDS } from '../words/front.ts'
import { pageEn } from '../words/page-en.ts'
import { pageId } from '../words/page-id.ts'
import { newestFirst } from './newest-first.ts'

/** Between the margins, px. */
const WIDTH = 1040
/** Sizes of the text, px, the best first: a smaller one where the lines are too many. */
const TITLES = [60, 52, 44, 36] as const
const LONG_TITLES = [44, 36, 30, 26] as const
const SUMMARIES = [28, 26, 24, 22, 20] as const
const COUNTS = [26, 24, 22, 20, 18] as const
/** Room for one line of them. */
const COUNTS_HEIGHT = 34
const NAMES = [28, 24, 20, 16] as const
/** Room for one line of it. */
const NAME_HEIGHT = 40
/** Where the title begins, what it may take beside a summary, and where everything above the thread ends. */
const TOP = 114
const TITLE_HEIGHT = 240
const BOTTOM = 480
/** What measures a text, and how much wider it is drawn: the title has serifs. */
const FONTS = {
  title: { style: 'mark-strong', wider: 1.1 },
  name: { style: 'mark-strong', wider: 1 },
  text: { style: 'small', wider: 1 },
} as const
/** In px. */
const LOGO_HEIGHT = 48
const COLOURS = { paper: '#fbfaf6', ink: '#1d1b19', soft: '#57514a', rule: '#b9b0a1', thread: '#b3261e', doubt: '#85540d' } as const

/** Whose site it is, on the picture: its colour, and its sign as an address that holds it, with its size in px. */
export interface OgNewsroom {
  readonly name: string
  readonly accent: string | null
  readonly logo: { readonly href: string; readonly width: number; readonly height: number } | null
}

/** The picture that other sites show beside a link to a story: the title, what it is about, how much of it is disputed, and the red thread. */
export function ogPicture(story: Story, lang: UiLang, newsroom: OgNewsroom | null): string {
  const words = lang === 'en' ? pageEn : pageId
  const disputed = story.claims.filter((claim) => claim.disputed).length
  const span = extentWords(
    story,
    { events: story.events, knownBy: null },
    { phrases: lang === 'en' ? datesEn : datesId, timeZone: story.timeZone },
  )
  const counts = [
    words.graph.events(story.events.length),
    span,
    words.chrome.disputedClaims(disputed),
    words.chrome.sources(story.sources.length),
  ]
  return drawn(say(story.title, lang).text, say(story.summary, lang).text, counts, newsroom)
}

/** The same for the page that lists stories: how many they are, and their titles. */
export function ogFront(stories: readonly Story[], lang: UiLang, newsroom: OgNewsroom | null): string {
  const words = FRONT_WORDS[lang]
  const titles = newestFirst(stories, (each) => each)
  return drawn(words.title, titles.map(({ title }) => say(title, lang).text).join(' · '), [words.count(stories.length)], newsroom)
}

/** 1200 × 630. */
function drawn(named: string, about: string, counts: readonly string[], newsroom: OgNewsroom | null): string {
  const line = fitted(counts.filter(Boolean).join(' · '), 'text', COUNTS, COUNTS_HEIGHT)
  const short = fitted(named, 'title', TITLES, TITLE_HEIGHT)
  // A title may end in who denies it: it has the summary's place before any of it is cut.
  const title = short.whole ? short : fitted(named, 'title', LONG_TITLES, BOTTOM - TOP)
  const below = TOP + title.lines.length * leading(title.size)
  // All of it or nothing: cut off, it might end between who says so and who denies it.
  const summary = fitted(about, 'text', SUMMARIES, BOTTOM - below)
  return toMarkup(
    h(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 1200, height: 630, viewBox: '0 0 1200 630' },
      h('rect', { width: 1200, height: 630, fill: COLOURS.paper }),
      h('rect', { x: 80, y: 84, width: 96, height: 8, fill: newsroom?.accent ?? COLOURS.thread }),
      newsroom === null ? [] : ownSign(newsroom),
      title.lines.map((line, i) => text(line, 80, 106 + (i + 0.81) * leading(title.size), title.size, 'DejaVu Serif', COLOURS.ink, 700)),
      summary.whole &&
        summary.lines.map((line, i) =>
          text(line, 80, below + (i + 1) * leading(summary.size), summary.size, 'DejaVu Sans', COLOURS.soft, 400),
        ),
      thread(),
      line.lines.map((words) => text(words, 80, 588, line.size, 'DejaVu Sans', COLOURS.ink, 400)),
    ),
  )
}

/** The sign and the name, at the height of the bar. */
function ownSign({ name, logo }: OgNewsroom): readonly Markup[] {
  const width = logo === null ? 0 : (LOGO_HEIGHT * logo.width) / logo.height
  const x = 200 + (width === 0 ? 0 : width + 20)
  const { size, lines } = fitted(name, 'name', NAMES, NAME_HEIGHT, 80 + WIDTH - x)
  return [
    ...(logo === null ? [] : [h('image', { href: logo.href, x: 200, y: 64, width, height: LOGO_HEIGHT })]),
    ...lines.map((line) => text(line, x, 98, size, 'DejaVu Sans', COLOURS.ink, 700)),
  ]
}

const text = (line: string, x: number, y: number, size: number, family: string, fill: string, weight: number): Markup =>
  h('text', { x, y, 'font-size': size, 'font-family': family, 'font-weight': weight, fill }, line)

/** A claim, its denial, and the thread between them. */
const thread = (): Markup[] => [
  h('path', { d: 'M80 520H1120', stroke: COLOURS.rule, 'stroke-width': 2 }),
  h('path', { d: 'M880 520H1010', stroke: COLOURS.thread, 'stroke-width': 5 }),
  h('circle', { cx: 864, cy: 520, r: 18, fill: COLOURS.paper, stroke: COLOURS.doubt, 'stroke-width': 5, 'stroke-dasharray': '9 7' }),
  h('circle', { cx: 1028, cy: 520, r: 18, fill: COLOURS.paper, stroke: COLOURS.thread, 'stroke-width': 5 }),
  h('path', { d: 'M1028 502a18 18 0 0 1 0 36Z', fill: COLOURS.thread }),
]

const leading = (size: Px): Px => size * 1.3

interface Fitted {
  readonly size: Px
  readonly lines: readonly string[]
  /** Nothing of it is missing. */
  readonly whole: boolean
}

/**
 * A text in lines, in the largest size in which all of them have room and no word has to be broken, or else in which they have room at all;
 * where none has room for all, it ends in an ellipsis.
 */
function fitted(whole: string, font: keyof typeof FONTS, sizes: readonly [Px, ...Px[]], height: Px, width: Px = WIDTH): Fitted {
  const { style, wider } = FONTS[font]
  const inSize = (size: Px) => {
    const measure = (line: string) => (tableMeasure(line, style) * size * wider) / TEXT_STYLES[style].size
    const { lines, isWordy } = broken(whole, (line) => measure(line) <= width)
    return { size, lines, isWordy, most: Math.floor(height / leading(size)), measure }
  }
  const tries = sizes.map(inSize)
  const roomy = tries.filter(({ lines, most }) => lines.length <= most)
  const found = roomy.find(({ isWordy }) => isWordy) ?? roomy[0]
  if (found !== undefined) return { ...found, whole: true }
  const { size, lines, most, measure } = tries.at(-1) ?? inSize(sizes[0])
  return { size, lines: [...lines.slice(0, most - 1), clipText(`${lines[most - 1] ?? ''} …`, style, measure, width)], whole: false }
}

/** Breaks a text at its spaces, and between letters where a word alone is too long: `isWordy` where none is. */
function broken(whole: string, fits: (line: string) => boolean): { readonly lines: readonly string[]; readonly isWordy: boolean } {
  const made: string[] = []
  const words = whole.split(' ')
  const add = (part: string, space: string) => {
    const line = made.at(-1)
    if (line !== undefined && fits(line + space + part)) made[made.length - 1] = line + space + part
    else made.push(part)
  }
  for (const word of words)
    if (fits(word)) add(word, ' ')
    else for (const [i, { segment }] of [...new Intl.Segmenter().segment(word)].entries()) add(segment, i === 0 ? ' ' : '')
  return { lines: made, isWordy: words.every(fits) }
}
