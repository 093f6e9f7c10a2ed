import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import type { LaneMode, RowId } from '../state/lanes.ts'
import { say } from '../story/say.ts'
import type { Claim, Entity, RecordType, Story } from '../story/story.ts'
import type { RowWords } from '../words/rows-en.ts'
import type { Words } from '../words/words.ts'
import type { Side } from './board.ts'
import type { LooseCard } from './deck.ts'
import { byStart } from './items.ts'

/** What a row is to hold, before it has lanes. */
export interface RowPlan {
  readonly id: RowId
  readonly name: string
  readonly record: Id | null
  readonly items: readonly LooseCard[]
  readonly lanes: Lanes
}

/** How a row finds its lanes: packed with room for labels, without, or one for each side of a claim. */
export type Lanes =
  | { readonly kind: 'labelled' | 'bare'; readonly most: number }
  | { readonly kind: 'sides'; readonly sides: readonly Side[] }

interface PlanInput {
  readonly story: Story
  readonly items: readonly LooseCard[]
  readonly words: Words
  readonly rowWords: RowWords
}

/** More names, or claims, than this share one row that says how many they are. */
export const MOST_ROWS = 40
const EVENT_LANES = 6
const CLAIM_LANES = 12

/** All rows of a mode in their natural order, none empty but the sides of claims. */
export function planRows(mode: Exclude<LaneMode, 'packed'>, input: PlanInput): Steps<readonly RowPlan[]> {
  return { type: byType, entity: byEntity, claim: byClaim }[mode](input)
}

function* byType(input: PlanInput): Steps<readonly RowPlan[]> {
  const types = new Map<RecordType, LooseCard[]>()
  yield* visitAll(input.items, (item) => item.kind === 'event' && append(types, item.record.type, item))
  const rows = [...types].map(([type, items]): RowPlan => {
    const name = say(type.plural ?? type.label, input.words.lang).text
    return { id: type.id, name, record: null, items, lanes: { kind: 'labelled', most: EVENT_LANES } }
  })
  return [...rows, ...bands(input)]
}

/** Names by their first event, those with more events first where that is the same; an event stands in the row of each. */
function* byEntity(input: PlanInput): Steps<readonly RowPlan[]> {
  const { items, words, rowWords } = input
  const rows = new Map<Entity, LooseCard[]>()
  const nobody: LooseCard[] = []
  const take = (item: LooseCard) => {
    if (item.kind !== 'event') return
    const entities = new Set(item.record.participants.map(({ entity }) => entity))
    for (const entity of entities) append(rows, entity, item)
    if (entities.size === 0) nobody.push(item)
  }
  yield* part(visitAll(items, take), 0, 0.7)
  const first = (own: readonly LooseCard[]) => own[0]?.startMin ?? 0
  const sorted = [...rows].sort(([, a], [, b]) => first(a) - first(b) || b.length - a.length)
  const lanes = { kind: 'bare', most: 2 } as const
  const named = sorted.slice(0, MOST_ROWS).map(([entity, own]): RowPlan => {
    return { id: entity.id, name: say(entity.name, words.lang).text, record: entity.id, items: own, lanes }
  })
  const beyond = new Set(sorted.slice(MOST_ROWS).map(([entity]) => entity))
  const others: LooseCard[] = []
  const isOther = ({ kind, record }: LooseCard) => kind === 'event' && record.participants.some(({ entity }) => beyond.has(entity))
  yield* part(
    visitAll(items, (item) => isOther(item) && others.push(item)),
    0.7,
    1,
  )
  return [
    ...named,
    ...loose('.others', rowWords.moreNames(words.number(beyond.size)), others, { kind: 'bare', most: 3 }),
    ...loose('.nobody', rowWords.nobody, nobody, lanes),
    ...bands(input),
  ]
}

/** A row for each claim with a lane for each side, then the events that claims are about, and all others. */
function* byClaim({ story, items, words, rowWords }: PlanInput): Steps<readonly RowPlan[]> {
  const rows = new Map<Claim, LooseCard[]>(story.claims.map((claim) => [claim, []]))
  yield* visitAll(items, (item) => item.kind === 'claim' && rows.get(item.record)?.push(...sidesOf(item)))
  const first = (own: readonly LooseCard[]) => own[0]?.startMin ?? Number.MAX_VALUE
  const sorted = [...rows].sort(([, a], [, b]) => first(a) - first(b))
  const named = sorted.slice(0, MOST_ROWS).map(([claim, own]): RowPlan => {
    const sides = SIDES.filter(({ always, stances }) => always || claim.positions.some(({ stance }) => stances.includes(stance)))
    const named = sides.map(({ stances, key }): Side => ({ name: words.record.sides[key], stances }))
    return {
      id: claim.id,
      name: say(claim.statement, words.lang).text,
      record: claim.id,
      items: own,
      lanes: { kind: 'sides', sides: named },
    }
  })
  const beyond = sorted.slice(MOST_ROWS)
  const others = beyond.flatMap(([, own]) => own).sort(byStart)
  const about = new Set<unknown>(story.claims.flatMap((claim) => [...claim.about, ...claim.states]))
  const events = items.filter(({ kind }) => kind === 'event')
  const lanes = { kind: 'labelled', most: EVENT_LANES } as const
  return [
    ...named,
    ...loose('.others', rowWords.moreClaims(words.number(beyond.length)), others, { kind: 'labelled', most: CLAIM_LANES }),
    ...loose(
      '.about',
      rowWords.about,
      events.filter(({ record }) => about.has(record)),
      lanes,
    ),
    ...loose(
      '.rest',
      rowWords.rest,
      events.filter(({ record }) => !about.has(record)),
      lanes,
    ),
    ...loose('.sources', rowWords.sources, ofKind(items, 'source'), { kind: 'labelled', most: 2 }),
  ]
}

interface SidePlan {
  readonly key: 'asserts' | 'denies' | 'qualifies'
  readonly stances: Side['stances']
  /** Both sides stand, taken or not. */
  readonly always: boolean
}

const SIDES: readonly SidePlan[] = [
  { key: 'asserts', stances: ['asserts', 'repeats'], always: true },
  { key: 'denies', stances: ['denies'], always: true },
  { key: 'qualifies', stances: ['qualifies'], always: false },
]

/** A moment of a claim, one for each side that was taken in it. */
const sidesOf = (item: LooseCard & { readonly kind: 'claim' }): readonly LooseCard[] =>
  SIDES.flatMap(({ stances }) => {
    const positions = item.positions.filter(({ stance }) => stances.includes(stance))
    return positions.length === 0 ? [] : [{ ...item, positions }]
  })

/** Claims and sources as in the packed timeline. */
const bands = ({ items, rowWords }: PlanInput): readonly RowPlan[] => [
  ...loose('.claims', rowWords.claims, ofKind(items, 'claim'), { kind: 'labelled', most: CLAIM_LANES }),
  ...loose('.sources', rowWords.sources, ofKind(items, 'source'), { kind: 'labelled', most: 2 }),
]

const loose = (id: RowId, name: string, items: readonly LooseCard[], lanes: Lanes): readonly RowPlan[] =>
  items.length === 0 ? [] : [{ id, name, record: null, items, lanes }]

const ofKind = (items: readonly LooseCard[], kind: LooseCard['kind']): readonly LooseCard[] => items.filter((item) => item.kind === kind)

export function append<K>(map: Map<K, LooseCard[]>, key: K, item: LooseCard): void {
  const own = map.get(key)
  if (own === undefined) map.set(key, [item])
  else own.push(item)
}
