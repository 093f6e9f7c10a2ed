import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './sources.ts'

const folder = join(ROOT, 'src/words')
const files = [...readdirSync(folder).map((name) => join(folder, name)), join(ROOT, 'data/README.md'), join(ROOT, 'README.id.md')]

/** One thing, one word: what the interface must not say, and what it says instead. */
const INSTEAD = [
  [/dalam sumber ini\b/, 'dalam sumber-sumber ini'],
  [/belum terbukti/, 'belum dipastikan: “terbukti” presumes a proof'],
  [/\bgraf\b/i, 'jejaring'],
  [/\btur\b/i, 'bacaan terpandu'],
  [/klaim tentang ini yang diperselisihkan|claim about this is disputed/, 'disinggung dalam …: that a claim mentions it contests nothing'],
  [/sejak kapan diketahui/, 'sejak kapan ada dalam sumber-sumber ini'],
] as const

test.each(INSTEAD)('nowhere %s, but %s', (wrong) => {
  expect(files.filter((path) => wrong.test(readFileSync(path, 'utf8')))).toEqual([])
})
