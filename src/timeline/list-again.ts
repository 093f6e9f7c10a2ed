import type { Card } from './deck.ts'
import type { Entry } from './list-entries.ts'
import type { ListScene } from './list-scene.ts'

/** The same row in lists of other filters, in the other language, or with time folded otherwise. */
const keyOf = ({ record, when }: Card): string => `${record.id} ${when.text}`

/** The rows that an entry stands for: those under a heading whose rows are not shown are all in it. */
function keysIn(entry: Entry | undefined, { cards }: Pick<ListScene, 'cards'>): readonly string[] {
  if (entry?.kind === 'row') return [keyOf(entry.card)]
  if (entry?.kind === 'undated') return [entry.event.id]
  if (entry?.kind !== 'heading' || entry.part === null || entry.open !== false) return []
  return cards.slice(entry.part.from, entry.part.until).map(keyOf)
}

/** The parts that hold a row of those that were open before. */
export function openAgain(before: ListScene, { cards, parts }: Pick<ListScene, 'cards' | 'parts'>): ReadonlySet<number> {
  const open = before.entries.flatMap((entry) =>
    entry.kind === 'heading' && entry.open === true && entry.part !== null ? [entry.part] : [],
  )
  const keys = new Set(open.flatMap(({ from, until }) => before.cards.slice(from, until).map(keyOf)))
  const held = parts.filter(({ from, until }) => keys.size > 0 && cards.slice(from, until).some((card) => keys.has(keyOf(card))))
  return new Set(held.map(({ index }) => index))
}

/** The first row from an entry on that both lists have, or else the last one before it, as the numbers of its entries in both; null where there is none. */
export function findAgain(before: ListScene, at: number, now: ListScene): { readonly was: number; readonly is: number } | null {
  const places = new Map<string, number>()
  for (const [i, entry] of now.entries.entries()) for (const key of keysIn(entry, now)) places.set(key, i)
  const look = (was: number) => {
    const key = keysIn(before.entries[was], before).find((each) => places.has(each))
    const is = key === undefined ? undefined : places.get(key)
    return is === undefined ? null : { was, is }
  }
  for (let i = Math.max(at, 0); i < before.entries.length; i++) {
    const found = look(i)
    if (found !== null) return found
  }
  for (let i = at - 1; i >= 0; i--) {
    const found = look(i)
    if (found !== null) return found
  }
  return null
}
