import { finish, type Steps, visitAll } from '../base/steps.ts'
import type { Box, Point, Px, Size } from '../base/units.ts'
import { gapToPoint, padded } from './boxes.ts'
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
/** So many events find their places between two pauses: in a crowd each tries all of its own. */
const AT_ONCE = 8
const BETWEEN: Px = 8
const EDGE: Px = 12

/** A point on a line would seem to belong to it; with more lines it is not looked at that. */
const BESIDE: Px = 5
const MOST_PAIRS = 4000

/**
 * A place for each event: in the middle of those who take part, or as near to it as it stands on nothing, on none of the lines and beside
 * nobody's name. Where there is none, it may first stand on a line, then beside a name, then both. The others do not move. The same events in
 * the same order get the same places.
 */
export const placeEvents = (...args: Parameters<typeof placeSteps>): readonly Point[] => finish(placeSteps(...args))

/** The same, found with pauses. */
export function* placeSteps(
  middles: readonly Point[],
  taken: readonly Disc[],
  radius: Px,
  size: Size,
  lines: readonly (readonly Point[])[] = [],
  names: readonly Kept[] = [],
): Steps<readonly Point[]> {
  const grid = createGrid(taken)
  const isClear = clearOf(middles.length * lines.length <= MOST_PAIRS ? lines : [], radius + BESIDE)
  const isApart = apartFrom(names, radius)
  const placeNear = (middle: Point): Point => {
    let apart: Point | null = null
    let clear: Point | null = null
    let free: Point | null = null
    for (const at of spiral(middle, size)) {
      const isBeside = !isApart(at)
      // No better than what has been found.
      if (isBeside && (apart ?? clear) !== null) continue
      if (!grid.isFree(at, radius + BETWEEN)) continue
      free ??= at
      const isOn = !isClear(at)
      if (!isBeside && !isOn) return at
      if (!isBeside) apart ??= at
      else if (!isOn) clear ??= at
    }
    return apart ?? clear ?? free ?? middle
  }
  const places: Point[] = []
  const place = visitAll(
    middles,
    (middle) => {
      const at = placeNear(middle)
      grid.add({ at, radius })
      places.push(at)
    },
    AT_ONCE,
  )
  yield* place
  return places
}

/** Places on a spiral outwards (Vogel's, as in a sunflower), as far as they are inside. */
function* spiral(middle: Point, { width, height }: Size): Generator<Point> {
  for (let i = 0; i < MOST_TRIES; i++) {
    const [far, turn] = [STEP * Math.sqrt(i), i * GOLDEN]
    const at = { x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) }
    if (at.x > EDGE && at.y > EDGE && at.x < width - EDGE && at.y < height - EDGE) yield at
  }
}

/** Whether a place is at least so far from every line. */
function clearOf(lines: readonly (readonly Point[])[], room: Px): (at: Point) => boolean {
  const boxed = lines.map((line) => {
    const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { line, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }
  })
  return (at) => boxed.every(({ line, box }) => gapToPoint(box, at.x, at.y) >= room || distanceTo(line, at) >= room)
}

/** Whether a place is beside nobody's name: names by the cells of a grid, each with those that reach into it. */
function apartFrom(names: readonly Kept[], radius: Px): (at: Point) => boolean {
  const cells = new Map<number, Kept[]>()
  for (const name of names) {
    const { x, y, width, height } = padded(name.box, radius + name.room)
    for (let row = cellOf(y); row <= cellOf(y + height); row++)
      for (let column = cellOf(x); column <= cellOf(x + width); column++) put(cells, keyOf(column, row), name)
  }
  return ({ x, y }) => cells.get(keyOf(cellOf(x), cellOf(y)))?.every(({ box, room }) => gapToPoint(box, x, y) >= radius + room) !== false
}

const CELL: Px = 40
/** Cells by number, a row after the other; far out of any screen two may share one, which costs time and nothing else. */
const ROW = 4096
const cellOf = (value: Px): number => Math.floor(value / CELL)
const keyOf = (column: number, row: number): number => ROW * row + column

function put<T>(cells: Map<number, T[]>, key: number, item: T): void {
  const cell = cells.get(key)
  if (cell === undefined) cells.set(key, [item])
  else cell.push(item)
}

interface Grid {
  readonly isFree: (at: Point, radius: Px) => boolean
  readonly add: (disc: Disc) => void
}

/** Finds what is near without looking at all: discs by the cells of a grid. */
function createGrid(discs: readonly Disc[]): Grid {
  const cells = new Map<number, Disc[]>()
  const largest = discs.reduce((most, { radius }) => Math.max(most, radius), 0)
  const add = (disc: Disc) => put(cells, keyOf(cellOf(disc.at.x), cellOf(disc.at.y)), disc)
  for (const disc of discs) add(disc)
  const isFree = ({ x, y }: Point, radius: Px) => {
    const reach = radius + largest
    const isHit = ({ at, radius: own }: Disc) => (at.x - x) ** 2 + (at.y - y) ** 2 < (own + radius) ** 2
    for (let i = cellOf(x - reach); i <= cellOf(x + reach); i++)
      for (let j = cellOf(y - reach); j <= cellOf(y + reach); j++) if (cells.get(keyOf(i, j))?.some(isHit) === true) return false
    return true
  }
  return { isFree, add }
}
