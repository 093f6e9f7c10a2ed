import type { Box, Point, Px, Size } from '../base/units.ts'
import { gapToPoint } from './boxes.ts'
import { distanceTo } from './path.ts'

/** A disc that is taken. */
interface Disc {
  readonly at: Point
  readonly radius: Px
}

/** A name where it stands, and how far from it anything else has to be so as not to seem to be what it names. */
export interface Kept {
  readonly box: Box
  readonly room: Px
}

/** From one place tried to the next: about an event's own width further along the spiral. */
const STEP: Px = 9
const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const MOST_TRIES = 400
const BETWEEN: Px = 8
const EDGE: Px = 12

/** A point on a line would seem to belong to it; with more lines it is not looked at that. */
const BESIDE: Px = 5
const MOST_PAIRS = 4000

/**
 * A place for each event: in the middle of those who take part, or as near to it as it stands on nothing, on none of the lines and beside
 * nobody's name. The others do not move. The same events in the same order get the same places.
 */
export function placeEvents(
  middles: readonly Point[],
  taken: readonly Disc[],
  radius: Px,
  size: Size,
  lines: readonly (readonly Point[])[] = [],
  names: readonly Kept[] = [],
): readonly Point[] {
  const grid = createGrid(taken)
  const few = middles.length * lines.length <= MOST_PAIRS ? lines : []
  const isClear = (at: Point) => few.every((line) => distanceTo(line, at) >= radius + BESIDE)
  const isApart = ({ x, y }: Point) => names.every(({ box, room }) => gapToPoint(box, x, y) >= radius + room)
  const isFree = (at: Point) => grid.isFree(at, radius + BETWEEN)
  return middles.map((middle) => {
    const free = (at: Point) => isFree(at) && isClear(at)
    const apart = (at: Point) => isFree(at) && isApart(at)
    const best = (at: Point) => apart(at) && isClear(at)
    const at =
      firstFree(middle, best, size) ??
      firstFree(middle, apart, size) ??
      firstFree(middle, free, size) ??
      firstFree(middle, isFree, size) ??
      middle
    grid.add({ at, radius })
    return at
  })
}

/** Tries places on a spiral outwards (Vogel's, as in a sunflower); null where none is free. */
function firstFree(middle: Point, isFree: (at: Point) => boolean, { width, height }: Size): Point | null {
  for (let i = 0; i < MOST_TRIES; i++) {
    const [far, turn] = [STEP * Math.sqrt(i), i * GOLDEN]
    const at = { x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) }
    const inside = at.x > EDGE && at.y > EDGE && at.x < width - EDGE && at.y < height - EDGE
    if (inside && isFree(at)) return at
  }
  return null
}

interface Grid {
  readonly isFree: (at: Point, radius: Px) => boolean
  readonly add: (disc: Disc) => void
}

const CELL: Px = 40

/** Finds what is near without looking at all: discs by the cells of a grid. */
function createGrid(discs: readonly Disc[]): Grid {
  const cells = new Map<string, Disc[]>()
  const largest = discs.reduce((most, { radius }) => Math.max(most, radius), 0)
  const cellOf = (value: Px) => Math.floor(value / CELL)
  const add = (disc: Disc) => {
    const key = `${cellOf(disc.at.x)} ${cellOf(disc.at.y)}`
    const cell = cells.get(key) ?? []
    cells.set(key, cell)
    cell.push(disc)
  }
  for (const disc of discs) add(disc)
  const isFree = ({ x, y }: Point, radius: Px) => {
    const reach = radius + largest
    for (let i = cellOf(x - reach); i <= cellOf(x + reach); i++)
      for (let j = cellOf(y - reach); j <= cellOf(y + reach); j++)
        for (const { at, radius: own } of cells.get(`${i} ${j}`) ?? []) if (Math.hypot(at.x - x, at.y - y) < own + radius) return false
    return true
  }
  return { isFree, add }
}
