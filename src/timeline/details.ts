import { clipText } from '../base/text-metrics.ts'
import type { Measure, Px } from '../base/units.ts'
import { say } from '../story/say.ts'
import { hasLater } from '../story/sources-of.ts'
import type { Event } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { claimsHeard } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import type { Tear } from './axis.ts'
import type { BareScene, TimelineInput } from './bare-scene.ts'
import { statusLine } from './card-lines.ts'
import { markTitle } from './card-words.ts'
import type { Card } from './deck.ts'
import { shownCards } from './decks.ts'
import type { DelayThread } from './delay-scene.ts'
import type { Label } from './labels.ts'
import type { CardMark, Mark } from './marks.ts'
import type { Rows } from './rows.ts'
import { DETAIL_LINE, GAP, LEAST_LANE } from './sizes.ts'

/** What stands below a mark's name, or beside it, where there is room: its status, and the beginning of its summary. */
export interface Detail {
  readonly key: CardMark
  /** Where its lines begin: a place on the axis, and px from there. */
  readonly x: Px
  readonly dx: Px
  readonly top: Px
  readonly width: Px
  /** From top to bottom; the first is the status. */
  readonly lines: readonly string[]
}

/** From the middle of a lane to the end of its marks and words. */
const HALF: Px = 8
/** The widths for which lines are broken, the best first. */
const WIDTHS: readonly Px[] = [280, 210, 150]
const MOST_LINES = 4
/** A line beside a name is never longer. */
const MOST_BESIDE: Px = 420
/** Shown from the zoom on at which the story has, all in all, a mark for so many px. */
const EACH: Px = 48

interface Rect {
  /** What it belongs to; a line beside its own name may stand on the tint of its own stretch. */
  readonly of?: Mark
  readonly x0: Px
  readonly x1: Px
  readonly y0: Px
  readonly y1: Px
}

type DetailInput = Pick<BareScene, 'size' | 'words'> & Pick<TimelineInput, 'visible' | 'measure'>

/** Whether marks stand far enough apart at this zoom, whatever part of the time is on screen. */
const isNearest = (pxPerU: number, total: number, { lane }: Rows): boolean => lane >= LEAST_LANE && pxPerU >= EACH * Math.max(1, total)

/** The details of a scene; none stands over a thread. */
export const detailsIn = (scene: BareScene, input: TimelineInput, threads: readonly DelayThread[] = []): readonly Detail[] =>
  isNearest(scene.scale.pxPerU, shownCards(input).cards.length, scene.rows) ? detailsOf(scene, input, threads) : []

/** Lane by lane, from left to right; each takes what room its band has left below it, two lines at least, or in chosen rows beside it, and covers nothing. */
function detailsOf(scene: BareScene, { visible, measure }: TimelineInput, threads: readonly DelayThread[]): readonly Detail[] {
  const { marks, labels, rows, axis, size, words } = scene
  const input = { size, words, visible, measure }
  const taken: Rect[] = [
    ...marks.map(rectOfMark),
    ...labels.map(rectOfLabel),
    ...axis.tears.map((tear) => rectOfTear(tear, rows)),
    ...threads.map(rectOfThread),
  ]
  const details: Detail[] = []
  const named = labels.filter(({ key }) => key.kind === 'card' && key.level !== 'muted')
  for (const label of named.toSorted((a, b) => a.key.y - b.key.y || rectOfLabel(a).x0 - rectOfLabel(b).x0)) {
    const { key } = label
    if (key.kind !== 'card') continue
    const below = detailOf(label, key, taken, floorBelow(key.y, rows), input)
    const detail = below ?? (scene.board === null ? null : besideOf(label, key, taken, rows, input))
    if (detail === null) continue
    details.push(detail)
    taken.push(rectOfDetail(detail))
  }
  return details
}

function detailOf(label: Label<Mark>, key: CardMark, taken: readonly Rect[], floor: Px, input: DetailInput): Detail | null {
  const [status, more] = wordsOf(key.card, input)
  if (status === '' || more === '') return null
  const { x0 } = rectOfLabel(label)
  const fits = (rect: Rect) => rect.y1 <= floor && rect.x1 <= input.size.width - GAP && taken.every((other) => apart(rect, other))
  const at = { key, x: label.anchor.x, dx: x0 - label.anchor.x, top: key.y + HALF }
  for (const width of WIDTHS) {
    // Asked before any word is measured: without room for two lines there is nothing to break.
    if (!fits(rectOfDetail({ ...at, width, lines: ['', ''] }))) continue
    const lines = [clipText(status, 'small', input.measure, width), ...broken(more, width, MOST_LINES - 1, input.measure)]
    for (let count = lines.length; count >= 2; count--) {
      const shown = count === lines.length ? lines : [...lines.slice(0, count - 1), ended(lines[count - 1] ?? '')]
      const detail = { ...at, width, lines: shown }
      if (fits(rectOfDetail(detail))) return detail
    }
  }
  return null
}

/** On the line of a name whose row has no room below it: the status, and as much of the summary as there is room for. */
function besideOf(label: Label<Mark>, key: CardMark, taken: readonly Rect[], { axis, bottom }: Rows, input: DetailInput): Detail | null {
  const [status, more] = wordsOf(key.card, input)
  if (status === '' || key.y - HALF < axis || key.y + HALF > bottom) return null
  const { x1: end, y0 } = rectOfLabel(label)
  // A name may stand left of its own sign.
  const x1 = label.anchor.align === 'start' || key.glyphX === null ? end : key.glyphX + key.half + key.tails.behind
  const room = Math.min(input.size.width, ...taken.flatMap((other) => (other.of !== key && blocks(other, x1 + GAP, y0) ? [other.x0] : [])))
  const at = { key, x: label.anchor.x, dx: x1 + 3 * GAP - label.anchor.x, top: key.y - 6.5 }
  const width = Math.min(room - 2 * GAP - at.x - at.dx, MOST_BESIDE)
  if (input.measure(status, 'small') > width) return null
  const line = clipText([status, more].filter(Boolean).join(' · '), 'small', input.measure, width)
  return { ...at, width: input.measure(line, 'small'), lines: [line] }
}

/** Whether it stands right of a place, or over it, on the line that begins at `y0`. */
const blocks = ({ x1, y0, y1 }: Rect, x: Px, top: Px): boolean => x1 > x && y0 < top + 2 * HALF && y1 > top

/**
 * The status of an event and its summary; who published what of a source. A claim's words stand beside its moments. There is no room to say in full
 * who says so and who denies it: what a claim states is told where they are, and so is what was written from later reports too.
 */
function wordsOf(card: Card, { words, visible }: DetailInput): readonly [status: string, more: string] {
  const { record } = card
  if (card.kind === 'claim' || claimsHeard(record, visible).length > 0 || (card.kind === 'event' && hasLater(card.record, visible)))
    return ['', '']
  return [statusLine(card, words, visible), card.kind === 'source' ? titleBeside(card, words) : summaryOf(card.record, words)]
}

/** The title of a source that is named after its outlet; one that is named by its title has said it. */
function titleBeside(card: Card & { readonly kind: 'source' }, words: Words): string {
  const title = titleOf(card.record, words.lang)
  return title === markTitle(card, words) ? '' : title
}

const summaryOf = ({ summary }: Event, { lang }: Words): string => (summary === null ? '' : say(summary, lang).text)

/** A text in lines of at most `width`, broken between words; the last one says that it goes on. */
export function broken(text: string, width: Px, most: number, measure: Measure): readonly string[] {
  const words = text.slice(0, 400).split(/\s+/).filter(Boolean)
  const lines: string[] = []
  while (words.length > 0 && lines.length < most) {
    let count = 1
    while (count < words.length && measure(words.slice(0, count + 1).join(' '), 'small') <= width) count++
    const isLast = lines.length === most - 1
    lines.push(clipText((isLast ? words : words.slice(0, count)).join(' '), 'small', measure, width))
    words.splice(0, count)
  }
  return lines
}

/** A line that is the last one shown of several. */
const ended = (line: string): string => (line.endsWith('…') ? line : `${line.replace(/[\s.,;:]*\S*$/u, '')}…`)

/** Where the band of a lane ends. */
const floorBelow = (y: Px, { strips, bottom }: Rows): Px => Math.min(strips.find((strip) => strip.y > y)?.y ?? bottom, bottom)

const rectOfMark = (of: Mark): Rect => ({ of, x0: of.x0, x1: of.x1, y0: of.y - HALF, y1: of.y + HALF })

const rectOfThread = ({ x0, x1, y }: DelayThread): Rect => ({ x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: y - 1, y1: y + 1 })

const rectOfTear = ({ x }: Tear, { axis, bottom }: Rows): Rect => ({ x0: x - GAP, x1: x + GAP, y0: axis, y1: bottom })

export function rectOfLabel({ anchor: { x, dx, align }, width, noteWidth, key }: Label<Mark>): Rect {
  const x0 = align === 'start' ? x + dx : x + dx - width
  return { x0, x1: x0 + width + noteWidth, y0: key.y - HALF, y1: key.y + HALF }
}

export const rectOfDetail = ({ x, dx, top, width, lines }: Detail): Rect => ({
  x0: x + dx - GAP,
  x1: x + dx + width,
  y0: top,
  y1: top + DETAIL_LINE * lines.length,
})

const apart = (a: Rect, b: Rect): boolean => a.x1 + GAP <= b.x0 || b.x1 + GAP <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0
