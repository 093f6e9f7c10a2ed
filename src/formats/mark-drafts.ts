import type { Id } from '../base/units.ts'
import type { CiteData, ClaimData, Dataset, EntityData, SourceData } from '../story/dataset.ts'

type Records = Pick<Dataset, 'entities' | 'events' | 'relations' | 'claims'>

/** The records with all drafts marked, and the ids of those that lack a source, in their order. */
export interface Drafts extends Records {
  readonly without: readonly Id[]
}

/**
 * What cites nothing becomes a draft that cites the imported file, so that it is seen while it is edited and never published. A name stays
 * as long as something with a source names it.
 */
export function markDrafts({ entities, events, relations, claims }: Records, sources: readonly SourceData[], imported: Id): Drafts {
  const without: Id[] = []
  const cites = (): CiteData[] => [{ source: imported }]
  const settled = <T extends { readonly id: Id; cites: CiteData[]; draft?: true }>(record: T): T => {
    if (record.cites.length > 0) return record
    without.push(record.id)
    return { ...record, cites: cites(), draft: true }
  }
  const settledClaim = (claim: ClaimData): ClaimData => {
    if (claim.positions.every((position) => position.cites.length > 0)) return claim
    without.push(claim.id)
    const positions = claim.positions.map((position) => (position.cites.length > 0 ? position : { ...position, cites: cites() }))
    return { ...claim, positions, draft: true }
  }
  const drafted = { events: events.map(settled), relations: relations.map(settled), claims: claims.map(settledClaim) }
  const [published, drafts] = [new Set<Id>(), new Set<Id>()]
  const name = (draft: true | undefined, ids: readonly Id[]) => {
    for (const id of ids) (draft ? drafts : published).add(id)
  }
  for (const { participants = [], draft } of drafted.events)
    name(
      draft,
      participants.map(({ entity }) => entity),
    )
  for (const { from, to, draft } of drafted.relations) name(draft, [from, to])
  for (const { positions, draft } of drafted.claims)
    name(
      draft,
      positions.map(({ by }) => by),
    )
  for (const { publisher } of sources) if (publisher !== undefined) published.add(publisher)
  const markEntity = (entity: EntityData): EntityData => {
    if (entity.cites !== undefined || published.has(entity.id)) return entity
    if (drafts.has(entity.id)) return { ...entity, draft: true }
    without.push(entity.id)
    return { ...entity, cites: cites(), draft: true }
  }
  return { ...drafted, entities: entities.map(markEntity), without }
}
