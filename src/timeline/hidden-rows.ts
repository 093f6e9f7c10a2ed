import type { Row } from './board.ts'
import type { Card, CardsOf } from './deck.ts'
import { countsOf } from './density.ts'
import type { Shown } from './shown.ts'

/** What is left without the lanes of some rows. An event that has a mark in another row is counted and walked there. */
export function withoutLanes(shown: Shown, out: readonly Row[], left: readonly Row[]): Shown {
  const away = new Set(out.flatMap(lanesOf))
  const ofRecord = leftOf(shown, away)
  const place = new Map(left.flatMap(lanesOf).map((lane, i) => [lane, i]))
  const first = (a: Card, b: Card) => ((place.get(b.lane) ?? 0) < (place.get(a.lane) ?? 0) ? b : a)
  const cards: Card[] = []
  for (const card of shown.cards) {
    if (!away.has(card.lane)) cards.push(card)
    else if (card.kind === 'event') {
      const others = ofRecord.get(card.record.id) ?? []
      if (others.length > 0) cards.push(others.reduce(first))
    }
  }
  // Counts do not ask in which row an event stands.
  if (cards.length === shown.cards.length) return { ...shown, cards, ofRecord }
  return { ...shown, cards, ofRecord, events: countsOf(cards.filter(({ kind }) => kind === 'event')), all: countsOf(cards) }
}

const lanesOf = ({ from, until }: Row): readonly number[] => Array.from({ length: until - from }, (_, i) => from + i)

/** The marks that each record keeps. */
const leftOf = ({ ofRecord }: Shown, away: ReadonlySet<number>): CardsOf => ({
  get: (id) => {
    const left = ofRecord.get(id)?.filter(({ lane }) => !away.has(lane))
    return left?.length === 0 ? undefined : left
  },
})
