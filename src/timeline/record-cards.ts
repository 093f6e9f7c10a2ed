import { finish, STRIDE, type Steps } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import type { Card, CardsOf } from './deck.ts'

/** The cards of each record. Those of events, of which there may be very many, are looked up when one is first asked for. */
export interface RecordCards extends CardsOf {
  /** Looks them up with pauses. */
  readonly prepare: () => Steps<void>
}

export function cardsOfRecords(cards: readonly Card[]): RecordCards {
  const others = finish(tableOf(cards.filter(({ kind }) => kind !== 'event')))
  let all: CardsOf | null = null
  return {
    get: (id) => others.get(id) ?? (all ??= finish(tableOf(cards))).get(id),
    prepare: function* () {
      all ??= yield* tableOf(cards)
    },
  }
}

/** Most records have one card, and lists of one would take more room than all the rest. */
function* tableOf(cards: readonly Card[]): Steps<CardsOf> {
  const first = new Map<Id, Card>()
  const lists = new Map<Id, Card[]>()
  for (let i = 0; i < cards.length; i++) {
    if (i % STRIDE === 0) yield i / cards.length
    const card = cards[i]
    if (card === undefined) continue
    const { id } = card.record
    const [known, list] = [first.get(id), lists.get(id)]
    if (known === undefined) first.set(id, card)
    else if (list === undefined) lists.set(id, [known, card])
    else list.push(card)
  }
  return {
    get: (id) => {
      const only = first.get(id)
      return only === undefined ? undefined : (lists.get(id) ?? [only])
    },
  }
}
