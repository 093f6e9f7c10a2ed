import { finish, part, STRIDE, type Steps } from '../base/steps.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Id, Px } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { labelOf } from './card-words.ts'
import { BANDS, type Band, type Card, type Deck, glyphU, type Item } from './deck.ts'
import { EDGES, itemsOf, undatedOf } from './items.ts'
import { packSteps, type Seat, type Wish } from './lanes.ts'
import { GAP, HALF, LONGEST_LABEL } from './sizes.ts'

/** Lanes are packed for the fit zoom of a page this wide, whatever the page. */
const PX_PER_U = 900 / (EDGES.end - EDGES.start)
const MOST_LANES: Readonly<Record<Band, number>> = { event: 9, claim: 12, source: 2 }
/** Beyond so many rows in a band labels find no room anyway, and measuring them would cost. */
const MOST_LABELLED = 2000

/** The packed timeline, and how many lanes each band has. */
export interface PackedDeck extends Deck {
  readonly lanes: Readonly<Record<Band, number>>
}

/** Lays the story out: items in time order, lanes packed band by band. */
export const makeDeck = (story: Story, folding: Folding, words: Words): PackedDeck => finish(deckSteps(story, folding, words))

/** The same with pauses. */
export function* deckSteps(story: Story, folding: Folding, words: Words): Steps<PackedDeck> {
  const items = yield* part(itemsOf(story, folding), 0, 0.4)
  const seats: Seats = new Map()
  const lanes = { event: 0, claim: 0, source: 0 }
  let top = 0
  for (const band of BANDS) {
    const own = items.filter((item) => item.kind === band)
    const packing = packBand(own, MOST_LANES[band], top, (item) => labelOf(item, story, words), seats)
    lanes[band] = yield* part(packing, BEGUN[band], BEGUN[band] + 0.1)
    top += lanes[band]
  }
  return { ...(yield* part(deckWith(story, items, seats, top), 0.7, 1)), lanes }
}

/** How much of the deck is made when a band's turn comes. */
const BEGUN: Readonly<Record<Band, number>> = { event: 0.4, claim: 0.5, source: 0.6 }

/** Where each item stands: in one lane, or in several. */
export type Seats = Map<Item, Seat[]>

/** The deck of these items, in time order, once their places are found; an item's first place counts. */
export function* deckWith(story: Story, items: readonly Item[], seats: Seats, laneCount: number): Steps<Deck> {
  const cards: Card[] = []
  for (const [index, item] of items.entries()) {
    if (index % STRIDE === STRIDE - 1) yield (0.7 * index) / items.length
    for (const [i, seat] of (seats.get(item) ?? []).entries()) cards.push(cardOf(item, index, seat, i > 0))
  }
  return { story, cards, undated: undatedOf(story), laneCount, ofRecord: yield* part(byRecord(cards), 0.7, 1) }
}

/** An event's is spelled out: of these there may be very many, and a spread is slow. */
function cardOf(item: Item, index: number, { lane, side }: Seat, echo: boolean): Card {
  if (item.kind !== 'event') return { ...item, index, lane, side, echo }
  const { kind, record, when, extent, startMin, startMax, endMin, endMax } = item
  return { kind, record, when, extent, startMin, startMax, endMin, endMax, index, lane, side, echo }
}

export function addSeat(seats: Seats, item: Item, seat: Seat): void {
  const own = seats.get(item)
  if (own === undefined) seats.set(item, [seat])
  else own.push(seat)
}

/** Finds these items their lanes, from `top` on, and says how many lanes they take. `label` is null where labels get no room of their own. */
export function* packBand(
  items: readonly Item[],
  most: number,
  top: number,
  label: ((item: Item) => string) | null,
  seats: Seats,
): Steps<number> {
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
    for (const item of rows[i] ?? []) addSeat(seats, item, { lane: top + lane, side })
    lanes = Math.max(lanes, lane + 1)
  }
  return lanes
}
/** What shares a lane. */
type Row = readonly [Item, ...Item[]]

/** All moments of a claim together, anything else alone; by their beginnings. */
function rowsOf(items: readonly Item[]): readonly Row[] {
  const rows: [Item, ...Item[]][] = []
  const ofClaim = new Map<Id, [Item, ...Item[]]>()
  for (const item of items) {
    const known = item.kind === 'claim' ? ofClaim.get(item.record.id) : undefined
    if (known !== undefined) known.push(item)
    else {
      const row: [Item, ...Item[]] = [item]
      rows.push(row)
      if (item.kind === 'claim') ofClaim.set(item.record.id, row)
    }
  }
  return rows
}

const labelWidth = (label: string): Px => Math.min(tableMeasure(label, 'mark'), LONGEST_LABEL)

function wishOf(row: Row, label: Px): Wish {
  const [first] = row
  const half = HALF / PX_PER_U
  const room = label === 0 ? 0 : (label + 2 * GAP) / PX_PER_U
  const glyph = glyphU(first)
  const start = first.extent === 'point' ? glyph - half : Math.min(first.startMin, glyph - half)
  const end = Math.max(...row.map((item) => (item.extent === 'point' ? glyphU(item) + half : item.endMax)))
  /** Text stands on a band, and after the glyph of a point; a claim's stands after its last moment. */
  const textFrom = first.extent !== 'point' ? glyph + half : row.length > 1 ? end : glyph + half
  const bare = { start, end }
  const right = textFrom + room > end ? { start, end: textFrom + room } : bare
  return { start, end, right, left: room === 0 ? bare : { start: start - room, end } }
}

function* byRecord(cards: readonly Card[]): Steps<ReadonlyMap<Id, readonly Card[]>> {
  const map = new Map<Id, Card[]>()
  for (const card of cards) {
    if (card.index % STRIDE === 0) yield card.index / cards.length
    const own = map.get(card.record.id)
    if (own === undefined) map.set(card.record.id, [card])
    else own.push(card)
  }
  return map
}
