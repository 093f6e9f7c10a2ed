import {
  citeShape,
  claimShape,
  correctionShape,
  entityShape,
  eventShape,
  figureShape,
  headShape,
  idShape,
  langShape,
  participantShape,
  positionShape,
  questionShape,
  relationShape,
  sourceShape,
  textShape,
  timeZoneShape,
  tourShape,
  tourStepShape,
  typeShape,
  urlShape,
  whenShape,
} from './dataset.ts'
import { HELP } from './dataset-help.ts'
import type { Help } from './help.ts'
import type { ListName } from './starters.ts'

/** The parts of the vocabulary. */
export const TYPE_LISTS = ['entityTypes', 'eventTypes', 'relationTypes'] as const

/** A kind of part that a file is edited by: what it says of itself, its types, and its records. */
export type PartKind = 'story' | (typeof TYPE_LISTS)[number] | ListName

/** What an id may stand for. */
export type Target = Exclude<PartKind, 'story' | 'corrections'>

/** What a field holds, as whoever fills it in sees it. */
export type FieldKind =
  | { readonly is: 'text' | 'string' | 'date' | 'url' | 'language' | 'zone' | 'own-id' | 'yes' | 'yes-or-no' | 'number' }
  | { readonly is: 'reference'; readonly to: readonly Target[] }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  | { readonly is: 'list'; readonly item: FieldKind }
  | { readonly is: 'record'; readonly fields: readonly Field[] }

export interface Field {
  readonly key: string
  /** It has to be there. */
  readonly needed: boolean
  readonly kind: FieldKind
  readonly help: Help
}

/** As much of a valibot schema as says which field it makes. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly options?: readonly unknown[]
}

const CONCERNED: readonly Target[] = ['events', 'relations', 'entities', 'figures']
const ANY: readonly Target[] = ['events', 'entities', 'relations', 'claims', 'figures', 'questions', 'sources', 'tours']

/** What the ids in a shape's fields may stand for. */
const naming = <E extends object>(
  shape: { readonly entries: E },
  to: { readonly [K in keyof E]?: readonly Target[] },
): readonly [unknown, ReadonlyMap<string, readonly Target[]>] => [shape, new Map<string, readonly Target[]>(Object.entries(to))]

const NAMED = new Map<unknown, ReadonlyMap<string, readonly Target[]>>([
  naming(citeShape, { source: ['sources'] }),
  naming(sourceShape, { publisher: ['entities'], basedOn: ['sources'] }),
  naming(entityShape, { type: ['entityTypes'] }),
  naming(participantShape, { entity: ['entities'] }),
  naming(eventShape, { type: ['eventTypes'], outcome: ['events'] }),
  naming(relationShape, { type: ['relationTypes'], from: ['entities'], to: ['entities'] }),
  naming(positionShape, { by: ['entities'] }),
  naming(claimShape, { about: CONCERNED, states: ['events', 'relations'] }),
  naming(figureShape, { about: ANY }),
  naming(questionShape, { about: ANY }),
  naming(correctionShape, { about: ANY }),
  naming(tourStepShape, { focus: ANY }),
])

/** The scalars that are one shape wherever they stand. */
const SCALARS = new Map<unknown, FieldKind>([
  [textShape, { is: 'text' }],
  [whenShape, { is: 'date' }],
  [urlShape, { is: 'url' }],
  [langShape, { is: 'language' }],
  [timeZoneShape, { is: 'zone' }],
])

function kindOf(shape: Shape, to: readonly Target[] | undefined, key: string): FieldKind {
  const scalar = SCALARS.get(shape)
  if (scalar !== undefined) return scalar
  if (shape === idShape) return to !== undefined ? { is: 'reference', to } : { is: key === 'id' ? 'own-id' : 'string' }
  if (shape.wrapped !== undefined) return kindOf(shape.wrapped, to, key)
  if (shape.item !== undefined) return { is: 'list', item: kindOf(shape.item, to, key) }
  if (shape.entries !== undefined) return { is: 'record', fields: fieldsOf(shape) }
  if (shape.type === 'picklist') return { is: 'choice', options: (shape.options ?? []).map(String) }
  if (shape.type === 'literal') return { is: 'yes' }
  if (shape.type === 'boolean') return { is: 'yes-or-no' }
  return { is: shape.type === 'number' ? 'number' : 'string' }
}

/** The fields of an object's shape, in its order. */
const fieldsOf = (shape: Shape): readonly Field[] =>
  Object.entries(shape.entries ?? {}).map(([key, entry]) => ({
    key,
    needed: entry.type !== 'exact_optional',
    kind: kindOf(entry, NAMED.get(shape)?.get(key), key),
    help: HELP.get(shape)?.[key] ?? { id: '', en: '' },
  }))

const TYPE = fieldsOf(typeShape)

/** The fields of each kind of part, made from the one definition of the format. */
export const FORMS: Readonly<Record<PartKind, readonly Field[]>> = {
  story: fieldsOf(headShape),
  entityTypes: TYPE,
  eventTypes: TYPE,
  relationTypes: TYPE,
  sources: fieldsOf(sourceShape),
  entities: fieldsOf(entityShape),
  events: fieldsOf(eventShape),
  relations: fieldsOf(relationShape),
  claims: fieldsOf(claimShape),
  figures: fieldsOf(figureShape),
  questions: fieldsOf(questionShape),
  corrections: fieldsOf(correctionShape),
  tours: fieldsOf(tourShape),
}
