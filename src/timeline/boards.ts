import { memoizeByIdentity } from '../base/memo.ts'
import { IN_STEPS } from '../base/sort-steps.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { Px } from '../base/units.ts'
import type { LaneMode, LaneState } from '../state/lanes.ts'
import { inOrder } from '../state/row-order.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { RowWords } from '../words/rows-en.ts'
import type { Words } from '../words/words.ts'
import type { Board, Row } from './board.ts'
import { gutterOf, placeRows } from './board-rows.ts'
import { labelOf } from './card-words.ts'
import { type Deck, type Item, isBackground, type LooseCard } from './deck.ts'
import { EventCard } from './event-card.ts'
import { withoutLanes } from './hidden-rows.ts'
import { preparePlaces } from './histogram.ts'
import { inTimeOrder, itemsOf } from './items.ts'
import { joinsOf } from './joins.ts'
import { deckOfCards, packBand, type Usher } from './make-deck.ts'
import { append, planRows, type RowPlan } from './row-plans.ts'
import { rowLayers } from './row-shapes.ts'
import { findShown, shownOf } from './shown.ts'
import { silencesIn } from './silences.ts'

type RowMode = Exclude<LaneMode, 'packed'>

/** A mode's rows with their lanes: they do not depend on how the reader sets them. */
interface RowDeck {
  readonly deck: Deck
  readonly rows: readonly Row[]
}

const decksOf = memoizeByIdentity((_story: Story, _folding: Folding, _words: RowWords) => new Map<RowMode, RowDeck>())

function rowDeckOf(mode: RowMode, ...[story, folding, words, rowWords]: Laid): RowDeck {
  const decks = decksOf(story, folding, rowWords)
  const deck = decks.get(mode) ?? finish(rowDeckSteps(mode, story, folding, words, rowWords))
  decks.set(mode, deck)
  return deck
}

/** What rows are laid out from. */
type Laid = readonly [story: Story, folding: Folding, words: Words, rowWords: RowWords]

/** Whether the rows of a mode can be had at once. */
export const hasRows = (mode: LaneMode, ...[story, folding, , rowWords]: Laid): boolean =>
  mode === 'packed' || decksOf(story, folding, rowWords).has(mode)

/** Lays rows out with pauses, so that they are there when they are asked for. */
export function* prepareRows(mode: RowMode, ...[story, folding, words, rowWords]: Laid): Steps<void> {
  const made = yield* part(rowDeckSteps(mode, story, folding, words, rowWords), 0, 0.7)
  const { all } = yield* part(findShown(made.deck, null, IN_STEPS), 0.7, 0.9)
  yield* part(preparePlaces(all, IN_STEPS), 0.9, 1)
  decksOf(story, folding, rowWords).set(mode, made)
}

function* rowDeckSteps(mode: RowMode, story: Story, folding: Folding, words: Words, rowWords: RowWords): Steps<RowDeck> {
  const items = yield* part(itemsOf(story, folding, IN_STEPS), 0, 0.4)
  const plans = yield* part(planRows(mode, { story, items, words, rowWords }), 0.4, 0.5)
  const firsts: LooseCard[] = []
  const echoes = new Map<LooseCard, LooseCard[]>()
  const usher: Usher = (item, lane, side) => {
    const seated = item.lane < 0 ? item : item instanceof EventCard ? item.again() : { ...item, echo: true }
    seated.lane = lane
    seated.side = side
    if (seated === item) firsts.push(item)
    else append(echoes, item, seated)
  }
  let from = 0
  const rows: Row[] = []
  for (const { id, name, record, items: own, lanes } of plans) {
    const seating = seatPlan({ items: own, lanes }, from, (item) => labelOf(item, story, words), usher)
    const until = from + (yield* part(seating, 0.5 + (0.3 * rows.length) / plans.length, 0.5 + (0.3 * (rows.length + 1)) / plans.length))
    rows.push({ id, name, record, from, until, sides: lanes.kind === 'sides' ? lanes.sides : [] })
    from = until
  }
  const cards: LooseCard[] = []
  yield* part(
    visitAll(yield* part(inTimeOrder(firsts, IN_STEPS), 0.8, 0.9), (card) => cards.push(card, ...(echoes.get(card) ?? []))),
    0.9,
    1,
  )
  return { deck: deckOfCards(story, cards, from, folding), rows }
}

/** Finds the items of a row their lanes, from `top` on, and says how many lanes they take. Background has lanes of its own, below the others. */
function* seatPlan(
  { items, lanes }: Pick<RowPlan, 'items' | 'lanes'>,
  top: number,
  label: (item: Item) => string,
  usher: Usher,
): Steps<number> {
  if (lanes.kind !== 'sides') {
    const said = lanes.kind === 'labelled' ? label : null
    const aside = items.filter(isBackground)
    const main = aside.length === 0 ? items : items.filter((item) => !isBackground(item))
    const count = yield* packBand(main, lanes.most, top, said, usher)
    return count + (yield* packBand(aside, lanes.most, top + count, said, usher))
  }
  for (const item of items) {
    const [position] = item.kind === 'claim' ? item.positions : []
    const side = lanes.sides.findIndex(({ stances }) => position !== undefined && stances.includes(position.stance))
    usher(item, top + Math.max(0, side), 'right')
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
