import { h, type Markup, toMarkup } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { datesEn } from '../words/dates-en.ts'
import { datesId } from '../words/dates-id.ts'
import { extentWords } from '../words/extent.ts'
import { pageEn } from '../words/page-en.ts'
import { pageId } from '../words/page-id.ts'

/** In px. */
const LOGO_HEIGHT = 48
/** Letters to a line at the two sizes of text: DejaVu Serif is about 0.6 em a letter. */
const TITLE = { letters: 28, size: 60, lines: 3 } as const
const SUMMARY = { letters: 65, size: 28 } as const
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
  const title = lines(say(story.title, lang).text, TITLE)
  const summary = lines(say(story.summary, lang).text, { ...SUMMARY, lines: title.length > 2 ? 2 : 4 })
  const below = 150 + title.length * 74
  return toMarkup(
    h(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 1200, height: 630, viewBox: '0 0 1200 630' },
      h('rect', { width: 1200, height: 630, fill: COLOURS.paper }),
      h('rect', { x: 80, y: 84, width: 96, height: 8, fill: newsroom?.accent ?? COLOURS.thread }),
      newsroom === null ? [] : ownSign(newsroom),
      title.map((line, i) => text(line, 80, 166 + i * 74, TITLE.size, 'DejaVu Serif', COLOURS.ink, 700)),
      summary.map((line, i) => text(line, 80, below + 40 + i * 40, SUMMARY.size, 'DejaVu Sans', COLOURS.soft, 400)),
      thread(),
      text(counts.filter(Boolean).join(' · '), 80, 588, 26, 'DejaVu Sans', COLOURS.ink, 400),
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

/** Breaks a text at its spaces; what does not fit ends in an ellipsis. */
function lines(whole: string, { letters, lines: most }: { readonly letters: number; readonly lines: number }): readonly string[] {
  const made: string[] = ['']
  for (const word of whole.split(' ')) {
    const line = made.at(-1) ?? ''
    if (line === '') made[made.length - 1] = word
    else if (line.length + word.length < letters) made[made.length - 1] = `${line} ${word}`
    else made.push(word)
  }
  return made.length <= most ? made : [...made.slice(0, most - 1), `${made[most - 1] ?? ''} …`]
}
