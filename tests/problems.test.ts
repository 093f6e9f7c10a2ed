import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkText } from '../src/story/check-text.ts'
import { parseStory } from '../src/story/parse.ts'
import { pathText } from '../src/story/path-text.ts'
import { PROBLEM_CODES, type Problem } from '../src/story/problem.ts'
import { sayProblem } from '../src/words/problem.ts'
import { problemEn } from '../src/words/problem-en.ts'
import { problemId } from '../src/words/problem-id.ts'

const FOLDER = new URL('fixtures/problems/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.json') ? file.slice(0, -'.json'.length) : []))

/** The code that a fixture is about: its name begins with it. */
const codeOf = (name: string) =>
  PROBLEM_CODES.filter((code) => name === code || name.startsWith(`${code}-`)).toSorted((a, b) => b.length - a.length)[0]

/** A problem that only whoever fetches the file can find; its fixture holds just that. */
function loadProblem(text: string): Problem | null {
  if (!text.startsWith('{\n  "code"')) return null
  const { code, values } = JSON.parse(text)
  return { code, severity: 'error', path: [], values }
}

/** More of a code are not worth reading in a fixture. */
const LISTED = 9

/** What a reader of the fixture is told, and which records are still shown to readers. */
function report(text: string): string {
  const load = loadProblem(text)
  const seen = new Map<string, number>()
  const lines = (load === null ? checkText(text) : [load]).flatMap((problem) => {
    const { code, severity, place, path } = problem
    seen.set(code, (seen.get(code) ?? 0) + 1)
    if ((seen.get(code) ?? 0) > LISTED) return []
    const [en, id] = [sayProblem(problemEn, problem), sayProblem(problemId, problem)]
    const head = [place === undefined ? '–' : `${place.line}:${place.column}`, severity, code, pathText(path)].join(' ').trimEnd()
    return [head, `  en: ${en.what}`, `      ${en.fix}`, `  id: ${id.what}`, `      ${id.fix}`]
  })
  if (load !== null) return lines.join('\n')
  const { story } = parseStory(text)
  return [...lines, '', `shown: ${story === null ? 'nothing' : [...story.records.keys()].join(', ')}`].join('\n')
}

/** A path without its names and numbers. */
const shapeOf = (path: string) => path.replace(/\d+/g, 'n').replace(/[A-Za-z]+/g, 'k')

test('the paths that the guide for editors shows are such as are printed', () => {
  const guide = readFileSync(new URL('../data/README.md', import.meta.url), 'utf8')
  const shown = [...guide.matchAll(/`… (?:error|warning) ([a-z-]+) (\S+): …`/g)]
  expect(shown.length).toBeGreaterThan(20)
  for (const [, code = '', path = ''] of shown) {
    const printed = names.flatMap((name) =>
      [...read(`${name}.expected.txt`).matchAll(/^\d+:\d+ \w+ (\S+) (\S+)$/gm)].filter(([, of]) => of === code).map(([, , at = '']) => at),
    )
    expect(printed.map(shapeOf), code).toContain(shapeOf(path))
  }
})

describe('every problem', () => {
  test.each(PROBLEM_CODES)('%s has a fixture', (code) => expect(names.filter((name) => codeOf(name) === code)).not.toEqual([]))

  test.each(names)('%s is said in both languages', async (name) => {
    const said = report(read(`${name}.json`))
    expect(said).toContain(` ${codeOf(name)}`)
    await expect(`${said}\n`).toMatchFileSnapshot(`fixtures/problems/${name}.expected.txt`)
  })

  test('no sentence shows a value that is not there', () => {
    for (const name of names) expect(report(read(`${name}.json`)), name).not.toMatch(/undefined|NaN|\[object|: \.|“”/)
  })
})
