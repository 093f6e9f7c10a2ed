import type { Box } from '../base/units.ts'

/** Boxes that were put down, found again by place: a grid of cells, each with the boxes that touch it. */
export interface BoxIndex {
  readonly add: (box: Box) => void
  readonly hits: (box: Box) => boolean
}

const CELL = 64

export function createBoxIndex(boxes: readonly Box[]): BoxIndex {
  const cells = new Map<number, Box[]>()
  const add = (box: Box): void => {
    for (const key of keysOf(box)) {
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, [box])
      else cell.push(box)
    }
  }
  const hits = (box: Box): boolean => keysOf(box).some((key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false)
  boxes.forEach(add)
  return { add, hits }
}

/** Cells by number, a row after the other; far out of any screen two may share one, which costs time and nothing else. */
const ROW = 4096

function keysOf({ x, y, width, height }: Box): readonly number[] {
  const keys: number[] = []
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) keys.push(ROW * row + column)
  return keys
}

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
