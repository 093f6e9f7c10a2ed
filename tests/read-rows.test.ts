import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../src/base/steps.ts'
import { checkText } from '../src/story/check-text.ts'
import { isObject } from '../src/story/json.ts'
import { parseStory } from '../src/story/parse.ts'
import type { Problem } from '../src/story/problem.ts'
import { readRows } from '../src/story/read-rows.ts'
import { createReport } from '../src/story/report.ts'
import { isRecord } from '../src/story/shape-walk.ts'
import { type Change, changed, changes, intruder, names } from './changed-file.ts'
import type { StoryFile } from './story.ts'
import { wholeStory } from './whole-story.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const BLITAR: StoryFile = JSON.parse(read('../data/blitar-2021.json'))

/** What is read of a file, and what is said of it, with or without a first glance at each record. */
function readOf(text: string, drafts: boolean, quick?: typeof isRecord) {
  const file: unknown = JSON.parse(text)
  const report = createReport(drafts)
  const rows = isObject(file) ? finish(readRows(file, drafts, report, quick)) : null
  return { rows, problems: report.problems() }
}

const told = ({ code, path, values }: Problem) => JSON.stringify([code, path, values])

/** The check says of a file, besides oversights and keys that stand twice, what whoever reads it finds: of all of it, and of what is for readers. */
function agree(text: string): void {
  const read = [...parseStory(text, { drafts: true }).problems, ...parseStory(text).problems]
  const errors = checkText(text).filter(({ code, severity }) => severity === 'error' && code !== 'repeated-key')
  // A reason that a draft gives is told once for the same place.
  const places = (problems: readonly Problem[]) => new Set(problems.map(({ code, path }) => JSON.stringify([code, path])))
  expect(places(errors), text.slice(0, 300)).toEqual(places(read))
  const all = new Set(read.map(told))
  for (const error of errors.filter(({ code }) => code !== 'broken-json')) expect(all.has(told(error)), told(error)).toBe(true)
}

test('a first glance changes nothing in what is read of a file and said of it, whatever is changed in it', () => {
  const judge = (story: StoryFile) => (place: number, change: Change, value: unknown, name: string, drafts: boolean) => {
    const text = changed(story, place, change, value, name)
    expect(readOf(text, drafts, isRecord), text.slice(0, 300)).toEqual(readOf(text, drafts))
    agree(text)
  }
  fc.assert(fc.property(fc.nat(), changes, intruder, names, fc.boolean(), judge(wholeStory())), { numRuns: 400 })
  fc.assert(fc.property(fc.nat(), changes, intruder, names, fc.boolean(), judge(BLITAR)), { numRuns: 30 })
})

const BROKEN = readdirSync(new URL('fixtures/problems', import.meta.url)).filter((name) => name.endsWith('.json'))

test.each(BROKEN)('the check says what whoever reads the file finds: %s', (name) => agree(read(`fixtures/problems/${name}`)))
