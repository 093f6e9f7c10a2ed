import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storyFiles } from '../src/cli/story-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'stories-'))

beforeAll(() => {
  for (const name of [
    'b.json',
    'a.json',
    'a@1.json',
    'deep/c.json',
    'story.schema.json',
    'README.md',
    '.hidden.json',
    '.git/d.json',
    'node_modules/e.json',
  ]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), '')
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder gives the stories in it and below, sorted; schemas, hidden folders and packages are none', async () => {
  const found = (await storyFiles(folder)).map((file) => relative(folder, file))
  expect(found).toEqual(['a.json', 'a@1.json', 'b.json', join('deep', 'c.json')])
})

test('a file stands for itself, whatever its name, and so does what is not there', async () => {
  const named = [join(folder, 'README.md'), join(folder, 'story.schema.json'), join(folder, 'none.json')]
  for (const file of named) expect(await storyFiles(file)).toEqual([file])
})
