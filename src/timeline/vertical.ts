import { h, type Markup, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import { say } from '../story/say.ts'
import type { Event, Story } from '../story/story.ts'
import { durationWords, whenShort, zoneWords } from '../words/dates.ts'
import type { Words } from '../words/words.ts'
import { dateStyle, eventStatus, markTitle, statusLine } from './card-words.ts'
import type { Card } from './deck.ts'
import { shownCards } from './decks.ts'
import type { GlyphPart } from './glyphs.ts'
import { signParts } from './mark-signs.ts'
import { shortDate } from './short-date.ts'
import { foldedNow } from './view-input.ts'

export interface ListInput {
  readonly story: Story
  readonly folding: Folding
  readonly visible: Visible
  readonly words: Words
}

/** The timeline for narrow pages: everything in time order, one below the other, beside an axis with the same signs; the undated last. */
export function timelineList(input: ListInput): Tag {
  const { story, folding, words, visible } = input
  const { cards, undated } = shownCards(input)
  const rows: Markup[] = []
  let before: Card | null = null
  let reached = Number.NEGATIVE_INFINITY
  for (const card of cards) {
    const left = foldedBetween(folding, reached, card.startMin)
    if (left > 0) rows.push(foldRow(words.timeline.folded(durationWords(left, dateStyle(story, words)))))
    rows.push(cardRow(card, before, input))
    before = card
    reached = Math.max(reached, card.endMax)
  }
  const tray = undated.length > 0 && [
    h('li', { class: 'time-heading' }, words.timeline.undated),
    ...undated.map((event) => undatedRow(event, words, visible)),
  ]
  const zone = words.timeline.zone(zoneWords(story.timeZone, words.lang))
  return h(
    'div',
    { class: 'time-list' },
    foldSwitch(foldedNow(story, folding), words),
    h('ol', {}, rows, tray),
    h('p', { class: 'time-zone' }, rows.length === 0 ? words.timeline.empty : zone),
  )
}

/** How much folded time, in ms, lies between what has been told and what comes next: time inside a band is not left out. */
const foldedBetween = ({ segments }: Folding, from: number, to: number): number =>
  segments
    .filter(({ folded, u0, u1 }) => folded && u0 >= from - 1e-9 && u1 <= to + 1e-9 && from > Number.NEGATIVE_INFINITY)
    .reduce((sum, { span }) => sum + span.end - span.start, 0)

const foldRow = (text: string): Tag => h('li', { class: 'time-fold' }, h('span', { class: 'time-tear' }, svgOf(TORN)), h('span', {}, text))

/** Stands where there is time to fold; it cannot be pressed, and is not seen, until somebody listens to it. */
const foldSwitch = (folded: boolean | null, words: Words): Tag | null =>
  folded === null
    ? null
    : h('button', { type: 'button', class: 'time-switch', 'aria-pressed': String(folded), disabled: true }, words.timeline.fold)

const TORN: readonly GlyphPart[] = [
  { d: 'M-9 2l6 -6l6 6l6 -6M-9 8l6 -6l6 6l6 -6', fill: null, stroke: 'rule-strong', width: 1.25, dash: [] },
]

function cardRow(card: Card, before: Card | null, { story, words, visible }: ListInput): Tag {
  const style = dateStyle(story, words)
  const date = shortDate(card, before, style)
  const status = statusLine(card, words, visible)
  const lasts = whenShort(card.when, style)
  return row(card.record.id, card.kind, {
    extent: card.extent,
    date,
    sign: card.extent === 'soft' && card.kind === 'event' ? null : signParts(card),
    title: markTitle(card, words),
    status: card.extent === 'lasting' && date.text !== lasts ? `${status} · ${lasts}` : status,
  })
}

const undatedRow = (event: Event, words: Words, visible: Visible): Tag =>
  row(event.id, 'event', {
    extent: 'point',
    date: { text: '', more: '', same: false },
    sign: signParts({ kind: 'event', record: event }),
    title: say(event.title, words.lang).text,
    status: eventStatus(event, words, visible),
  })

interface Row {
  readonly extent: string
  readonly date: { readonly text: string; readonly more: string; readonly same: boolean }
  readonly sign: readonly GlyphPart[] | null
  readonly title: string
  readonly status: string
}

function row(id: string, kind: Card['kind'], { extent, date, sign, title, status }: Row): Tag {
  const text = h(
    'span',
    { class: 'time-text' },
    h('span', { class: 'time-title' }, title),
    ' ',
    h('span', { class: 'time-status' }, status),
  )
  const when = h(
    'span',
    { class: date.same ? 'time-date same' : 'time-date' },
    date.text,
    date.more !== '' && h('small', {}, ` ${date.more}`),
  )
  const mark = h('span', { class: `time-sign ${extent}` }, sign !== null && svgOf(sign))
  return h('li', { class: `time-row ${kind}` }, h('a', { href: `#v1&sel=${id}`, 'data-record': id }, when, ' ', mark, ' ', text))
}

/** Signs as wide as three voices; the axis runs through the middle. */
const svgOf = (parts: readonly GlyphPart[]): Tag =>
  h(
    'svg',
    { viewBox: '-22 -12 44 24', width: 44, height: 24, 'aria-hidden': 'true' },
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
