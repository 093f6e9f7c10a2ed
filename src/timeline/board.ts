import type { Id, Px, Size } from '../base/units.ts'
import type { RowId } from '../state/lanes.ts'
import type { Level } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import type { AxisScene } from './axis.ts'
import type { Mark } from './marks.ts'
import type { Rows } from './rows.ts'
import type { TimeScale } from './scale.ts'
import type { Shape } from './shapes.ts'
import type { Shown } from './shown.ts'

/** Lanes that stand together under one name and are folded, moved and left out together. */
export interface Row {
  readonly id: RowId
  readonly name: string
  /** The entity or the claim that it stands for. */
  readonly record: Id | null
  /** Its lanes: from … to before …. */
  readonly from: number
  readonly until: number
  /** What each of its lanes is called, from the top; empty where they are just room. */
  readonly sides: readonly Side[]
}

/** One side of a claim. `always`: it stands also where nobody takes it, and then says so. */
export interface Side {
  readonly name: string
  readonly stances: readonly ('asserts' | 'repeats' | 'denies' | 'qualifies')[]
}

/** A row's place on screen. */
export interface RowPlace {
  readonly row: Row
  readonly y: Px
  readonly height: Px
  readonly folded: boolean
}

/** The rows on screen. They may be more than there is room for: then they are moved under the axis. */
export interface BoardRows extends Rows {
  /** From top to bottom, none left out by the reader. */
  readonly places: readonly RowPlace[]
  /** How high all rows are, and how high the room for them is. */
  readonly content: Px
  readonly room: Px
  /** How far they are moved up. */
  readonly scroll: Px
  readonly isFolded: (lane: number) => boolean
  /** Whether a lane's row says what its claim states, so that its marks only say who took a side. */
  readonly isNamed: (lane: number) => boolean
  /** What the names take at the left. */
  readonly gutter: Px
}

/** The line through all marks of one event that stands in several rows: one event, not several. */
export interface Join {
  readonly id: Id
  readonly x: Px
  readonly y0: Px
  readonly y1: Px
  readonly level: Level
  /** Its place within a longer stretch is not known: the line is no date. */
  readonly isSoft: boolean
}

/** The rows as a part of the scene. */
export interface BoardScene {
  readonly rows: BoardRows
  readonly joins: readonly Join[]
  readonly layers: Board['layers']
}

/** What of a scene its rows are painted with. */
export interface Painted {
  readonly size: Size
  readonly axis: Pick<AxisScene, 'lines'>
  readonly selection: Id | null
  readonly hover: Id | null
}

/** What rows add to a picture. */
export interface Layers {
  /** Before the marks: joins, and the lines of folded rows. */
  readonly under: readonly Shape[]
  /** A mark of a folded row; null where the mark is drawn as everywhere. */
  readonly thin: (mark: Mark) => readonly Shape[] | null
  /** Over marks and labels, where rows are moved under the axis. */
  readonly over: readonly Shape[]
}

/** The story laid out in rows as the reader has set them: made once for a story, its folding, a language and a setting. */
export interface Board {
  /** All rows as they stand by nature. */
  readonly natural: readonly Row[]
  /** Those on screen, in the reader's order. */
  readonly rows: readonly Row[]
  /** What passes the filters and stands in a row that is not left out. */
  readonly shown: (visible: Visible) => Shown
  /** How many dated events pass the filters and stand only in rows left out. */
  readonly away: (visible: Visible) => number
  /** What the names of the rows take at the left. */
  readonly gutter: Px
  /** Says how many rows are left out; empty where none is. */
  readonly note: string
  readonly place: (height: Px, scroll: Px) => BoardRows
  readonly joins: (marks: readonly Mark[], shown: Shown, scale: TimeScale, rows: BoardRows) => readonly Join[]
  readonly layers: (scene: Painted, board: BoardScene) => Layers
  /** What is said in rows where nobody takes a side. */
  readonly silences: (visible: Visible, rows: BoardRows) => readonly { readonly text: string; readonly y: Px }[]
}
