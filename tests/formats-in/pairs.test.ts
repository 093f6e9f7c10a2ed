import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/app/decode-text.ts'
import { importText } from '../../src/formats/import-text.ts'
import { checkText } from '../../src/story/check-text.ts'
import { OPTIONS } from './options.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/imports')
const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.expected.json'))

describe('what becomes of a file of', () => {
  test.each(files)('%s', async (file) => {
    const decoded = decodeText(readFileSync(join(FOLDER, file)))
    const { result, ...read } = importText(decoded?.text ?? '', { ...OPTIONS, fileName: file })
    if (!result.ok) throw new Error(result.error.code)
    const { notes, ...rest } = result.value
    const lines = notes.map(({ line, code, field, value }) => [line, code, field, value].join(' | '))
    const told = `${JSON.stringify({ ...read, ...rest, notes: lines }, null, 2)}\n`
    await expect(told).toMatchFileSnapshot(join(FOLDER, `${file}.expected.json`))
    const errors = checkText(JSON.stringify(result.value.file)).filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
  })
})
