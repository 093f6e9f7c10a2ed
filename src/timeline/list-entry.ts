import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import { isDisputed } from '../story/disputed.ts'
import { say } from '../story/say.ts'
import { askedCount } from '../words/asked.ts'
import { durationWords, whenShort } from '../words/dates.ts'
import { LISTING } from '../words/listing.ts'
import { undatedWords } from '../words/undated.ts'
import { sidesOf, speechOf } from '../words/voices.ts'
import { eventStatus, statusLine } from './card-lines.ts'
import { dateStyle, markTitle, parts } from './card-words.ts'
import { isBackground } from './deck.ts'
import { bead, type GlyphPart } from './glyphs.ts'
import { dateSigns } from './list-date-signs.ts'
import { delayTags, sinceTag } from './list-delays.ts'
import type { Entry, GapEntry, HeadingEntry, RowEntry, Slice, UndatedEntry } from './list-entries.ts'
import { rulerTicks } from './list-ruler.ts'
import { gapLength, isTorn, type ListScale } from './list-scale.ts'
import type { ListInput, ListScene } from './list-scene.ts'
import { lookOf } from './mark-signs.ts'
import { type ShortDate, shortDate } from './short-date.ts'
import { aside, signParts } from './sign-parts.ts'

/** One entry of the list, as an item of it. */
export function entryTag(entry: Entry, scene: ListScene, scale: ListScale, input: ListInput): Tag {
  if (entry.kind === 'heading') return headingTag(entry, scene, input)
  if (entry.kind === 'gap') return gapTag(entry, scale, input)
  return entry.kind === 'row' ? cardRow(entry, scene, input) : undatedRow(entry, input)
}

function headingTag({ part, open }: HeadingEntry, { cards, most }: ListScene, { words }: ListInput): Tag {
  if (part === null || open === null) return h('li', { class: 'time-heading' }, h('h2', {}, part?.name ?? words.timeline.undated))
  const counts = LISTING[words.lang].counted(
    (['event', 'claim', 'source'] as const).map((kind) => {
      let n = 0
      for (let i = part.from; i < part.until; i++) if (cards[i]?.kind === kind) n++
      return n
    }),
  )
  const more = h('button', { type: 'button', class: 'time-more', 'data-part': part.index, 'aria-expanded': String(open) }, counts)
  const share = `${Math.round((100 * (part.until - part.from)) / most)}%`
  return h(
    'li',
    { class: 'time-heading' },
    h('h2', {}, part.name),
    more,
    h('svg', { class: 'time-count', width: share, 'aria-hidden': 'true' }),
  )
}

/** A gap at a scale: a ruler, or a tear and what it leaves out. */
export function gapTag(gap: GapEntry, scale: ListScale, { story, words }: ListInput): Tag {
  const height = gapLength(gap, scale)
  const bars = gap.bars.map((slice) => barTag(slice, height))
  const style = dateStyle(story, words)
  if (isTorn(gap, scale)) {
    const left = words.timeline.folded(durationWords(gap.left, style))
    return h('li', { class: 'time-fold' }, h('svg', { height, 'aria-hidden': 'true' }), bars, TEAR, h('span', {}, left))
  }
  const ticks = rulerTicks(gap, scale, style)
  const d = ticks.map(({ y }) => `M${AXIS - 5} ${Math.round(y)}h10`).join('')
  const names = ticks.map(({ y, text }) => h('text', { x: DATE, y: Math.round(y) + 4 }, text))
  return h('li', { class: 'time-gap', 'aria-hidden': 'true' }, h('svg', { height }, ticks.length > 0 && h('path', { d }), names), bars)
}

/** Where the dates end and where the axis is, from the list's edge; the style sheet has the same. */
const DATE: Px = 52
const AXIS: Px = 82

/** A soft end that the gap has no room for begins so far above it. */
const FADE: Px = 22

/** An empty picture is a box whose height needs no style: its ground is the bar. In a row it is as high as the row. */
function barTag({ lane, look, begins, until, ends }: Slice, gap: Px | null): Tag {
  const height = gap === null ? null : Math.round(until * gap * 10) / 10
  const fades = height !== null && look === 'soft' && ends && height < FADE
  const classes = ['time-bar', look, `lane-${lane}`, begins && 'begins', ends && (fades ? 'fades' : 'ends')]
  return h('svg', { class: classes.filter(Boolean).join(' '), height: fades ? height + FADE : height })
}

const TORN = 'M-9 -1l6 -6l6 6l6 -6M-9 7l6 -6l6 6l6 -6'
const TEAR: Tag = h('svg', { class: 'time-tear', viewBox: '-20 -10 40 20', width: 40, height: 20 }, h('path', { d: TORN }))

function cardRow(entry: RowEntry, { unit }: ListScene, input: ListInput): Tag {
  const { story, words, visible } = input
  const { card } = entry
  const style = dateStyle(story, words)
  const status = statusLine(card, words, visible)
  const delay = input.since === true ? delayTags(card, input) : []
  const short = shortDate(entry, unit, style)
  // Beside since when these sources have it, the whole date is said in any case.
  const date = delay.length > 0 ? { ...short, line: '' } : short
  const lasts = whenShort(card.when, style)
  return row(card.record.id, isBackground(card) ? 'event background' : card.kind, {
    date,
    sign: signOf(entry),
    title: markTitle(card, words),
    status: parts(
      status,
      card.extent === 'lasting' && delay.length === 0 && date.line === '' && date.text !== lasts && lasts,
      askedCount(card.record.id, { words, visible }),
    ),
    bars: entry.bars.map((slice) => barTag(slice, null)),
    delay,
    sides: sidesOf(card.record, speechOf(input)),
  })
}

const undatedRow = ({ event }: UndatedEntry, { story, words, visible, since }: ListInput): Tag =>
  row(event.id, event.part === 'background' ? 'event undated background' : 'event undated', {
    date: { heard: '', text: '', more: '', line: '' },
    sign: signParts({ kind: 'event', record: event, undenied: !isDisputed(event, visible) }),
    title: say(event.title, words.lang).text,
    status: parts(
      eventStatus(event, words, visible),
      event.when !== null && undatedWords(event, visible.knownBy, { words, style: dateStyle(story, words) }),
      askedCount(event.id, { words, visible }),
    ),
    bars: [],
    delay: since === true ? [sinceTag({ kind: 'event', record: event }, story, words)] : [],
    sides: sidesOf(event, speechOf({ story, words, visible })),
  })

/** What is known to be some time within a bar is led to it by a line: it has no place of its own on the axis. */
function signOf({ card, lane }: RowEntry): readonly GlyphPart[] {
  const isSoft = card.extent === 'soft' && card.kind === 'event'
  const isAlleged = card.kind === 'event' && card.record.status === 'alleged'
  const isDoubted = isAlleged || (card.kind === 'event' && lookOf(card).disputed)
  const from = lane === null ? 0 : -11 - 7 * lane
  const line: GlyphPart[] =
    lane === null && !isSoft
      ? []
      : [
          {
            d: isBackground(card) && isSoft ? `M${from} -2.5H18M${from} 2.5H18` : `M${from} 0H${isSoft ? 18 : 0}`,
            fill: null,
            stroke: isDoubted ? 'doubt' : 'ink-2',
            width: 1.5,
            dash: isAlleged ? [4, 3] : [],
          },
        ]
  const sign = isSoft ? aside(bead(lookOf(card)), BEAD_AT) : signParts(card)
  return [...line, ...sign, ...dateSigns(card.when, isSoft)]
}

/** Where on that line a bead says how sure it is. */
const BEAD_AT: Px = 9

interface Row {
  readonly date: ShortDate
  readonly sign: readonly GlyphPart[]
  readonly title: string
  readonly status: string
  readonly bars: readonly Tag[]
  /** Since when these sources have it; empty where that is not asked for. */
  readonly delay: readonly Tag[]
  /** Who says so and who denies it, or that nobody does; empty where nothing is claimed. */
  readonly sides: readonly string[]
}

function row(id: string, kind: string, { date, sign, title, status, bars, delay, sides }: Row): Tag {
  const text = h(
    'span',
    { class: 'time-text' },
    date.line !== '' && h('span', { class: 'time-line' }, date.line),
    date.line !== '' && ' ',
    h('span', { class: 'time-title' }, title),
    ' ',
    h('span', { class: 'time-status' }, status),
    [...delay, ...sides.map((line) => h('span', { class: 'time-side' }, line))].flatMap((line) => [' ', line]),
  )
  const when = h(
    'span',
    { class: 'time-date' },
    date.heard !== '' && h('span', { class: 'hidden-text' }, `${date.heard} `),
    date.text,
    date.more !== '' && h('small', {}, ` ${date.more}`),
  )
  const link = h('a', { href: `#v1&sel=${id}`, 'data-record': id }, when, ' ', signSvg(sign), ' ', text)
  return h('li', { class: `time-row ${kind}` }, bars, link)
}

/** Signs as wide as three voices; the axis runs through the middle. */
const signSvg = (parts: readonly GlyphPart[]): Tag =>
  h(
    'svg',
    { class: 'time-sign', viewBox: '-20 -12 40 24', 'aria-hidden': 'true' },
    parts.map(({ d, fill, stroke, width, dash }) =>
      h('path', {
        d,
        fill: fill === null ? 'none' : CSS_PALETTE[fill === 'panel' ? 'paper' : fill],
        stroke: stroke === null ? null : CSS_PALETTE[stroke],
        'stroke-width': stroke === null ? null : width,
        'stroke-dasharray': dash.join(' ') || null,
      }),
    ),
  )
