import type { PartKind } from '../story/fields.ts'

/** What such a record or type is called until somebody gives it an id. */
const WISHES: Readonly<Record<Exclude<PartKind, 'story'>, string>> = {
  entityTypes: 'new-type',
  eventTypes: 'new-type',
  relationTypes: 'new-type',
  sources: 'new-source',
  entities: 'new-entity',
  events: 'new-event',
  relations: 'new-relation',
  claims: 'new-claim',
  figures: 'new-figure',
  questions: 'new-question',
  corrections: 'new-correction',
  tours: 'new-tour',
}

/** An id to begin with that no other part has, as near to the wish as can be. */
export function freshId(kind: Exclude<PartKind, 'story'>, others: readonly string[], wish = WISHES[kind]): string {
  const taken = new Set(others)
  let id = wish
  for (let i = 2; taken.has(id); i++) id = `${wish}-${i}`
  return id
}
