import { memoizeByIdentity } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { shownCards } from './decks.ts'
import { listBars } from './list-bars.ts'
import { type Entry, type Listed, listEntries, MOST_ROWS } from './list-entries.ts'
import { type ListUnit, partsOf } from './list-parts.ts'
import { type ListRange, listRange } from './list-scale.ts'
import { foldedNow } from './view-input.ts'

export interface ListInput {
  readonly story: Story
  readonly folding: Folding
  readonly visible: Visible
  readonly words: Words
  /** Each row says since when these sources have it. */
  readonly since?: boolean
}

/** The list in numbers: what stands in it from top to bottom, and how long its time may be drawn. */
export interface ListScene extends Listed {
  readonly unit: ListUnit
  /** How many rows the largest part has. */
  readonly most: number
  readonly range: ListRange
  /** Whether time is folded now; null where there is none to fold. */
  readonly folded: boolean | null
  readonly entries: readonly Entry[]
}

const NONE: ReadonlySet<number> = new Set()

/** What of a list follows from the story, the filters and the language alone. */
const listedOf = memoizeByIdentity((story: Story, folding: Folding, visible: Visible, words: Words): Omit<ListScene, 'entries'> => {
  const { cards, undated } = shownCards({ story, folding, visible, words })
  const folded = foldedNow(story, folding)
  const { unit, parts } = partsOf(cards, story, words)
  const most = parts.reduce((max, { from, until }) => Math.max(max, until - from), 0)
  return { cards, undated, unit, parts, most, range: listRange(cards, folding, folded === false), folded }
})

/** `opened` are the numbers of the parts that the reader has opened. */
export function listScene({ story, folding, visible, words }: ListInput, opened: ReadonlySet<number> = NONE): ListScene {
  const listed = listedOf(story, folding, visible, words)
  return { ...listed, entries: listBars(listEntries(listed, folding, opened)) }
}

/** Whether the page need not hold all of the list at once. */
export const isShort = ({ cards, undated }: Listed): boolean => cards.length + undated.length <= MOST_ROWS

/** The part that holds a record's first row, by its number; -1 for what has no row. */
export const partOf = ({ cards, parts }: Listed, id: Id): number => {
  const at = cards.findIndex(({ record }) => record.id === id)
  return parts.findIndex(({ from, until }) => at >= from && at < until)
}
