import { firstIndex } from '../base/first-index.ts'
import type { Id, U } from '../base/units.ts'
import { append } from '../story/by-id.ts'
import type { Card, CardsOf } from './deck.ts'

/**
 * The cards of each record, of some cards in time order. An event is looked for where it begins, which `beginOf` says: a table of a million
 * events would take long to make, and much room.
 */
export function cardsOfRecords(cards: readonly Card[], beginOf: (id: Id) => U | null): CardsOf {
  const others = new Map<Id, Card[]>()
  for (const card of cards) if (card.kind !== 'event') append(others, card.record.id, card)
  return {
    get: (id) => {
      const begin = beginOf(id)
      if (begin === null) return others.get(id)
      const found: Card[] = []
      for (let i = firstIndex(cards.length, (at) => (cards[at]?.startMin ?? 0) >= begin); cards[i]?.startMin === begin; i++) {
        const card = cards[i]
        if (card?.record.id === id) found.push(card)
      }
      return found.length === 0 ? undefined : found
    },
  }
}
