import type { Px, U } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import { type Card, glyphU } from './deck.ts'
import { below } from './density.ts'
import { type DensityRun, densityRun, type Grid, gridFor, isCrowd } from './density-runs.ts'
import { tileHalf } from './glyphs.ts'
import { type ClusterMark, cardMark, halfOf, inView, type Mark } from './marks.ts'
import { placeReaching } from './reaching.ts'
import type { Rows } from './rows.ts'
import type { TimeScale } from './scale.ts'
import type { LaneCards, Shown } from './shown.ts'
import { LEAST_BAND } from './sizes.ts'

/** Dots stand closer than they are wide where a lane has, all in all, one for so many px: then two in two columns are too near, else two in one. */
const CROWDED: Px = 24
/** Where two stand too near to be told apart, so many columns share a sign: room for its number beside that of the next one. */
const SHARED = 4
/** A cluster is as lively as the liveliest of so many of its cards. */
const MOST_LOOKED_AT = 32
/** What a lane shows: marks, and columns where marks would stand too close. */
export interface Placed {
  readonly marks: readonly Mark[]
  readonly runs: readonly DensityRun[]
}

/** What of each lane is in the viewport. The work depends on the width of the screen, not on the number of cards. */
export function placeMarks(shown: Shown, scale: TimeScale, rows: Rows, emphasis: Emphasis): Placed {
  const marks: Mark[] = []
  const runs: DensityRun[] = []
  const grid = gridFor(scale)
  for (const [lane, cards] of shown.lanes.entries()) {
    if (cards.cards.length > 0 && rows.isSeen(lane)) placeLane(cards, { lane, y: rows.y(lane), scale, grid, emphasis }, marks, runs)
  }
  // Nothing is painted over a number.
  marks.sort((a, b) => Number(a.kind === 'cluster') - Number(b.kind === 'cluster'))
  moveApart(marks)
  return { marks, runs }
}

/** A sign that would cover the one before it gives way, by no more than it takes: which columns share a sign sees to it that the next has room. */
function moveApart(marks: readonly Mark[]): void {
  for (const [i, mark] of marks.entries()) {
    const before = marks[i - 1]
    if (before?.kind !== 'cluster' || mark.kind !== 'cluster' || before.at !== mark.at) continue
    const by = Math.max(0, before.x1 + 1 - mark.x0)
    Object.assign(mark, { x0: mark.x0 + by, x1: mark.x1 + by })
  }
}

interface LanePlace {
  readonly lane: number
  readonly y: Px
  readonly scale: TimeScale
  readonly grid: Grid
  readonly emphasis: Emphasis
}

/** Cell by cell, from a little before what is in view to a little behind it: what stands just outside may reach in. */
function placeLane(lane: LaneCards, place: LanePlace, marks: Mark[], runs: DensityRun[]): void {
  const { scale, grid } = place
  const { cards, starts } = lane
  const air = (2 * LEAST_BAND) / scale.pxPerU
  const near = cards.length * CROWDED < scale.pxPerU ? grid.column : 2 * grid.column
  const shared = SHARED * grid.column
  const index = (u: U) => below(starts, u)
  const isDense = (cell: number) => isCrowd(index((cell + 1) * grid.cell) - index(cell * grid.cell))
  const own = Math.floor(scale.u0 / grid.cell)
  const left = Math.floor((scale.u0 - air) / shared) * shared
  // Columns begin with what is in view; marks with the cluster that holds the first that may reach in.
  const begin = isDense(own) ? scale.u0 : left < own * grid.cell && isDense(own - 1) ? own * grid.cell : left
  const end = (Math.floor((scale.u1 + air) / shared) + 1) * shared
  marks.push(...placeReaching(lane, index(begin), place))
  let crowd: U | null = null
  const closeCrowd = (u: U) => {
    const run = crowd === null ? null : densityRun(lane, crowd, u, place)
    if (run !== null) runs.push(run)
    crowd = null
  }
  for (let cell = Math.floor(begin / grid.cell); cell * grid.cell < end; cell++) {
    const u = cell * grid.cell
    if (isDense(cell)) crowd ??= u
    else {
      closeCrowd(u)
      placeCell(cards, index(Math.max(u, begin)), index(Math.min(u + grid.cell, end)), near, place, marks)
    }
  }
  closeCrowd(end)
}

/**
 * The cards of a stretch: alone, or, where two of them begin in one place as wide as `near`, with all that share its sign. One alone in view,
 * at its edge, is no several.
 */
function placeCell(cards: readonly Card[], from: number, until: number, near: U, place: LanePlace, marks: Mark[]): void {
  const { scale, y, emphasis, grid } = place
  const shared = SHARED * grid.column
  const placeOf = (i: number, size: U) => Math.floor((cards[i]?.startMin ?? 0) / size)
  for (let i = from; i < until; ) {
    const first = i
    let isNear = false
    while (++i < until && placeOf(i, shared) === placeOf(first, shared)) isNear ||= placeOf(i, near) === placeOf(i - 1, near)
    const cluster = isNear ? clusterMark(cards, first, i, place) : null
    if (cluster !== null && cluster.count !== 1) marks.push(cluster)
    else
      for (const card of cards.slice(first, i))
        if (cluster === null || inView(card, scale)) marks.push(cardMark(card, scale, y, emphasis(card.record.id)))
  }
}

function clusterMark(lane: readonly Card[], from: number, until: number, { lane: at, scale, y, emphasis }: LanePlace): ClusterMark {
  const first = lane[from]
  const placeOf = (card = first): Px => (card === undefined ? 0 : scale.xOfU(glyphU(card)))
  const x = (placeOf() + placeOf(lane[until - 1])) / 2
  let level: Level = 'muted'
  let count = 0
  for (let i = from; i < until; i++) {
    const card = lane[i]
    if (card === undefined) continue
    if (i < from + MOST_LOOKED_AT) level = strongest(level, emphasis(card.record.id))
    if (inView(card, scale)) count++
  }
  const claim = first?.kind === 'claim' && until - from <= MOST_LOOKED_AT ? commonClaim(lane.slice(from, until)) : null
  const half = claim === null ? tileHalf(until - from) : halfOf(claim.positions)
  return {
    kind: 'cluster',
    at,
    lane,
    from,
    until,
    first,
    count,
    claim,
    earlier: false,
    level,
    y,
    x0: x - half,
    x1: x + half,
    half,
  }
}

function commonClaim(cards: readonly Card[]): ClusterMark['claim'] {
  const [first] = cards
  if (first?.kind !== 'claim') return null
  const positions = cards.flatMap((card) => (card.kind === 'claim' && card.record === first.record ? [card.positions] : []))
  return positions.length < cards.length ? null : { record: first.record, positions: positions.flat() }
}

const STRENGTH: readonly Level[] = ['muted', 'normal', 'related', 'focus']
const strongest = (a: Level, b: Level): Level => (STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b)
