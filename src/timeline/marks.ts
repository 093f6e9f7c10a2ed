import type { Px, U } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import type { Claim, Position } from '../story/story.ts'
import { isDoubtful } from './card-words.ts'
import { type Card, glyphU, stancesOf } from './deck.ts'
import { VOICE_STEP } from './glyphs.ts'
import type { TimeScale } from './scale.ts'
import { GAP, LEAST_BAND, WIDE_POINT } from './sizes.ts'

/** A card on screen. */
export interface CardMark {
  readonly kind: 'card'
  readonly card: Card
  readonly level: Level
  /** How many in view it stands for that nothing else stands for: 1, or 0 where it is beside the screen or shown by a cluster too. */
  readonly count: number
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
  /** The number of its lane. */
  readonly at: number
  /** Its lane's cards; its own stand from `from` to before `until`. */
  readonly lane: readonly Card[]
  readonly from: number
  readonly until: number
  /** The one that began first: known without a look at the others. */
  readonly first: Card | undefined
  /** How many of them are in view. */
  readonly count: number
  /** They began before what is in view, and stand at its edge: where they did not end. */
  readonly earlier: boolean
  /** Set where all of them are moments of one claim. */
  readonly claim: { readonly record: Claim; readonly positions: readonly Position[] } | null
  readonly level: Level
  readonly y: Px
  readonly x0: Px
  readonly x1: Px
  readonly half: Px
}

export type Mark = CardMark | ClusterMark

const HALF_DOT: Px = 6
const TAIL: Px = 11
const FADE = 0.2

/** A card where the scale puts it. */
export function cardMark(card: Card, scale: TimeScale, y: Px, level: Level): CardMark {
  const half = card.kind === 'claim' ? halfOf(card.positions) : HALF_DOT
  const tails = tailsOf(card)
  const { x0, x1, glyphX, band } = stretchOf(card, scale, half, tails)
  return { kind: 'card', card, level, count: inView(card, scale) ? 1 : 0, y, x0, x1, glyphX, half, tails, band }
}

function stretchOf(card: Card, scale: TimeScale, half: Px, { before, behind }: CardMark['tails']): Stretch {
  if (card.extent === 'point') return pointOn(card, scale, half + before, half + behind)
  return card.extent === 'soft' ? softOn(card, scale, half) : lastingOn(card, scale)
}

/** Said by then, nobody knows since when; or a doubtful date, on both sides of a dot. */
function tailsOf(card: Card): CardMark['tails'] {
  const doubtful = card.extent !== 'soft' && isDoubtful(card.when)
  const before = doubtful || (card.kind === 'claim' && card.saidBy) ? TAIL : 0
  return { before, behind: doubtful && card.extent === 'point' ? TAIL : 0 }
}

type Stretch = Pick<CardMark, 'x0' | 'x1' | 'glyphX' | 'band'>

/** A dot; where its day, or its minute, is wide on screen, a band: it was some time within, and at no hour of it. */
function pointOn(card: Card, scale: TimeScale, before: Px, behind: Px): Stretch {
  const glyphX = scale.xOfU(glyphU(card))
  return isWide(card, scale) ? softOn(card, scale, before) : { glyphX, x0: glyphX - before, x1: glyphX + behind, band: null }
}

/** Whether its day is to be seen as a stretch. */
export const isWide = ({ startMin, endMax }: Card, { pxPerU }: TimeScale): boolean => (endMax - startMin) * pxPerU >= WIDE_POINT

/** `half` is how far its sign reaches to the left. */
function softOn(card: Card, scale: TimeScale, half: Px): Stretch {
  const x0 = scale.xOfU(card.startMin)
  const x1 = scale.xOfU(card.endMax)
  const lack = Math.max(0, LEAST_BAND - (x1 - x0)) / 2
  // Who took which side stands where what is seen of it begins, as the signs of events do: in its middle it would say noon.
  const seen = x0 < scale.width && x1 > 0 ? Math.max(x0, 0) + Math.min(x1, scale.width) : x0 + x1
  const glyphX = card.kind === 'claim' ? Math.min(Math.max(x0, 0) + half + GAP, seen / 2) : null
  return { glyphX, x0: x0 - lack, x1: x1 + lack, band: { fadeStart: FADE, fadeEnd: FADE, tail: 'none' } }
}

function lastingOn(card: Card, scale: TimeScale): Stretch {
  const start = edge(card.startMin, card.startMax, Number.isFinite(card.when.startMin) && isDay(card, 'start'), scale)
  const end = edge(card.endMin, card.endMax, card.when.end.kind === 'date' && isDay(card, 'end'), scale)
  const x0 = start.hard ?? scale.xOfU(card.startMin)
  const x1 = Math.max(end.hard ?? scale.xOfU(card.endMax), x0 + LEAST_BAND)
  const part = (from: U, to: U, hard: Px | null) => (hard === null ? Math.min(1, Math.max(1, (to - from) * scale.pxPerU) / (x1 - x0)) : 0)
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

export const inView = ({ startMin, endMax }: Card, { u0, u1 }: TimeScale): boolean => startMin < u1 && endMax > u0

export const halfOf = (positions: readonly Position[]): Px => HALF_DOT + ((stancesOf(positions).length - 1) * VOICE_STEP) / 2
