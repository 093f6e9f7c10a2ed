import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { schemaText, storySchema } from '../src/cli/schema.ts'
import { snippetsText } from '../src/cli/snippets.ts'
import { HELP } from '../src/story/dataset-help.ts'

type Schema = Readonly<Record<string, unknown>>
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object in a value, with where it stands. */
function* objectsIn(value: unknown, path = ''): Generator<readonly [string, Schema]> {
  if (isSchema(value)) yield [path, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}/${key}`)
}

const parts = [...objectsIn(storySchema())].filter(([path]) => !/\/(examples|defaultSnippets)\//.test(path))

test('the schema in the repository is the one that the code gives: npm run schema', () => {
  expect(readFileSync(new URL('../data/story.schema.json', import.meta.url), 'utf8')).toBe(schemaText())
})

test('so are the snippets', () => {
  expect(readFileSync(new URL('../.vscode/runut.code-snippets', import.meta.url), 'utf8')).toBe(snippetsText())
})

test('it is draft-07 and stands by itself', () => {
  expect(storySchema()).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  expect(parts.filter(([, part]) => '$ref' in part)).toEqual([])
})

test('every field is explained, in Indonesian first and then in English, with an example, a choice or something to begin with', () => {
  const fields = parts.flatMap(([path, part]) =>
    isSchema(part['properties']) ? Object.entries(part['properties']).map(([key, field]) => [`${path}/${key}`, field] as const) : [],
  )
  expect(fields.length).toBeGreaterThan(100)
  for (const [path, field] of fields) {
    expect(isSchema(field) && field['description'], path).toMatch(/^\S[^\n]*\n\n\S[^\n]*(\n\nContoh · Example: .+)?$/)
    expect(JSON.stringify(field), path).toMatch(/"examples":|"enumDescriptions":|"defaultSnippets":/)
  }
})

test('no object takes fields that it does not know', () => {
  for (const [path, part] of parts) if (isSchema(part['properties'])) expect(part['additionalProperties'], path).toBe(false)
})

test('every pattern says in words what it wants', () => {
  for (const [path, part] of parts) if (typeof part['pattern'] === 'string') expect(part['patternErrorMessage'], path).toBeTypeOf('string')
})

describe('the help', () => {
  const fields = [...HELP].flatMap(([shape, help]) => Object.entries(help).map(([key, field]) => ({ shape, key, field })))
  const shapeOf = (shape: unknown, key: string) => (shape as { readonly entries: Readonly<Record<string, v.GenericSchema>> }).entries[key]

  test('gives no example that the shape refuses', () => {
    for (const { shape, key, field } of fields) {
      const inner = shapeOf(shape, key)
      for (const example of field.examples ?? [])
        expect(inner !== undefined && v.is(inner, example), `${key}: ${JSON.stringify(example)}`).toBe(true)
    }
  })
  test('begins nothing that the shape refuses, once the places are filled in', () => {
    const begun = fields.flatMap(({ shape, key, field }) => (field.snippet === undefined ? [] : [{ shape, key, body: field.snippet.body }]))
    expect(begun.length).toBeGreaterThan(8)
    for (const { shape, key, body } of begun) {
      // The address is left to be gone on with.
      const filled = JSON.parse(JSON.stringify([body]).replace('"https://"', '"https://news.example/"'))
      expect(v.is(shapeOf(shape, key) ?? v.never(), filled), key).toBe(true)
    }
  })
  test('explains each choice, and no choice that there is not', () => {
    for (const { shape, key, field } of fields)
      for (const choice of Object.keys(field.choices ?? {}))
        expect(v.is(shapeOf(shape, key) ?? v.never(), choice), `${key}: ${choice}`).toBe(true)
    for (const [path, part] of parts)
      if (Array.isArray(part['enumDescriptions'])) expect(part['enumDescriptions'].length, path).toBe((part['enum'] as unknown[]).length)
  })
})
