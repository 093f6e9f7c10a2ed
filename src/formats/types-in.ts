import type { Id } from '../base/units.ts'
import type { Dataset, TypeData } from '../story/dataset.ts'
import { slugOf } from './slugs.ts'

export type TypeKind = 'event' | 'era' | 'entity' | 'relation'

/** The kinds of records of an imported file, made as they are met. */
export interface Types {
  /** The type of this label, or null where there are too many already to be types. */
  readonly named: (kind: TypeKind, label: string, directed?: boolean) => Id | null
  /** For what the file does not call anything. */
  readonly plain: (kind: TypeKind, directed?: boolean) => Id
  readonly vocabulary: () => Dataset['vocabulary']
}

/** More than anybody can tell apart in a legend. */
const MOST_TYPES = 60

const KINDS = { event: 'eventTypes', era: 'eventTypes', entity: 'entityTypes', relation: 'relationTypes' } as const

export function createTypes(words: Readonly<Record<TypeKind, readonly [string, string]>>): Types {
  const lists = { eventTypes: new Map<Id, TypeData>(), entityTypes: new Map<Id, TypeData>(), relationTypes: new Map<Id, TypeData>() }
  const known = new Map<string, Id>()
  const make = (kind: TypeKind, slug: string, directed: boolean, key: string, type: TypeData): Id => {
    const list = lists[KINDS[kind]]
    let id = slug
    for (let count = 2; list.has(id); count++) id = `${slug}-${count}`
    list.set(id, kind === 'relation' ? { ...type, directed } : type)
    known.set(key, id)
    return id
  }
  return {
    named: (kind, label, directed = true) => {
      const text = label.replace(/\s+/g, ' ').trim()
      const key = `${kind} ${directed} ${text}`
      const before = known.get(key)
      if (before !== undefined) return before
      if (lists[KINDS[kind]].size >= MOST_TYPES) return null
      return make(kind, slugOf(text, kind), directed, key, { label: text })
    },
    plain: (kind, directed = true) => {
      const key = `${kind} ${directed}`
      const [label, plural] = words[kind]
      return known.get(key) ?? make(kind, kind, directed, key, kind === 'relation' ? { label } : { label, plural })
    },
    vocabulary: () => ({
      entityTypes: Object.fromEntries(lists.entityTypes),
      eventTypes: Object.fromEntries(lists.eventTypes),
      relationTypes: Object.fromEntries(lists.relationTypes),
    }),
  }
}
