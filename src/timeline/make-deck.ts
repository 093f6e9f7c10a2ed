import { AT_ONCE } from '../base/sorting.ts'
import { finish, part, STRIDE, type Steps, visitAll } from '../base/steps.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Id, Px, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { labelOf } from './card-words.ts'
import { BANDS, type Band, bandOf, type Deck, glyphU, type Item, type LooseCard, type OnAxis } from './deck.ts'
import { EventCard } from './event-card.ts'
import { itemsOf, undatedOf } from './items.ts'
import { packBare, packSteps, RIGHT_EDGE, type Seat, type Stretch, type Wish } from './lanes.ts'
import { EDGES, heldU } from './on-axis.ts'
import { cardsOfRecords } from './record-cards.ts'
import { GAP, HALF, LONGEST_LABEL } from './sizes.ts'

/** Lanes are packed for the fit zoom of a page this wide, whatever the page. */
const PX_PER_U = 900 / (EDGES.end - EDGES.start)
const MOST_LANES: Readonly<Record<Band, number>> = { event: 9, claim: 12, source: 2, background: 3 }
/** Beyond so many rows in a band labels find no room anyway, and measuring them would cost. */
const MOST_LABELLED = 2000

/** The packed timeline, and how many lanes each band has. */
export interface PackedDeck extends Deck {
  readonly lanes: Readonly<Record<Band, number>>
}

/** Lays the story out: items in time order, lanes packed band by band. */
export const makeDeck = (story: Story, folding: Folding, words: Words): PackedDeck => finish(deckSteps(story, folding, words))

/** The same with pauses. */
export function* deckSteps(story: Story, folding: Folding, words: Words, sorting = AT_ONCE): Steps<PackedDeck> {
  const items = yield* part(itemsOf(story, folding, sorting), 0, 0.4)
  const lanes = { event: 0, claim: 0, source: 0, background: 0 }
  const own: Readonly<Record<Band, LooseCard[]>> = { event: [], claim: [], source: [], background: [] }
  yield* part(
    visitAll(items, (item) => own[item instanceof EventCard ? item.band : bandOf(item)].push(item), 16 * STRIDE),
    0.4,
    0.4,
  )
  let top = 0
  for (const [i, band] of BANDS.entries()) {
    const packing = packBand(own[band], MOST_LANES[band], top, (item) => labelOf(item, story, words), sit)
    lanes[band] = yield* part(packing, 0.4 + 0.15 * i, 0.55 + 0.15 * i)
    top += lanes[band]
  }
  return { ...deckOfCards(story, items, top, folding), lanes }
}

/** Gives an item a place. */
export type Usher = (item: LooseCard, lane: number, side: Seat['side']) => void

const sit: Usher = (item, lane, side) => {
  item.lane = lane
  item.side = side
}

/** The deck of these cards, each of which has its place; in time order, echoes beside their first card. */
export function deckOfCards(story: Story, cards: readonly LooseCard[], laneCount: number, folding: Folding): Deck {
  let index = -1
  for (const card of cards) card.index = card.echo ? index : ++index
  const beginOf = (id: Id): U | null => {
    const record = story.records.get(id)
    return record?.kind === 'event' && record.when !== null ? heldU(record.when.startMin, folding) : null
  }
  return { cards, undated: undatedOf(story.events), laneCount, ofRecord: (some) => cardsOfRecords(some, beginOf) }
}

/** Finds these items their lanes, from `top` on, and says how many lanes they take. `label` is null where labels get no room of their own. */
export function* packBand(
  items: readonly LooseCard[],
  most: number,
  top: number,
  label: ((item: Item) => string) | null,
  usher: Usher,
): Steps<number> {
  if (items.length > MOST_LABELLED && items[0]?.kind !== 'claim') return yield* packAlone(items, most, top, usher)
  const rows = rowsOf(items)
  const labelled = rows.length <= MOST_LABELLED ? label : null
  const wishes: Wish[] = []
  for (const row of rows)
    if (wishes.push(wishOf(row, labelled === null ? 0 : labelWidth(labelled(row[0])))) % STRIDE === 0)
      yield (0.3 * wishes.length) / rows.length
  const found = yield* part(packSteps(wishes, most), 0.3, 0.9)
  let lanes = 0
  for (const [i, { lane, side }] of found.entries()) {
    if (i % STRIDE === 0) yield 0.9 + (0.1 * i) / rows.length
    for (const item of rows[i] ?? []) usher(item, top + lane, side)
    lanes = Math.max(lanes, lane + 1)
  }
  return lanes
}

/** The same where nothing shares a lane's stretch and no label asks for room. */
function* packAlone(items: readonly LooseCard[], most: number, top: number, usher: Usher): Steps<number> {
  const seat = packBare(most)
  let lanes = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item === undefined) continue
    // As with a label: on the right side there is room for the glyph at least.
    const end = endOf(item)
    const reach = Math.max(end, glyphU(item) + HALF_U)
    const side = reach <= RIGHT_EDGE ? 'right' : 'left'
    const lane = seat(startOf(item), side === 'right' ? reach : end)
    usher(item, top + lane, side)
    lanes = Math.max(lanes, lane + 1)
    if (i % (8 * STRIDE) === 0) yield i / items.length
  }
  return lanes
}

/** What shares a lane. */
type Row = readonly [LooseCard, ...LooseCard[]]

/** All moments of a claim together, anything else alone; by their beginnings. */
function rowsOf(items: readonly LooseCard[]): readonly Row[] {
  const rows: [LooseCard, ...LooseCard[]][] = []
  const ofClaim = new Map<Id, [LooseCard, ...LooseCard[]]>()
  for (const item of items) {
    const known = item.kind === 'claim' ? ofClaim.get(item.record.id) : undefined
    if (known !== undefined) known.push(item)
    else {
      const row: [LooseCard, ...LooseCard[]] = [item]
      rows.push(row)
      if (item.kind === 'claim') ofClaim.set(item.record.id, row)
    }
  }
  return rows
}

const labelWidth = (label: string): Px => Math.min(tableMeasure(label, 'mark'), LONGEST_LABEL)

const HALF_U: U = HALF / PX_PER_U

/** Where a mark alone begins and ends. */
const startOf = (item: OnAxis): U => (item.extent === 'point' ? glyphU(item) - HALF_U : Math.min(item.startMin, glyphU(item) - HALF_U))
const endOf = (item: OnAxis): U => (item.extent === 'point' ? glyphU(item) + HALF_U : item.endMax)

function wishOf(row: Row, label: Px): Wish {
  const [first] = row
  const glyph = glyphU(first)
  const room = label === 0 ? 0 : (label + 2 * GAP) / PX_PER_U
  const bare: Stretch = { start: startOf(first), end: Math.max(...row.map(endOf)) }
  const { start, end } = bare
  /** Text stands on a band, and after the glyph of a point; a claim's stands after its last moment. */
  const textFrom = first.extent === 'point' && row.length > 1 ? end : glyph + HALF_U
  const right = textFrom + room > end ? { start, end: textFrom + room } : bare
  return { start, end, right, left: room === 0 ? bare : { start: start - room, end } }
}
