import { storySchema } from '../src/cli/schema.ts'
import type { PathStep } from '../src/story/problem.ts'

/** The parts of JSON Schema that the story's schema is made of. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
}

export const SCHEMA = storySchema() as Schema

/** A field of the schema that a value has. */
export interface Field {
  readonly schema: Schema
  readonly required: boolean
  readonly path: readonly PathStep[]
  readonly value: unknown
}

/** Every field of the schema that a value has, as often as it has it. */
export function* fieldsOf(schema: Schema, value: unknown, path: readonly PathStep[] = []): Generator<Field> {
  if (Array.isArray(value)) for (const [i, child] of value.entries()) yield* fieldsOf(schema.items ?? {}, child, [...path, i])
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) {
      const own = schema.properties?.[key]
      const inner = own ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {})
      if (own !== undefined) yield { schema: own, required: schema.required?.includes(key) ?? false, path: [...path, key], value: child }
      yield* fieldsOf(inner, child, [...path, key])
    }
}

/** Every field that the schema describes, as a path with `#` for any index or key. */
export function* fieldNames(schema: Schema = SCHEMA, path = ''): Generator<readonly [string, Schema]> {
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    yield [`${path}${key}`, inner]
    yield* fieldNames(inner, `${path}${key}.`)
  }
  if (schema.items !== undefined) yield* fieldNames(schema.items, `${path}#.`)
  if (typeof schema.additionalProperties === 'object') yield* fieldNames(schema.additionalProperties, `${path}#.`)
}

/** The same for a field that a value has: types stand under ids of their own. */
export const fieldName = (path: readonly PathStep[]): string =>
  path.map((step, i) => (typeof step === 'number' || (path[0] === 'vocabulary' && i === 2) ? '#' : step)).join('.')
