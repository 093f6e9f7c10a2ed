import type { Id } from '../base/units.ts'
import type { ClaimData, EventData, PositionData, RelationData } from './dataset.ts'
import { sinceOf } from './known.ts'
import { bySaid, earliest, type Since } from './order.ts'
import { citesOf, common, type Mutable, NONE, named, type Shelf, whenOf } from './shelf.ts'
import type { Cite, Claim, Event, Participant, Position, Relation, Text } from './story.ts'

/** Without those who take part in it, whom the first picture does not name. */
export function buildEvent(data: EventData, shelf: Shelf): Mutable<Event> | null {
  const type = shelf.types.event.get(data.type)
  if (type === undefined) return null
  const cites = citesOf(data.cites, shelf)
  shelf.parts.push(data.participants)
  return {
    kind: 'event',
    // Spelled out: of these there may be very many, and a spread is slow.
    id: data.id,
    was: data.was ?? NONE,
    draft: data.draft === true,
    since: sinceOf(cites),
    type,
    title: data.title,
    when: whenOf(data.when, shelf),
    whenCites: citesOf(data.whenCites, shelf),
    summary: data.summary ?? null,
    participants: NONE,
    part: data.part ?? 'main',
    outcome: data.outcome ?? NONE,
    status: data.status,
    cites,
    claims: NONE,
    disputed: false,
  }
}

export function participantsOf(parts: EventData['participants'], shelf: Shelf): readonly Participant[] {
  if (parts === undefined) return NONE
  // Mapped and not pushed: a list that grows takes more room than two or three need.
  const list = parts.map(({ entity, role, cites }) =>
    role === undefined && cites === undefined ? plainly(entity, shelf) : partOf(entity, role ?? null, citesOf(cites, shelf), shelf),
  )
  return list.includes(null) ? list.filter((each) => each !== null) : (list as readonly Participant[])
}

/** Of a name nothing is said mostly but that it takes part: then it is the same object in every event. */
function plainly(id: Id, shelf: Shelf): Participant | null {
  const known = shelf.plain.get(id)
  if (known !== undefined) return known
  const made = partOf(id, null, NONE, shelf)
  if (made !== null) shelf.plain.set(id, made)
  return made
}

function partOf(id: Id, role: Text | null, cites: readonly Cite[], { entities }: Shelf): Participant | null {
  const entity = entities.get(id)
  return entity === undefined ? null : { entity, role, cites }
}

export function buildRelation(data: RelationData, shelf: Shelf): Mutable<Relation> | null {
  const type = shelf.types.relation.get(data.type)
  const from = shelf.entities.get(data.from)
  const to = shelf.entities.get(data.to)
  if (type === undefined || from === undefined || to === undefined) return null
  const cites = citesOf(data.cites, shelf)
  return {
    kind: 'relation',
    // Spelled out: of these there may be very many, and a spread is slow.
    id: data.id,
    was: data.was ?? NONE,
    draft: data.draft === true,
    since: sinceOf(cites),
    type,
    from,
    to,
    when: whenOf(data.when, shelf),
    whenCites: citesOf(data.whenCites, shelf),
    summary: data.summary ?? null,
    status: data.status,
    cites,
    claims: NONE,
    disputed: false,
  }
}

export function buildClaim(data: ClaimData, shelf: Shelf): Mutable<Claim> {
  const positions = data.positions.flatMap((position) => buildPosition(position, shelf)).sort(bySaid)
  const claim: Mutable<Claim> = {
    kind: 'claim',
    ...common(data),
    since: claimedSince(positions),
    statement: data.statement,
    about: NONE,
    states: NONE,
    positions,
    disputed: positions.some((position) => position.stance === 'denies'),
  }
  shelf.last.push(() => {
    claim.about = named(data.about, shelf.records)
    claim.states = named(data.states, shelf.records).filter((record) => record.kind === 'event' || record.kind === 'relation')
  })
  return claim
}

/**
 * Since when somebody says, passes on or denies a claim. What only qualifies it may be older than the claim: until then nobody had made it, and a
 * statement must not stand before its speaker. A claim that is only ever qualified stands from the first to do so.
 */
function claimedSince(positions: readonly Position[]): Since {
  const taken = positions.filter(({ stance }) => stance !== 'qualifies')
  return earliest((taken.length > 0 ? taken : positions).map(({ since }) => since))
}

function buildPosition(data: PositionData, shelf: Shelf): readonly Position[] {
  const by = shelf.entities.get(data.by)
  const cites = citesOf(data.cites, shelf)
  const { stance, when, summary = null } = data
  return by === undefined ? [] : [{ by, stance, when: whenOf(when, shelf), summary, cites, since: sinceOf(cites) }]
}
