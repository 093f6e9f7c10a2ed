import { memoizeByIdentity } from '../base/memo.ts'
import { finish } from '../base/steps.ts'
import type { Px } from '../base/units.ts'
import { inOrder, type LaneMode, type LaneState } from '../state/lanes.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { RowWords } from '../words/rows-en.ts'
import type { Words } from '../words/words.ts'
import type { Board, Row } from './board.ts'
import { gutterOf, placeRows } from './board-rows.ts'
import { labelOf } from './card-words.ts'
import type { Deck, Item } from './deck.ts'
import { withoutLanes } from './hidden-rows.ts'
import { itemsOf } from './items.ts'
import { joinsOf } from './joins.ts'
import { addSeat, deckWith, packBand, type Seats } from './make-deck.ts'
import { byStart, planRows, type RowPlan } from './row-plans.ts'
import { rowLayers } from './row-shapes.ts'
import { shownOf } from './shown.ts'
import { silencesIn } from './silences.ts'

type RowMode = Exclude<LaneMode, 'packed'>

/** A mode's rows with their lanes: they do not depend on how the reader sets them. */
interface RowDeck {
  readonly deck: Deck
  readonly rows: readonly Row[]
}

const decksOf = memoizeByIdentity((_story: Story, _folding: Folding, _words: RowWords) => new Map<RowMode, RowDeck>())

function rowDeckOf(mode: RowMode, story: Story, folding: Folding, words: Words, rowWords: RowWords): RowDeck {
  const decks = decksOf(story, folding, rowWords)
  const deck = decks.get(mode) ?? makeRowDeck(mode, story, folding, words, rowWords)
  decks.set(mode, deck)
  return deck
}

function makeRowDeck(mode: RowMode, story: Story, folding: Folding, words: Words, rowWords: RowWords): RowDeck {
  const plans = planRows(mode, { story, items: finish(itemsOf(story, folding)), words, rowWords })
  const seats: Seats = new Map()
  let from = 0
  const rows = plans.map(({ id, name, record, items, lanes }): Row => {
    const until = from + seatPlan({ items, lanes }, from, (item) => labelOf(item, story, words), seats)
    const row = { id, name, record, from, until, sides: lanes.kind === 'sides' ? lanes.sides : [] }
    from = until
    return row
  })
  return { deck: finish(deckWith(story, [...seats.keys()].sort(byStart), seats, from)), rows }
}

/** Finds the items of a row their lanes, from `top` on, and says how many lanes they take. */
function seatPlan({ items, lanes }: Pick<RowPlan, 'items' | 'lanes'>, top: number, label: (item: Item) => string, seats: Seats): number {
  if (lanes.kind !== 'sides') return finish(packBand(items, lanes.most, top, lanes.kind === 'labelled' ? label : null, seats))
  for (const item of items) {
    const [position] = item.kind === 'claim' ? item.positions : []
    const side = lanes.sides.findIndex(({ stances }) => position !== undefined && stances.includes(position.stance))
    addSeat(seats, item, { lane: top + Math.max(0, side), side: 'right' })
  }
  return lanes.sides.length
}

/** The board for a setting of rows, made once for each; null in the packed timeline. */
export const boardOf = memoizeByIdentity(
  (lanes: LaneState, story: Story, folding: Folding, words: Words, rowWords: RowWords): Board | null =>
    lanes.mode === 'packed' ? null : makeBoard(lanes.mode, lanes, story, folding, words, rowWords),
)

/** The rows of a mode as the reader has set them. */
function makeBoard(mode: RowMode, lanes: LaneState, story: Story, folding: Folding, words: Words, rowWords: RowWords): Board {
  const { deck, rows: natural } = rowDeckOf(mode, story, folding, words, rowWords)
  const byId = new Map(natural.map((row) => [row.id, row]))
  const ordered = inOrder(
    natural.map(({ id }) => id),
    lanes.order,
  ).flatMap((id) => byId.get(id) ?? [])
  const [folded, hidden] = [new Set(lanes.folded), new Set(lanes.hidden)]
  const rows = ordered.filter(({ id }) => !hidden.has(id))
  const out = ordered.filter(({ id }) => hidden.has(id))
  const shown = memoizeByIdentity((visible: Visible) => {
    const all = shownOf(deck, visible)
    return out.length === 0 ? all : withoutLanes(all, out, rows)
  })
  return {
    natural,
    rows,
    shown,
    away: (visible) => shownOf(deck, visible).events.total - shown(visible).events.total,
    gutter: gutterOf(rows),
    note: out.length === 0 ? '' : rowWords.leftOut(out.length),
    place: (height: Px, scroll: Px) => placeRows(rows, folded, deck.laneCount, height, scroll),
    joins: joinsOf,
    layers: rowLayers,
    silences: (visible, places) => silencesIn(places, story, visible, words),
  }
}
