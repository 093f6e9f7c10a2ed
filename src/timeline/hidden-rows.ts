import type { Row } from './board.ts'
import type { Card } from './deck.ts'
import { countsOf } from './density.ts'
import type { Shown } from './shown.ts'

/** What is left without the lanes of some rows. An event that has a mark in another row is counted and walked there. */
export function withoutLanes(shown: Shown, out: readonly Row[], left: readonly Row[]): Shown {
  const away = new Set(out.flatMap(lanesOf))
  const order = new Map(left.flatMap(lanesOf).map((lane, place) => [lane, place]))
  const place = ({ lane }: Card) => order.get(lane) ?? 0
  const ofRecord = new Map(
    [...shown.ofRecord].flatMap(([id, cards]) => {
      const own = cards.filter(({ lane }) => !away.has(lane))
      return own.length === 0 ? [] : [[id, own] as const]
    }),
  )
  const cards = shown.cards.flatMap((card): readonly Card[] => {
    if (!away.has(card.lane)) return [card]
    const others = card.kind === 'event' ? (ofRecord.get(card.record.id) ?? []) : []
    return others.length === 0 ? [] : [others.reduce((a, b) => (place(b) < place(a) ? b : a))]
  })
  return { ...shown, cards, ofRecord, events: countsOf(cards.filter(({ kind }) => kind === 'event')), all: countsOf(cards) }
}

const lanesOf = ({ from, until }: Row): readonly number[] => Array.from({ length: until - from }, (_, i) => from + i)
