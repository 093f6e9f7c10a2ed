import { h, type Markup, toMarkup } from '../base/markup.ts'
import { TEXT_STYLES, tableMeasure } from '../base/text-metrics.ts'
import type { Px, UiLang } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { datesEn } from '../words/dates-en.ts'
import { datesId } from '../words/dates-id.ts'
import { extentWords } from '../words/extent.ts'
import { pageEn } from '../words/page-en.ts'
import { pageId } from '../words/page-id.ts'

/** Between the margins, px. */
const WIDTH = 1040
/** Sizes of the text, px, the best first: a smaller one where the lines are too many. */
const TITLES = [60, 52, 44, 36] as const
const SUMMARIES = [28, 26, 24, 22, 20] as const
const COUNTS = [26, 24, 22, 20, 18] as const
/** Room for one line of them. */
const COUNTS_HEIGHT = 34
/** What the title may take, and where everything above the thread ends. */
const TITLE_HEIGHT = 240
const BOTTOM = 480
/** The title's serif is so much wider than what is measured. */
const SERIF = 1.1
/** In px. */
const LOGO_HEIGHT = 48
const COLOURS = { paper: '#fbfaf6', ink: '#1d1b19', soft: '#57514a', rule: '#b9b0a1', thread: '#b3261e', doubt: '#85540d' } as const

/** Whose site it is, on the picture: its colour, and its sign as an address that holds it, with its size in px. */
export interface OgNewsroom {
  readonly name: string
  readonly accent: string | null
  readonly logo: { readonly href: string; readonly width: number; readonly height: number } | null
}

/** The picture that other sites show beside a link: 1200 × 630, the title, what it is about, how much of it is disputed, and the red thread. */
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
  const line = fitted(counts.filter(Boolean).join(' · '), 'small', COUNTS, COUNTS_HEIGHT)
  const title = fitted(say(story.title, lang).text, 'mark-strong', TITLES, TITLE_HEIGHT)
  const below = 114 + title.lines.length * leading(title.size)
  // All of it or nothing: cut off, it might end between who says so and who denies it.
  const summary = fitted(say(story.summary, lang).text, 'small', SUMMARIES, BOTTOM - below)
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
  return [
    ...(logo === null ? [] : [h('image', { href: logo.href, x: 200, y: 64, width, height: LOGO_HEIGHT })]),
    text(name, 200 + (width === 0 ? 0 : width + 20), 98, 28, 'DejaVu Sans', COLOURS.ink, 700),
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

/** A text in lines, in the largest size in which all of them have room; where none has room for all, it ends in an ellipsis. */
function fitted(whole: string, style: 'mark-strong' | 'small', sizes: readonly [Px, ...Px[]], height: Px): Fitted {
  const inSize = (size: Px) => ({ size, lines: broken(whole, style, size), most: Math.floor(height / leading(size)) })
  const tries = sizes.map(inSize)
  const found = tries.find(({ lines, most }) => lines.length <= most)
  if (found !== undefined) return { ...found, whole: true }
  const { size, lines, most } = tries.at(-1) ?? inSize(sizes[0])
  return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`], whole: false }
}

/** Breaks a text at its spaces. */
function broken(whole: string, style: 'mark-strong' | 'small', size: Px): readonly string[] {
  const made: string[] = ['']
  const scale = (size / TEXT_STYLES[style].size) * (style === 'small' ? 1 : SERIF)
  const fits = (line: string) => tableMeasure(line, style) * scale <= WIDTH
  for (const word of whole.split(' ')) {
    const line = made.at(-1) ?? ''
    if (line === '') made[made.length - 1] = word
    else if (fits(`${line} ${word}`)) made[made.length - 1] = `${line} ${word}`
    else made.push(word)
  }
  return made
}
