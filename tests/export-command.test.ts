import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportFile } from '../src/cli/export.ts'
import { FORMAT_NAMES } from '../src/formats/format-list.ts'
import { tinyStory } from './story.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const FILES: Record<string, Uint8Array> = {
  'blitar.json': readFileSync(new URL('../data/blitar-2021.json', import.meta.url)),
  // Nobody writes files so: it has to come back as it is.
  'odd.json': encode(`\ufeff${JSON.stringify(tinyStory()).replace('{', '{\r\n\t ')}`),
  'wrong.json': encode(JSON.stringify({ ...tinyStory(), format: 'other' })),
}

/** Runs the command on these files and gives what it wrote and said. */
async function run(...args: readonly string[]) {
  const sent: Uint8Array[] = []
  const noted: string[] = []
  const written = new Map<string, Uint8Array>()
  const code = await exportFile(args, {
    read: async (file) => FILES[file] ?? Promise.reject(new Error('ENOENT: no such file')),
    write: async (file, bytes) => void written.set(file, bytes),
    send: (bytes) => void sent.push(bytes),
    note: (line) => void noted.push(line),
    locale: 'en_GB.UTF-8',
  })
  return { code, sent, noted, written, text: sent.map((bytes) => new TextDecoder().decode(bytes)).join('') }
}

describe('npm run export', () => {
  test.each(FORMAT_NAMES)('writes %s and says what that does not have', async (format) => {
    const { code, sent, noted } = await run('blitar.json', '--as', format)
    expect(code).toBe(0)
    expect(sent[0]?.length).toBeGreaterThan(1000)
    expect(noted).toHaveLength(1)
  })

  test('hands on the story file itself as it is, byte for byte', async () => {
    const { sent } = await run('odd.json', '--as', 'json')
    expect(sent).toEqual([FILES['odd.json']])
  })

  test('writes to a file, in a language, by a known date, with the address of the page', async () => {
    const { written, sent } = await run(
      'blitar.json',
      '--as=md',
      '--out=x.md',
      '--lang=id',
      '--known=2021-01-06',
      '--address=https://example.org/',
    )
    expect(sent).toEqual([])
    const text = new TextDecoder().decode(written.get('x.md'))
    expect(text).toContain('6 Januari 2021')
    expect(text).toContain('https://example.org/')
    expect(text).toContain('Membantah')
  })

  test('never writes over the story itself', async () => {
    for (const out of ['blitar.json', './blitar.json', 'data/../blitar.json']) {
      const { code, noted, written } = await run('blitar.json', '--as', 'md', '--out', out)
      expect([code, written.size]).toEqual([2, 0])
      expect(noted).toEqual([`--out ${out}: that is the story file itself. Choose another name.`])
    }
  })

  test('nor through a link that leads to it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runut-'))
    try {
      const [story, link] = [join(folder, 'story.json'), join(folder, 'out.md')]
      const bytes = FILES['blitar.json'] ?? new Uint8Array()
      FILES[story] = bytes
      writeFileSync(story, bytes)
      symlinkSync(story, link)
      const { noted, written } = await run(story, '--as', 'md', '--out', link)
      expect(noted).toEqual([`--out ${link}: that is the story file itself. Choose another name.`])
      expect(written.size).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('draws both pictures into a page', async () => {
    const { text } = await run('blitar.json', '--as', 'html')
    expect(text.match(/<svg [^>]*class="(graph|time)-picture"/g)).toHaveLength(2)
  })

  test.each([
    [['blitar.json'], 2, /--as json\|html/],
    [['blitar.json', '--as', 'pdf'], 2, /--as json\|html/],
    [['blitar.json', 'odd.json', '--as', 'md'], 2, /--as/],
    [['blitar.json', '--as', 'md', '--lang', 'fr'], 2, /--as/],
    [['none.json', '--as', 'md'], 2, /none\.json: ENOENT/],
    [['wrong.json', '--as', 'md'], 1, /npm run check -- wrong\.json/],
    [['blitar.json', '--as', 'md', '--known', 'yesterday'], 1, /--known yesterday/],
  ])('of %j says what is wrong', async (args, code, line) => {
    const done = await run(...args)
    expect([done.code, done.sent]).toEqual([code, []])
    expect(done.noted.join('\n')).toMatch(line)
  })
})
