import { firstIndex } from '../base/first-index.ts'
import type { Px, U } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
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
  readonly level: Level
  readonly y: Px
  readonly x0: Px
  readonly x1: Px
  readonly half: Px
}

export type Mark = CardMark | ClusterMark

/** Marks nearer than about this (it doubles with every second step of the zoom) share a cluster. */
const NEAR: Px = 4
/** So many cards that began before the viewport are looked at, lane by lane. */
const MOST_REACHING = 64
/** A cluster is as lively as the liveliest of so many of its cards. */
const MOST_LOOKED_AT = 32
const HALF_DOT: Px = 6
const FADE = 0.2

/** What of each lane is in the viewport. The work depends on the width of the screen, not on the number of cards. */
export function placeMarks(shown: Shown, scale: TimeScale, rows: Rows, emphasis: Emphasis): readonly Mark[] {
  return shown.lanes.flatMap((lane, i) => laneMarks(lane, scale, rows.y(i), emphasis))
}

function laneMarks({ cards, reach }: LaneCards, scale: TimeScale, y: Px, emphasis: Emphasis): readonly Mark[] {
  const air = 2 * LEAST_BAND / scale.pxPerU
  const from = firstIndex(cards.length, (i) => (reach[i] ?? 0) > scale.u0 - air)
  const until = firstIndex(cards.length, (i) => (cards[i]?.startMin ?? 0) > scale.u1 + air)
  const begun = firstIndex(cards.length, (i) => (cards[i]?.startMin ?? 0) >= scale.u0 - air)
  const marks: Mark[] = []
  for (let i = Math.max(from, begun - MOST_REACHING); i < Math.min(begun, until); i++) {
    const card = cards[i]
    if (card !== undefined && card.endMax > scale.u0 - air) marks.push(cardMark(card, scale, y, emphasis(card.record.id)))
  }
  const bin = 2 ** Math.ceil(Math.log2(NEAR / scale.pxPerU))
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
  const half = card.kind === 'claim' ? HALF_DOT + ((stancesOf(card.positions).length - 1) * VOICE_STEP) / 2 : HALF_DOT
  const base = { kind: 'card' as const, card, level, y, half }
  if (card.extent === 'point') return { ...base, ...pointOn(card, scale, half) }
  return card.extent === 'soft' ? { ...base, ...softOn(card, scale) } : { ...base, ...lastingOn(card, scale) }
}

type Stretch = Pick<CardMark, 'x0' | 'x1' | 'glyphX' | 'band'>

/** A dot; where its day is wide on screen, in the middle of a band that says so. */
function pointOn(card: Card, scale: TimeScale, half: Px): Stretch {
  const glyphX = scale.xOfU(glyphU(card))
  const wide = (card.endMax - card.startMin) * scale.pxPerU >= WIDE_POINT
  if (!wide) return { glyphX, x0: glyphX - half, x1: glyphX + half, band: null }
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
  const part = (from: U, to: U, hard: Px | null) => (hard === null ? Math.min(1, Math.max(0.02, ((to - from) * scale.pxPerU) / (x1 - x0))) : 0)
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
  return bound.kind === 'date' && (bound.date.day !== null && bound.date.unspecified === null)
}

function clusterMark(lane: readonly Card[], from: number, until: number, scale: TimeScale, y: Px, emphasis: Emphasis): ClusterMark {
  const ends = [lane[from], lane[until - 1]].flatMap((card) => (card === undefined ? [] : [scale.xOfU(glyphU(card))]))
  const x = (Math.min(...ends) + Math.max(...ends)) / 2
  const looked = lane.slice(from, Math.min(until, from + MOST_LOOKED_AT))
  const level = looked.reduce<Level>((best, card) => strongest(best, emphasis(card.record.id)), 'muted')
  return { kind: 'cluster', lane, from, until, level, y, x0: x - HALF_DOT, x1: x + HALF_DOT, half: HALF_DOT }
}

const STRENGTH: readonly Level[] = ['muted', 'normal', 'related', 'focus']
const strongest = (a: Level, b: Level): Level => (STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b)
