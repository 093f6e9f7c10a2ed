import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { fileShape } from '../story/dataset.ts'
import { HELP } from '../story/dataset-help.ts'
import type { Help, ShapeHelp } from '../story/help.ts'
import { PATTERNS } from '../story/patterns.ts'

const FILE = new URL('../../data/story.schema.json', import.meta.url)

/** Writes the JSON Schema of the story format, by which editors help to write a file. */
export async function main(): Promise<number> {
  await writeFile(FILE, schemaText())
  console.log(fileURLToPath(FILE))
  return 0
}

/** The schema as the file holds it. */
export const schemaText = (): string => `${JSON.stringify(storySchema(), null, 2)}\n`

/**
 * The schema in draft-07, which most editors know, made from the one definition in code. Everything stands where it is used, without
 * references, because editors show the help of a reference's target in place of the field's own.
 */
export function storySchema(): object {
  const schema = toJsonSchema(fileShape, {
    target: 'draft-07',
    ignoreActions: ['finite'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const help = HELP.get(valibotSchema)
      return help === undefined ? undefined : withHelp(jsonSchema, help)
    },
  })
  const { $schema, ...rest } = withPatternHelp(schema)
  return { $schema, title: 'Cerita Runut · Runut story (runut/1)', ...rest }
}

/** An object's schema with its fields explained and no others allowed. */
function withHelp(schema: JsonSchema, help: ShapeHelp): JsonSchema {
  const properties: NonNullable<JsonSchema['properties']> = {}
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const field = help[key]
    properties[key] = field === undefined || typeof property === 'boolean' ? property : explained(property, field)
  }
  return { ...schema, properties, additionalProperties: false }
}

/** Indonesian first: it is the first language of those who write these files. */
const inBoth = ({ id, en }: Pick<Help, 'id' | 'en'>): string => `${id}\n\n${en}`

/** A field's schema with help; `enumDescriptions` and `defaultSnippets` are VS Code's own. */
function explained(schema: JsonSchema, help: Help): JsonSchema {
  const choices = schema.enum?.flatMap((value) => help.choices?.[String(value)] ?? [])
  const extra = {
    description: inBoth(help),
    ...(help.examples === undefined ? {} : { examples: help.examples }),
    ...(choices === undefined || choices.length === 0 ? {} : { enumDescriptions: choices.map(inBoth) }),
  }
  return {
    ...extra,
    ...schema,
    ...(help.snippet === undefined || schema.items === undefined ? {} : { items: withSnippet(schema.items, help) }),
  }
}

/** The schema of a list's entries with an entry to begin with. */
function withSnippet(items: NonNullable<JsonSchema['items']>, help: Help): NonNullable<JsonSchema['items']> {
  if (typeof items !== 'object' || Array.isArray(items)) return items
  const defaultSnippets = [{ label: '{ … }', description: inBoth(help), body: toFillIn(help.snippet) }]
  return Object.assign({}, items, { defaultSnippets })
}

/** Every text of a value as a numbered place to fill in, which VS Code goes through with the tab key. */
function toFillIn(value: unknown): unknown {
  let place = 0
  return JSON.parse(JSON.stringify(value), (_key, child: unknown) => (typeof child === 'string' ? `\${${++place}:${child}}` : child))
}

const PATTERN_HELP: ReadonlyMap<string, string> = new Map([
  [PATTERNS.id.source, 'Huruf kecil, angka, dan tanda hubung tunggal. · Small letters, digits and single hyphens.'],
  [PATTERNS.lang.source, 'Kode bahasa, misalnya id atau en. · A language code, such as id or en.'],
  [PATTERNS.url.source, 'Alamat lengkap dengan https:// atau http://. · A full address with https:// or http://.'],
  [PATTERNS.filled.source, 'Tidak boleh kosong. · It may not be empty.'],
])

/** The same with a sentence beside every pattern, which VS Code shows in place of the pattern. */
function withPatternHelp<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withPatternHelp) as T
  const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withPatternHelp(child)]))
  const help = 'pattern' in value ? PATTERN_HELP.get(String(value.pattern)) : undefined
  return (help === undefined ? copy : { ...copy, patternErrorMessage: help }) as T
}
