import { expect, test } from 'vitest'
import { checkText } from '../src/story/check-text.ts'
import { pathText } from '../src/story/path-text.ts'
import type { PathStep } from '../src/story/problem.ts'
import { sayProblem } from '../src/words/problem.ts'
import { problemEn } from '../src/words/problem-en.ts'
import { problemId } from '../src/words/problem-id.ts'
import { fieldName, fieldsOf, SCHEMA, type Schema } from './schema-parts.ts'
import { wholeStory } from './whole-story.ts'

/** A field of the schema, with one place in the file that it stands at. */
interface Field {
  readonly path: readonly PathStep[]
  readonly required: boolean
  /** The JSON types that the schema takes there. */
  readonly types: ReadonlySet<string>
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

function typesOf({ type, const: fixed, enum: choices, anyOf }: Schema): readonly string[] {
  if (anyOf !== undefined) return anyOf.flatMap(typesOf)
  if (type !== undefined) return [type]
  return fixed === undefined ? (choices ?? []).map(typeOf) : [typeOf(fixed)]
}

/** Each field once, at the first place where the whole story has it. */
const fields: readonly Field[] = [...fieldsOf(SCHEMA, wholeStory())]
  .filter(({ path }, i, all) => all.findIndex((other) => fieldName(other.path) === fieldName(path)) === i)
  .map(({ path, required, schema }) => ({ path, required, types: new Set(typesOf(schema)) }))

/** The whole story with what stands at a path changed in place. */
function changed(path: readonly PathStep[], change: (parent: Record<PathStep, unknown>, key: PathStep) => void): string {
  const file = wholeStory()
  // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
  const parent = path.slice(0, -1).reduce((node: any, step) => node[step], file)
  change(parent, path.at(-1) ?? '')
  return JSON.stringify(file)
}

/** What is said of a text, with a path that leads to what is wrong, said whole in both languages. */
function said(text: string): readonly string[] {
  return checkText(text).map((problem) => {
    for (const words of [problemEn, problemId]) {
      const { what, fix } = sayProblem(words, problem)
      if (/undefined|NaN|\[object|“”/.test(`${what} ${fix}`)) throw new Error(`${pathText(problem.path)}: ${what} ${fix}`)
    }
    return pathText(problem.path)
  })
}

const VALUES: readonly unknown[] = ['', 7, true, null, [], {}, [7], { x: { y: 7 } }]

test('the whole story has nothing wrong with it', () => expect(said(JSON.stringify(wholeStory()))).toEqual([]))

test('every field of the schema, with a value of any wrong type: the path is named', () => {
  expect(fields.length).toBeGreaterThan(100)
  for (const { path, types } of fields)
    for (const value of VALUES.filter((each) => !types.has(typeOf(each)))) {
      const paths = said(changed(path, (parent, key) => Object.assign(parent, { [key]: value })))
      const where = pathText(path)
      expect(
        paths.some((each) => each === where || each.startsWith(`${where}.`) || each.startsWith(`${where}[`)) ||
          // Without its format a file is none of ours.
          where === 'format',
        `${where}: ${JSON.stringify(value)} → ${paths.join(' ')}`,
      ).toBe(true)
    }
})

test('every field of the schema, left out: named where it must be there, and otherwise not missed', () => {
  for (const { path, required } of fields) {
    const text = changed(path, (parent, key) => delete parent[key])
    const where = pathText(path)
    if (where === 'format') expect(checkText(text).map(({ code }) => code)).toEqual(['not-a-story'])
    else if (required) expect(said(text), where).toContain(where)
    else
      expect(
        checkText(text).filter(({ code }) => code === 'missing-key'),
        where,
      ).toEqual([])
  }
})

test('every object of the schema, with a field that it does not know: the field is named', () => {
  const objects = new Map(fields.map(({ path }) => [fieldName(path.slice(0, -1)), path.slice(0, -1)]))
  expect(objects.size).toBeGreaterThan(20)
  for (const path of objects.values()) {
    const added = [...path, 'Catatan']
    expect(said(changed(added, (parent, key) => Object.assign(parent, { [key]: 'x' })))).toContain(pathText(added))
  }
})

test('every text of the file, cut off in the middle or made empty: nothing throws, and something is said', () => {
  const text = JSON.stringify(wholeStory(), null, 2)
  for (let end = 0; end < text.length - 1; end += 397) expect(said(text.slice(0, end)), String(end)).not.toEqual([])
})
