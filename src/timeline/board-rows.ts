import type { Px } from '../base/units.ts'
import type { BoardRows, Row, RowPlace } from './board.ts'
import { FOOTER, HEADER } from './sizes.ts'

/** From one lane to the next: names of rows, and what can be done with them, need so much at least. */
const LEAST: Px = 24
const MOST: Px = 28
const FOLDED: Px = 24
/** Above and below the lanes of a row. */
const PAD: Px = 2
/** Where a row stands that is left out. */
const OFF: Px = -100_000

/** What the names of rows take at the left; more where each side of a claim is named too. */
export const gutterOf = (rows: readonly Row[]): Px => (rows.some(({ sides }) => sides.length > 0) ? 280 : 168)

/** Places the rows from top to bottom, moved up by `scroll` as far as there is more than fits. */
export function placeRows(rows: readonly Row[], folded: ReadonlySet<string>, laneCount: number, height: Px, scroll: Px): BoardRows {
  const bottom = height - FOOTER
  const room = Math.max(0, bottom - HEADER)
  const open = rows.filter(({ id }) => !folded.has(id))
  const lanes = open.reduce((sum, { from, until }) => sum + until - from, 0)
  const fixed = open.length * 2 * PAD + (rows.length - open.length) * FOLDED
  const lane = Math.min(MOST, Math.max(LEAST, (room - fixed) / Math.max(1, lanes)))
  const content = fixed + lanes * lane
  const moved = Math.min(Math.max(scroll, 0), Math.max(0, content - room))
  const middles = new Float64Array(laneCount).fill(OFF)
  const thin = new Uint8Array(laneCount)
  const sided = new Uint8Array(laneCount)
  let y = HEADER - moved
  const places = rows.map((row): RowPlace => {
    const isFolded = folded.has(row.id)
    const tall = isFolded ? FOLDED : 2 * PAD + (row.until - row.from) * lane
    for (let i = row.from; i < row.until; i++) {
      middles[i] = isFolded ? y + FOLDED / 2 : y + PAD + (i - row.from + 0.5) * lane
      if (isFolded) thin[i] = 1
      if (row.sides.length > 0) sided[i] = 1
    }
    const place = { row, y, height: tall, folded: isFolded }
    y += tall
    return place
  })
  return {
    axis: HEADER,
    lane,
    y: (i) => middles[i] ?? OFF,
    isSeen: (i) => (middles[i] ?? OFF) > HEADER - lane && (middles[i] ?? OFF) < bottom + lane,
    strips: places.slice(1).map((place) => ({ band: null, y: place.y - 2, height: 0 })),
    bottom,
    height,
    places,
    content,
    room,
    scroll: moved,
    gutter: gutterOf(rows),
    isFolded: (i) => thin[i] === 1,
    isNamed: (i) => sided[i] === 1,
  }
}
