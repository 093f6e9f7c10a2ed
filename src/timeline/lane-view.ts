import type { Id, Px } from '../base/units.ts'
import type { Outlet } from '../state/store.ts'
import type { Folding } from '../story/folding.ts'
import { rowsEn } from '../words/rows-en.ts'
import { rowsId } from '../words/rows-id.ts'
import type { Board, BoardRows } from './board.ts'
import { boardOf, hasRows, prepareRows } from './boards.ts'
import { createHeadsView } from './heads-view.ts'
import { MANY } from './hold.ts'
import { createLaneControl } from './lane-control.ts'
import type { TimelineScene } from './scene.ts'
import { textUnit } from './text-unit.ts'
import type { TimelineViewInput } from './view-input.ts'

/** All that the wide timeline needs for other rows than packed lanes; it is fetched after the first picture. */
export interface LaneView {
  /** Chooses the rows: for the strip of controls. */
  readonly control: HTMLElement
  /** The names of the rows, left of the picture. */
  readonly heads: HTMLElement
  readonly board: (input: TimelineViewInput) => Board | null
  /** What the names take of the width of both. */
  readonly width: (both: Px) => Px
  /** How far the rows are moved up. */
  readonly scroll: () => Px
  readonly scrollBy: (dy: Px) => void
  /** Moves a record's row, or the topmost of its marks, into view once it is asked for. */
  readonly reveal: (id: Id | null) => void
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
}

/** The most of the width that the names take: where letters are large, the picture keeps its part. */
const MOST_GUTTER = 0.45

export function createLaneView(page: Document, outlet: Outlet): LaneView {
  const control = createLaneControl(page, outlet)
  const heads = createHeadsView(page, outlet)
  let scroll = 0
  let gutter: Px = 0
  let board: Board | null = null
  let mode: string | null = null
  let revealed: Id | null = null
  let wanted: Id | null = null
  heads.element.addEventListener('scroll', () => {
    scroll = heads.element.scrollTop / textUnit(page)
    outlet.invalidate()
  })
  /** The mode whose rows are being laid out, and from what. */
  let making: readonly unknown[] | null = null
  /** The axis that the board was laid out on. */
  let folding: Folding | null = null
  const wordsOf = ({ words }: TimelineViewInput) => (words.lang === 'id' ? rowsId : rowsEn)
  const announce = (input: TimelineViewInput) => {
    const words = wordsOf(input)
    const { mode: now } = input.lanes
    if (making !== null) return
    if (mode !== null && mode !== now)
      outlet.announce(board === null ? words.modes[now] : words.now(words.modes[now], words.count(board.rows.length)))
    if (mode !== now) revealed = null
    mode = now
  }
  const show = (rows: BoardRows, input: TimelineViewInput) => {
    if (wanted === revealed) return
    revealed = wanted
    const ys = wanted === null ? [] : placesOf(wanted, rows, board, input)
    const clear = (y: Px) => y > rows.axis + rows.lane / 2 && y < rows.bottom - rows.lane / 2
    if (ys.length > 0 && !ys.some(clear))
      heads.element.scrollTop = (rows.scroll + Math.min(...ys) - rows.axis - rows.room / 2) * textUnit(page)
  }
  return {
    control: control.element,
    heads: heads.element,
    board: (input) => {
      const { mode: asked } = input.lanes
      const laid = [input.story, input.folding, input.words, wordsOf(input)] as const
      if (asked !== 'packed' && input.story.events.length > MANY && !hasRows(asked, ...laid)) {
        // What was on screen stays until the rows are there, unless it was of another axis.
        const wanted = [asked, ...laid]
        if (wanted.some((part, i) => part !== making?.[i]))
          outlet.inSlices(prepareRows(asked, ...laid)).then(outlet.invalidate, outlet.failed)
        making = wanted
        if (input.folding !== folding) board = null
        return board
      }
      making = null
      folding = input.folding
      board = boardOf(input.lanes, input.story, input.folding, input.words, wordsOf(input))
      return board
    },
    width: (both) => {
      gutter = board === null ? 0 : Math.min(board.gutter, MOST_GUTTER * both)
      return gutter
    },
    scroll: () => scroll,
    scrollBy: (dy) => {
      if (board !== null && Math.abs(dy) > 0) heads.element.scrollTop += dy * textUnit(page)
    },
    reveal: (id) => {
      wanted = id
    },
    update: (input, scene) => {
      control.update(input.lanes, wordsOf(input))
      heads.update(input, board, scene.board?.rows ?? null, gutter, wordsOf(input))
      announce(input)
      if (scene.board !== null) show(scene.board.rows, input)
    },
  }
}

/** Where a record stands: in its own row, or where its marks are. */
function placesOf(id: Id, rows: BoardRows, board: Board | null, { visible }: TimelineViewInput): readonly Px[] {
  const own = rows.places.filter(({ row }) => row.record === id).map(({ y, height }) => y + height / 2)
  return own.length > 0 ? own : (board?.shown(visible).ofRecord.get(id) ?? []).map(({ lane }) => rows.y(lane))
}
