import { firstIndex } from '../base/first-index.ts'
import type { Px, U } from '../base/units.ts'
import type { Emphasis } from '../state/linking.ts'
import type { Card } from './deck.ts'
import type { TimeScale } from './scale.ts'
import type { LaneCards } from './shown.ts'

/**
 * How a lane is divided at a zoom, in powers of two of the folded axis: columns of 5 to 10 px and cells of 32 columns. The lines stand
 * still while the picture is moved, and each finer division only adds lines to the coarser one.
 */
export interface Grid {
  readonly column: U
  readonly cell: U
}

/** The least width of a column. */
export const NEAR: Px = 5
const COLUMNS = 32
/**
 * A cell with so many beginnings shows columns, one with fewer shows marks. A part of a cell never has more than the cell: what has once
 * come apart on the way in stays apart.
 */
const CROWD = 20

export function gridFor({ pxPerU }: TimeScale): Grid {
  const column = 2 ** Math.ceil(Math.log2(NEAR / pxPerU))
  return { column, cell: COLUMNS * column }
}

export const isCrowd = (count: number): boolean => count >= CROWD

/** A crowded stretch of a lane on screen: columns that say by their heights how many begin there. Those in view, each once. */
export interface DensityRun {
  readonly lane: number
  readonly y: Px
  /** The lane's cards. */
  readonly cards: readonly Card[]
  /** Where each column begins, and where the last one ends. */
  readonly x: Float64Array
  /** Which card is the first of each column, and the first after all of them. */
  readonly from: Uint32Array
  /** 1 where a column recedes. */
  readonly muted: Uint8Array
  readonly count: number
}

interface RunInput {
  readonly lane: number
  readonly y: Px
  readonly scale: TimeScale
  readonly grid: Grid
  readonly emphasis: Emphasis
}

/** The columns from `u0` to `u1`, as far as they are in view; null where nothing begins there. */
export function densityRun({ cards, starts }: LaneCards, u0: U, u1: U, { lane, y, scale, grid, emphasis }: RunInput): DensityRun | null {
  const [start, end] = [Math.max(u0, scale.u0), Math.min(u1, scale.u1)]
  const first = Math.floor(start / grid.column)
  const length = Math.ceil(end / grid.column) - first
  if (length <= 0) return null
  const x = new Float64Array(length + 1)
  const from = new Uint32Array(length + 1)
  const muted = new Uint8Array(length)
  let at = 0
  for (let i = 0; i <= length; i++) {
    const u = Math.min(Math.max((first + i) * grid.column, start), end)
    at += firstIndex(cards.length - at, (n) => (starts[at + n] ?? 0) >= u)
    x[i] = scale.xOfU(u)
    from[i] = at
  }
  for (let i = 0; i < length; i++) {
    const card = cards[from[i] ?? 0]
    if (card !== undefined && columnCount(from, i) > 0 && emphasis(card.record.id) === 'muted') muted[i] = 1
  }
  const count = at - (from[0] ?? 0)
  return count === 0 ? null : { lane, y, cards, x, from, muted, count }
}

/** How many begin in a column. */
export const columnCount = (from: Uint32Array, i: number): number => (from[i + 1] ?? 0) - (from[i] ?? 0)
