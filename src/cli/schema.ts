import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { fileShape, whenShape } from '../story/dataset.ts'
import { HELP } from '../story/dataset-help.ts'
import type { Help, ShapeHelp } from '../story/help.ts'
import { PATTERNS } from '../story/patterns.ts'
import { labelOf, snippetsText, toFillIn } from './snippets.ts'

const SCHEMA = new URL('../../data/story.schema.json', import.meta.url)
const SNIPPETS = new URL('../../.vscode/runut.code-snippets', import.meta.url)

/** Writes the JSON Schema of the story format and the beginnings of records, by which editors help to write a file. */
export async function main(): Promise<number> {
  for (const [file, text] of [
    [SCHEMA, schemaText()],
    [SNIPPETS, snippetsText()],
  ] as const) {
    await writeFile(file, text)
    console.log(fileURLToPath(file))
  }
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
      return help === undefined ? undefined : withHelp(jsonSchema, help, datesOf(valibotSchema))
    },
  })
  const { $schema, ...rest } = withPatternHelp(schema)
  return { $schema, title: 'Cerita Runut · Runut story (runut/1)', ...rest }
}

/** An object's schema with its fields explained and no others allowed. */
function withHelp(schema: JsonSchema, help: ShapeHelp, dates: ReadonlySet<string>): JsonSchema {
  const properties: NonNullable<JsonSchema['properties']> = {}
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const field = help[key]
    properties[key] =
      field === undefined || typeof property === 'boolean'
        ? property
        : explained(dates.has(key) ? { type: 'string', pattern: DATE } : property, field)
  }
  return { ...schema, properties, additionalProperties: false }
}

/** The fields of an object's shape that hold dates. */
function datesOf(shape: object): ReadonlySet<string> {
  const entries: readonly [string, unknown][] = 'entries' in shape ? Object.entries(shape.entries ?? {}) : []
  const isDate = (entry: unknown) => entry === whenShape || (isShape(entry) && 'wrapped' in entry && entry.wrapped === whenShape)
  return new Set(entries.flatMap(([key, entry]) => (isDate(entry) ? [key] : [])))
}

const isShape = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Indonesian first: it is the first language of those who write these files. */
const inBoth = ({ id, en }: Pick<Help, 'id' | 'en'>): string => `${id}\n\n${en}`

/** A field's schema with help; `enumDescriptions` and `defaultSnippets` are VS Code's own. */
function explained(schema: JsonSchema, help: Help): JsonSchema {
  const choices = schema.enum?.flatMap((value) => help.choices?.[String(value)] ?? [])
  const extra = {
    description: [inBoth(help), ...exampleOf(help)].join('\n\n'),
    ...(help.examples === undefined ? {} : { examples: help.examples }),
    ...(choices === undefined || choices.length === 0 ? {} : { enumDescriptions: choices.map(inBoth) }),
  }
  return {
    ...extra,
    ...schema,
    ...(help.snippet === undefined || schema.items === undefined ? {} : { items: withSnippet(schema.items, help) }),
  }
}

/** One example in a line: editors show the description and not the examples. */
const exampleOf = ({ examples }: Help): readonly string[] =>
  examples?.[0] === undefined ? [] : [`Contoh · Example: ${JSON.stringify(examples[0])}`]

/** The schema of a list's entries with an entry to begin with. */
function withSnippet(items: NonNullable<JsonSchema['items']>, { snippet, ...help }: Help): NonNullable<JsonSchema['items']> {
  if (snippet === undefined || typeof items !== 'object' || Array.isArray(items)) return items
  const defaultSnippets = [{ label: labelOf(snippet), description: inBoth(help), body: toFillIn(snippet.body) }]
  return Object.assign({}, items, { defaultSnippets })
}

/** What begins like a date and holds nothing that no date has: an editor marks words and other orders, and `npm run check` reads the rest. */
export const DATE = '^(\\[(\\.\\.)?|\\.\\./|/)?(Y-?\\d{5,}|-?\\d[\\dX]{3}(?!\\d))[-\\dXYTZ:+~?%./,\\]]*$'

const PATTERN_HELP: ReadonlyMap<string, string> = new Map([
  [PATTERNS.id.source, 'Huruf kecil, angka, dan tanda hubung tunggal. · Small letters, digits and single hyphens.'],
  [PATTERNS.lang.source, 'Kode bahasa, misalnya id atau en. · A language code, such as id or en.'],
  [PATTERNS.url.source, 'Alamat lengkap dengan https:// atau http://. · A full address with https:// or http://.'],
  [DATE, 'Tanggal EDTF, misalnya 2021-01-05, 2021-01, 2020-12~. · An EDTF date, such as 2021-01-05, 2021-01, 2020-12~.'],
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
