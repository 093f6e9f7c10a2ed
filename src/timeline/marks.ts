import { firstIndex } from '../base/first-index.ts'
import type { Px, U } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import type { Claim, Position } from '../story/story.ts'
import { isDoubtful } from './card-words.ts'
import { type Card, glyphU, stancesOf } from './deck.ts'
import { VOICE_STEP } from './glyphs.ts'
import type { Rows } from './rows.ts'
import type { TimeScale } from './scale.ts'
import type { LaneCards, Shown } from './shown.ts'
import { LEAST_BAND, WIDE_POINT } from './sizes.ts'

/** A card on screen. */
export interface CardMark {
  readonly kind: 'card'
  readonly card: Card
  readonly level: Level
  readonly y: Px
  /** From where to where it may have been; for a dot its own width. */
  readonly x0: Px
  readonly x1: Px
  /** Where its sign stands; null for what has no known place within its stretch. */
  readonly glyphX: Px | null
  /** Half the width of its sign. */
  readonly half: Px
  /** How far a fading line reaches out of the sign, before and behind: the time may be earlier, or later. */
  readonly tails: { readonly before: Px; readonly behind: Px }
  /** The parts of its length over which it fades in and out; a dot has no length. */
  readonly band: { readonly fadeStart: number; readonly fadeEnd: number; readonly tail: 'none' | 'open' | 'unknown' } | null
}

/** Several cards of a lane that stand too near to be told apart at this zoom. */
export interface ClusterMark {
  readonly kind: 'cluster'
  /** Its lane's cards; its own stand from `from` to before `until`. */
  readonly lane: readonly Card[]
  readonly from: number
  readonly until: number
  /** Set where all of them are moments of one claim. */
  readonly claim: { readonly record: Claim; readonly positions: readonly Position[] } | null
  readonly level: Level
  readonly y: Px
  readonly x0: Px
  readonly x1: Px
  readonly half: Px
}

export type Mark = CardMark | ClusterMark

/**
 * Marks within a stretch of this to twice this length share a cluster, and within twice as much where a lane has, all in all, more than one for
 * so many px; the stretches stand still while the picture is moved.
 */
const NEAR: Px = 5
const CROWDED: Px = 24
/** So many cards that began before the viewport are looked at, lane by lane. */
const MOST_REACHING = 64
/** A cluster is as lively as the liveliest of so many of its cards. */
const MOST_LOOKED_AT = 32
const HALF_DOT: Px = 6
const TAIL: Px = 11
const HALF_COLUMN: Px = 2.5
const FADE = 0.2

/** What of each lane is in the viewport. The work depends on the width of the screen, not on the number of cards. */
export function placeMarks(shown: Shown, scale: TimeScale, rows: Rows, emphasis: Emphasis): readonly Mark[] {
  return shown.lanes.flatMap((lane, i) => (rows.isSeen(i) ? laneMarks(lane, scale, rows.y(i), emphasis) : []))
}

function laneMarks({ cards, reach }: LaneCards, scale: TimeScale, y: Px, emphasis: Emphasis): readonly Mark[] {
  const air = (2 * LEAST_BAND) / scale.pxPerU
  const from = firstIndex(cards.length, (i) => (reach[i] ?? 0) > scale.u0 - air)
  const until = firstIndex(cards.length, (i) => (cards[i]?.startMin ?? 0) > scale.u1 + air)
  const begun = firstIndex(cards.length, (i) => (cards[i]?.startMin ?? 0) >= scale.u0 - air)
  const marks: Mark[] = []
  for (let i = Math.max(from, begun - MOST_REACHING); i < Math.min(begun, until); i++) {
    const card = cards[i]
    if (card !== undefined && card.endMax > scale.u0 - air) marks.push(cardMark(card, scale, y, emphasis(card.record.id)))
  }
  const near = cards.length * CROWDED < scale.pxPerU ? NEAR : 2 * NEAR
  const bin = 2 ** Math.ceil(Math.log2(near / scale.pxPerU))
  for (let i = begun; i < until; ) {
    const first = cards[i]
    if (first === undefined) break
    const binEnd = (Math.floor(first.startMin / bin) + 1) * bin
    const next = i + firstIndex(until - i, (n) => (cards[i + n]?.startMin ?? 0) >= binEnd)
    const alone = next <= i + 1
    marks.push(alone ? cardMark(first, scale, y, emphasis(first.record.id)) : clusterMark(cards, i, next, scale, y, emphasis))
    i = Math.max(next, i + 1)
  }
  return marks
}

/** A card where the scale puts it. */
export function cardMark(card: Card, scale: TimeScale, y: Px, level: Level): CardMark {
  const half = card.kind === 'claim' ? halfOf(card.positions) : HALF_DOT
  const tails = tailsOf(card)
  const base = { kind: 'card' as const, card, level, y, half, tails }
  if (card.extent === 'point') return { ...base, ...pointOn(card, scale, half + tails.before, half + tails.behind) }
  return card.extent === 'soft' ? { ...base, ...softOn(card, scale) } : { ...base, ...lastingOn(card, scale) }
}

/** Said by then, nobody knows since when; or a doubtful date, on both sides of a dot. */
function tailsOf(card: Card): CardMark['tails'] {
  const doubtful = card.extent !== 'soft' && isDoubtful(card.when)
  const before = doubtful || (card.kind === 'claim' && card.saidBy) ? TAIL : 0
  return { before, behind: doubtful && card.extent === 'point' ? TAIL : 0 }
}

type Stretch = Pick<CardMark, 'x0' | 'x1' | 'glyphX' | 'band'>

/** A dot; where its day is wide on screen, in the middle of a band that says so. */
function pointOn(card: Card, scale: TimeScale, before: Px, behind: Px): Stretch {
  const glyphX = scale.xOfU(glyphU(card))
  const wide = (card.endMax - card.startMin) * scale.pxPerU >= WIDE_POINT
  if (!wide) return { glyphX, x0: glyphX - before, x1: glyphX + behind, band: null }
  return { glyphX, x0: scale.xOfU(card.startMin), x1: scale.xOfU(card.endMax), band: { fadeStart: FADE, fadeEnd: FADE, tail: 'none' } }
}

function softOn(card: Card, scale: TimeScale): Stretch {
  const x0 = scale.xOfU(card.startMin)
  const x1 = scale.xOfU(card.endMax)
  const lack = Math.max(0, LEAST_BAND - (x1 - x0)) / 2
  return { glyphX: null, x0: x0 - lack, x1: x1 + lack, band: { fadeStart: FADE, fadeEnd: FADE, tail: 'none' } }
}

function lastingOn(card: Card, scale: TimeScale): Stretch {
  const start = edge(card.startMin, card.startMax, Number.isFinite(card.when.startMin) && isDay(card, 'start'), scale)
  const end = edge(card.endMin, card.endMax, card.when.end.kind === 'date' && isDay(card, 'end'), scale)
  const x0 = start.hard ?? scale.xOfU(card.startMin)
  const x1 = Math.max(end.hard ?? scale.xOfU(card.endMax), x0 + LEAST_BAND)
  const part = (from: U, to: U, hard: Px | null) =>
    hard === null ? Math.min(1, Math.max(0.02, ((to - from) * scale.pxPerU) / (x1 - x0))) : 0
  const { kind } = card.when.end
  return {
    x0,
    x1,
    glyphX: start.hard,
    band: {
      fadeStart: part(card.startMin, card.startMax, start.hard),
      fadeEnd: kind === 'date' ? part(card.endMin, card.endMax, end.hard) : 0,
      tail: kind === 'date' ? 'none' : kind,
    },
  }
}

/** An end known to the day is drawn hard, in the middle of that day, unless the day is wide on screen. */
function edge(from: U, to: U, known: boolean, scale: TimeScale): { readonly hard: Px | null } {
  const narrow = (to - from) * scale.pxPerU < WIDE_POINT
  return { hard: known && narrow ? scale.xOfU((from + to) / 2) : null }
}

function isDay({ when }: Card, side: 'start' | 'end'): boolean {
  const bound = when[side]
  return bound.kind === 'date' && bound.date.day !== null && bound.date.unspecified === null
}

function clusterMark(lane: readonly Card[], from: number, until: number, scale: TimeScale, y: Px, emphasis: Emphasis): ClusterMark {
  const ends = [lane[from], lane[until - 1]].flatMap((card) => (card === undefined ? [] : [scale.xOfU(glyphU(card))]))
  const x = (Math.min(...ends) + Math.max(...ends)) / 2
  const looked = lane.slice(from, Math.min(until, from + MOST_LOOKED_AT))
  const level = looked.reduce<Level>((best, card) => strongest(best, emphasis(card.record.id)), 'muted')
  const claim = looked.length === until - from ? commonClaim(looked) : null
  const half = claim === null ? HALF_COLUMN : halfOf(claim.positions)
  return { kind: 'cluster', lane, from, until, claim, level, y, x0: x - half, x1: x + half, half }
}

function commonClaim(cards: readonly Card[]): ClusterMark['claim'] {
  const [first] = cards
  if (first?.kind !== 'claim') return null
  const moments = cards.filter((card) => card.kind === 'claim' && card.record === first.record)
  return moments.length < cards.length
    ? null
    : { record: first.record, positions: moments.flatMap((card) => (card.kind === 'claim' ? card.positions : [])) }
}

const halfOf = (positions: readonly Position[]): Px => HALF_DOT + ((stancesOf(positions).length - 1) * VOICE_STEP) / 2

const STRENGTH: readonly Level[] = ['muted', 'normal', 'related', 'focus']
const strongest = (a: Level, b: Level): Level => (STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b)
