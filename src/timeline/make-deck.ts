import { clipText, tableMeasure } from '../base/text-metrics.ts'
import type { Id, Px, U } from '../base/units.ts'
import type { Claim, Event, Position, Source, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { Folding } from '../story/folding.ts'
import type { Words } from '../words/words.ts'
import { titleOf } from './card-words.ts'
import { BANDS, type BandName, bandOf, type Card, type Deck, type Extent } from './deck.ts'
import { packLanes, type Seat, type Wish } from './lanes.ts'

/** Lanes are packed for the fit zoom of a page this wide, whatever the page. */
const PACKING_WIDTH = 900
const PX_PER_U = PACKING_WIDTH / 1.06
const MOST_LANES: Readonly<Record<BandName, number>> = { events: 9, claims: 12, sources: 2 }
/** No label takes more of a lane; longer ones are clipped where they are not alone. */
const LONGEST_LABEL: Px = 240
/** Half a mark, and the room between a mark, its label and the next mark. */
const HALF: Px = 7
const GAP: Px = 6
/** Beyond so many cards of a band labels have no room anyway, and measuring them would cost. */
const MOST_LABELLED = 2000
/** What can be seen at the fit zoom; open ends go so far. */
const EDGES = { start: -0.03, end: 1.03 }

type Unseated = Omit<Card, 'lane' | 'side' | 'index'>

/** Lays the story out: cards in time order, lanes packed band by band. */
export function makeDeck(story: Story, folding: Folding, words: Words): Deck {
  const unseated = [
    ...story.events.flatMap((event) => (event.when === null ? [] : [eventCard(event, event.when, folding)])),
    ...story.claims.flatMap((claim) => claimCards(claim, folding)),
    ...story.sources.map((source) => sourceCard(source, folding)),
  ].sort((a, b) => a.startMin - b.startMin || a.endMax - b.endMax)
  const { seats, lanes } = seatAll(unseated, words)
  const cards = unseated.map((card, index) => ({ ...card, index, ...(seats.get(card) ?? { lane: 0, side: 'right' }) }) as Card)
  const ofRecord = new Map<Id, Card[]>()
  for (const card of cards) ofRecord.set(card.id, [...(ofRecord.get(card.id) ?? []), card])
  return { cards, undated: story.events.filter((event) => event.when === null), lanes, ofRecord, story }
}

const eventCard = (record: Event, when: When, folding: Folding) => ({ kind: 'event' as const, id: record.id, record, ...place(when, folding) })

const sourceCard = (record: Source, folding: Folding) => ({
  kind: 'source' as const,
  id: record.id,
  record,
  ...place(record.published, folding),
})

/** One card for each moment at which anybody took a position; without a date, that is the publication of the first cite. */
function claimCards(claim: Claim, folding: Folding) {
  const moments = new Map<string, { when: When; saidBy: boolean; positions: Position[] }>()
  for (const position of claim.positions) {
    const when = position.when ?? position.cites[0]?.source.published
    if (when === undefined) continue
    const key = `${position.when === null ? 'by' : 'on'} ${when.text}`
    const moment = moments.get(key) ?? { when, saidBy: position.when === null, positions: [] }
    moment.positions.push(position)
    moments.set(key, moment)
  }
  return [...moments.values()].map(({ when, saidBy, positions }) => ({
    kind: 'claim' as const,
    id: claim.id,
    record: claim,
    positions,
    saidBy,
    ...place(when, folding),
  }))
}

function place(when: When, { toU }: Folding) {
  const u = (instant: number): U => Math.min(Math.max(toU(instant), EDGES.start), EDGES.end)
  const { startMin, startMax, endMin, endMax } = when
  return {
    when,
    extent: extentOf(when),
    startMin: u(startMin),
    startMax: u(Number.isFinite(startMax) ? startMax : startMin),
    endMin: u(Number.isFinite(endMin) ? endMin : endMax),
    endMax: u(endMax),
  }
}

function extentOf({ form, start }: When): Extent {
  if (form === 'interval') return 'lasting'
  if (form === 'set' || start.kind !== 'date') return 'soft'
  const { precision } = start.date
  return precision === 'day' || precision === 'minute' || precision === 'second' ? 'point' : 'soft'
}

/** Where a card's glyph stands on the folded axis: a point in its middle, anything else at its beginning. */
export const glyphU = ({ extent, startMin, startMax, endMax }: Omit<Unseated, 'kind'>): U =>
  extent === 'point' ? (startMin + endMax) / 2 : extent === 'lasting' ? (startMin + startMax) / 2 : startMin

function seatAll(cards: readonly Unseated[], words: Words) {
  const seats = new Map<Unseated, Seat>()
  const lanes: Record<BandName, number> = { events: 0, claims: 0, sources: 0 }
  let base = 0
  for (const band of BANDS) {
    const rows = rowsOf(cards.filter((card) => bandOf(card as Card) === band))
    const labelled = rows.length <= MOST_LABELLED
    const found = packLanes(
      rows.map((row) => wishOf(row, labelled ? labelWidth(row, words) : 0)),
      MOST_LANES[band],
    )
    rows.forEach((row, i) => {
      const seat = found[i] ?? { lane: 0, side: 'right' }
      for (const card of row) seats.set(card, { lane: base + seat.lane, side: seat.side })
      lanes[band] = Math.max(lanes[band], seat.lane + 1)
    })
    base += lanes[band]
  }
  return { seats, lanes }
}

/** What shares a lane: all moments of a claim, and any other card alone; in order of their beginnings. */
function rowsOf(cards: readonly Unseated[]): readonly (readonly Unseated[])[] {
  const rows = new Map<Unseated | Id, Unseated[]>()
  for (const card of cards) {
    const key = card.kind === 'claim' ? card.id : card
    rows.set(key, [...(rows.get(key) ?? []), card])
  }
  return [...rows.values()]
}
