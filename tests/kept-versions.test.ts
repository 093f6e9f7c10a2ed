import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keptVersions, passedOver, readStories } from '../scripts/vite/stories.ts'

test('old versions whose names an address can say are kept; others are passed over, and named to who builds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runut-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of [
    'a-story',
    'a-story@1.0.1',
    'a-story@2026-11-28',
    'a-story@v1_b',
    'a-story@1+2',
    'a-story@versi dua',
    'a-story@',
    'story.schema',
  ])
    writeFileSync(join(folder, `${name}.json`), '{}')
  expect(readStories(folder).map(({ id }) => id)).toEqual(['a-story'])
  expect(keptVersions(folder)).toEqual(['a-story@1.0.1', 'a-story@2026-11-28', 'a-story@v1_b'])
  expect(passedOver(folder)).toEqual(['a-story@.json', 'a-story@1+2.json', 'a-story@versi dua.json'])
})
