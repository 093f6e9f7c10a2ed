import type { Box, Px } from '../base/units.ts'

/** Boxes that were put down, found again by place: a grid of cells, each with the boxes that touch it. */
export interface BoxIndex {
  readonly add: (box: Box) => void
  readonly hits: (box: Box) => boolean
}

const CELL = 64

export function createBoxIndex(boxes: readonly Box[]): BoxIndex {
  const cells = new Map<number, Box[]>()
  const add = (box: Box): void => {
    const { left, right, top, bottom } = cellsOf(box)
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const cell = cells.get(ROW * row + column)
        if (cell === undefined) cells.set(ROW * row + column, [box])
        else cell.push(box)
      }
    }
  }
  const hits = (box: Box): boolean => {
    const { left, right, top, bottom } = cellsOf(box)
    const isHit = (other: Box) => overlap(box, other)
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) if (cells.get(ROW * row + column)?.some(isHit) === true) return true
    return false
  }
  boxes.forEach(add)
  return { add, hits }
}

/** Cells by number, a row after the other; far out of any screen two may share one, which costs time and nothing else. */
const ROW = 4096

const cellsOf = ({ x, y, width, height }: Box) => ({
  left: Math.floor(x / CELL),
  right: Math.floor((x + width) / CELL),
  top: Math.floor(y / CELL),
  bottom: Math.floor((y + height) / CELL),
})

/** Whether two boxes share more than a border. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The box with `by` px more on every side. */
export const padded = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const around = (x: number, y: number, width: number, height: number): Box => ({ x: x - width / 2, y: y - height / 2, width, height })

/** Between a box and a point, in px; 0 inside. */
export function gapToPoint(box: Box, x: Px, y: Px): Px {
  const dx = Math.max(0, x - box.x - box.width, box.x - x)
  const dy = Math.max(0, y - box.y - box.height, box.y - y)
  return Math.sqrt(dx * dx + dy * dy)
}
