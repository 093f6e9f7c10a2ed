import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkText } from '../src/story/check-text.ts'
import { parseStory } from '../src/story/parse.ts'
import { fieldName, fieldNames, fieldsOf, SCHEMA } from './schema-parts.ts'
import { wholeStory } from './whole-story.ts'

const FOLDER = new URL('../data/examples/', import.meta.url)
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

describe('the examples', () => {
  test.each(names)('%s has nothing wrong with it, not even a warning, and its story is named after it', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    expect(checkText(text)).toEqual([])
    expect(`${parseStory(text).story?.id}.json`).toBe(name)
  })

  test.each(names)('%s leads to no address that may be somebody’s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    for (const [, host] of text.matchAll(/https?:\/\/([^/"]+)|@([\w.-]+)/g)) if (host !== undefined) expect(host).toMatch(/\.example$/)
  })
})

/** Types of names, events and relations are of one shape, and so are all cites. */
const general = (name: string): string =>
  name.replace(/^vocabulary\.\w+Types\./, 'vocabulary.#.').replace(/^.+\.(?:c|whenC)ites\.#\./, 'cites.#.')

describe('the whole example', () => {
  const found = [...fieldsOf(SCHEMA, wholeStory())]

  test('has every field of the schema, but for the one that would keep it from being published', () => {
    const has = new Set(found.map(({ path }) => general(fieldName(path))))
    expect([...fieldNames()].map(([name]) => general(name)).filter((name) => !has.has(name))).toEqual(['story.draft'])
  })

  test('has every value that a field may choose from', () => {
    const has = new Set(found.map(({ path, value }) => `${general(fieldName(path))} ${value}`))
    const choices = [...fieldNames()].flatMap(([name, { enum: values }]) => (values ?? []).map((value) => `${general(name)} ${value}`))
    expect(choices.length).toBeGreaterThan(20)
    expect(choices.filter((choice) => !has.has(choice))).toEqual([])
  })
})
