import { memoizeByIdentity } from '../base/memo.ts'
import { overlaps } from '../base/overlaps.ts'
import type { Id, Instant, Span } from '../base/units.ts'
import { isKnownBy, whenBy } from '../story/known.ts'
import { saidWhen } from '../story/said.ts'
import type { Shown, Shows } from '../story/shown.ts'
import { sourcesOf } from '../story/sources-of.ts'
import type { Claim, Entity, Event, Relation, Story, StoryRecord } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { committedRange, type Degree, type State } from './state.ts'
import { stepFocus } from './tour.ts'

/** What focus and range make of a mark, a node or an edge. Both views read it here and nowhere else: this is where they meet. */
export type Level = 'focus' | 'related' | 'normal' | 'muted'

export type Emphasis = (id: Id) => Level

/** The part of the state that emphasis follows from. */
export type Pointed = Pick<State, 'selection' | 'hover' | 'brush' | 'ranges' | 'tour'> & Partial<Pick<State, 'degree' | 'play'>>

/**
 * Everything is normal without focus and range. A range (or the brush that previews one) mutes what lies wholly outside it; focus lifts
 * what it is related to (what is selected, to the degree asked for) and, once something is selected, mutes the rest.
 * While time is played, all that is yet to come is muted.
 */
export function emphasis(story: Story, state: Pointed, shown: Known = EVERYTHING): Emphasis {
  const range = state.brush ?? committedRange(state)
  const played = state.play?.to
  const focused = focusIds(story, state)
  const related = new Set(focused.flatMap((id) => relatedIds(story, id)))
  if (state.selection !== null) for (const id of beyond(story, state.selection, state.degree ?? 1, shown)) related.add(id)
  return (id) => {
    if (focused.includes(id)) return 'focus'
    if (played !== undefined && beginOf(story, id, shown) > played) return 'muted'
    if (related.has(id)) return 'related'
    if (range !== null && !inRange(story, id, range, shown)) return 'muted'
    return state.selection !== null ? 'muted' : 'normal'
  }
}

/** Selection and hover both count, and, as long as a tour's step is looked at as it is told, all that the step speaks of. */
function focusIds(story: Story, { selection, hover, tour }: Pointed): readonly Id[] {
  const told = tour === null ? [] : stepFocus(story, tour).map(({ id }) => id)
  return [...(selection !== null && selection === told[0] ? told : [selection]), hover].filter((id) => id !== null)
}

/** The ids of the records that a record is tied to by the file: never by standing near it. */
export function relatedIds(story: Story, id: Id): readonly Id[] {
  const record = story.records.get(id)
  return record === undefined ? [] : [...new Set(ties(record, story))].filter((other) => other !== record.id)
}

/** What passes the filters, and by which date. */
type Known = Pick<Shown, 'has' | 'knownBy'>

const EVERYTHING: Known = { has: () => true, knownBy: null }

/**
 * What lies two or three steps away: names and the relations on the way to them, over relations that pass the filters and over nothing else.
 * Who was at the same event, or stands in the same article, is no neighbour.
 */
export function beyond(story: Story, id: Id, degree: Degree, shown: Shows = EVERYTHING): ReadonlySet<Id> {
  const found = new Set<Id>()
  const start = story.records.get(id)
  let edge = start === undefined ? [] : start.kind === 'entity' ? [start] : namesAt(start, story)
  for (let steps = start?.kind === 'entity' ? 0 : 1; steps < degree; steps++) {
    const next: Entity[] = []
    for (const entity of edge)
      for (const relation of entity.relations) {
        const other = relation.from === entity ? relation.to : relation.from
        if (!shown.has(relation.id)) continue
        found.add(relation.id)
        if (found.has(other.id) || other.id === id) continue
        found.add(other.id)
        next.push(other)
      }
    edge = next
  }
  return found
}

/** The names that a record other than a name is tied to: from them its neighbours are counted. */
const namesAt = (record: StoryRecord, story: Story): Entity[] =>
  ties(record, story).flatMap((id) => {
    const other = story.records.get(id)
    return other?.kind === 'entity' ? [other] : []
  })

function ties(record: StoryRecord, story: Story): readonly Id[] {
  const ids = (records: readonly { readonly id: Id }[]) => records.map((other) => other.id)
  switch (record.kind) {
    case 'entity': {
      const others = record.relations.flatMap((relation) => [relation.from.id, relation.to.id])
      return [...ids(record.events), ...ids(record.relations), ...others, ...ids(record.claims)]
    }
    case 'event':
      return [...ids(record.participants.map((part) => part.entity)), ...ids(record.claims)]
    case 'relation':
      return [record.from.id, record.to.id, ...ids(record.claims)]
    case 'claim':
      return claimTies(record)
    case 'figure':
    case 'question':
      return ids(record.about)
    case 'source':
      return [...story.records.values()].filter((other) => sourcesOf(other).has(record)).map((other) => other.id)
    case 'tour':
      return []
  }
}

const claimTies = (claim: Claim): readonly Id[] => [
  ...claim.about.map((record) => record.id),
  ...claim.states.flatMap((record) => (record.kind === 'relation' ? [record.id, record.from.id, record.to.id] : [record.id])),
  ...claim.positions.map((position) => position.by.id),
]

/** Whether a record may have to do with the range; an entity by its events, a claim by what was said. What has no date, or none yet, is never out of range. */
export function inRange(story: Story, id: Id, range: Span, { knownBy }: Known = EVERYTHING): boolean {
  const record = story.records.get(id)
  if (record === undefined) return false
  // Of thousands of names each has a dozen dates: they are looked at where they stand.
  if (record.kind === 'entity') return anyInRange([record.events, record.relations], range, knownBy)
  const whens = whensOf(record, knownBy)
  return whens.length === 0 || whens.some((when) => isWithin(when, range))
}

const isWithin = ({ startMin, endMax }: When, range: Span): boolean => overlaps({ start: startMin, end: endMax }, range)

/** Whether any of these has to do with the range, or none has a date by then. */
function anyInRange(lists: readonly (readonly (Event | Relation)[])[], range: Span, knownBy: Instant | null): boolean {
  let dated = false
  for (const list of lists)
    for (const each of list) {
      const when = whenBy(each, knownBy)
      if (when === null) continue
      if (isWithin(when, range)) return true
      dated = true
    }
  return !dated
}

const beginnings = memoizeByIdentity((_story: Story, _shown: Known) => new Map<Id, Instant>())

/** The first instant at which a record may have begun, an entity with the first that happens to it. What has no date has always been there. */
function beginOf(story: Story, id: Id, shown: Known): Instant {
  const known = beginnings(story, shown)
  const record = story.records.get(id)
  const begin = known.get(id) ?? earliest(record === undefined ? [] : whensOf(record, shown.knownBy))
  known.set(id, begin)
  return begin
}

const earliest = (whens: readonly When[]): Instant =>
  whens.length === 0 ? Number.NEGATIVE_INFINITY : whens.reduce((first, { startMin }) => Math.min(first, startMin), Number.POSITIVE_INFINITY)

function whensOf(record: StoryRecord, knownBy: Instant | null): readonly When[] {
  const dated = (whens: readonly (When | null)[]) => whens.filter((when) => when !== null)
  switch (record.kind) {
    case 'event':
    case 'relation':
      return dated([whenBy(record, knownBy)])
    case 'claim':
      return dated(record.positions.filter((position) => isKnownBy(position, knownBy)).map(saidWhen))
    case 'source':
      return [record.published]
    case 'entity':
      return dated([...record.events, ...record.relations].map((each) => whenBy(each, knownBy)))
    default:
      return []
  }
}
