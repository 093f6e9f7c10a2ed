import { describe, expect, test } from 'vitest'
import { check } from '../src/cli/check.ts'
import { checkText } from '../src/story/check-text.ts'
import { changedStory, tinyStory } from './story.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const pretty = (file: object) => encode(JSON.stringify(file, null, 2))

const FILES: Record<string, Uint8Array> = {
  'fine.json': pretty(tinyStory()),
  'oversight.json': pretty(
    changedStory((story) => {
      delete story.sources[0].url
    }),
  ),
  'wrong.json': pretty(
    changedStory((story) => {
      story.events[0].when = '2021-02-30'
      story.sources[0].note = ''
      delete story.sources[1].url
    }),
  ),
  'marked.json': encode(`\ufeff${JSON.stringify(tinyStory())}`),
  'utf16.json': new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(tinyStory())}`, 'utf16le')),
  'latin1.json': new Uint8Array(Buffer.from('{"a":"\u00e5"}', 'latin1')),
  'cut.json': encode('{"a":"\u00e5"}').subarray(0, 7),
  'empty.json': encode(''),
  'stories/one.json': pretty(tinyStory()),
  'stories/two.json': encode(''),
}

/** Runs the command on these files and gives what it printed. */
async function run(...args: readonly string[]) {
  const printed: string[] = []
  const noted: string[] = []
  const read = async (file: string) => {
    const bytes = FILES[file]
    if (bytes === undefined) throw new Error('ENOENT: no such file')
    return bytes
  }
  const files = async (path: string) => (path.endsWith('/') ? Object.keys(FILES).filter((file) => file.startsWith(path)) : [path])
  const code = await check(args, {
    read,
    files,
    print: (line) => printed.push(line),
    note: (line) => noted.push(line),
    locale: 'en_GB.UTF-8',
  })
  return { code, printed, noted }
}

describe('exit codes', () => {
  test.each([
    [['fine.json'], 0],
    [['marked.json'], 0],
    [['oversight.json'], 0],
    [['wrong.json'], 1],
    [['empty.json'], 1],
    [['utf16.json'], 1],
    [['latin1.json'], 1],
    [['cut.json'], 1],
    [['none.json'], 2],
    [['fine.json', 'wrong.json'], 1],
    [['wrong.json', 'none.json'], 2],
    [[], 2],
    [['--json'], 2],
    [['--lang', 'sv', 'fine.json'], 2],
    [['--lang'], 2],
    [['--fix', 'fine.json'], 2],
    [['stories/'], 1],
    [['bare/'], 2],
    [['bare/', 'stories/'], 2],
    [['--format', 'github', 'fine.json'], 0],
    [['--format=github', 'wrong.json'], 1],
    [['--format', 'xml', 'fine.json'], 2],
    [['--format'], 2],
  ])('%j: %i', async (args, code) => expect((await run(...args)).code).toBe(code))
})

test('one line a problem, in the order of the file', async () => {
  const { printed } = await run('wrong.json', 'none.json')
  expect(printed).toMatchInlineSnapshot(`
    [
      "wrong.json:64:15: error empty-text sources[0].note: “note” holds no text. Write the text, or take the key away where it may be missing.",
      "wrong.json:66:5: warning never-shown sources[1]: Nothing refers to “report-two”, a source. Use it somewhere, or take it away.",
      "wrong.json:66:5: warning source-without-address sources[1]: The source “report-two” has no address. Add "url" or "archived", so that readers can look for themselves.",
      "wrong.json:75:5: error depends-on-set-aside entities[0]: “company” is not shown: nothing names it now that “company-employs-worker” is set aside. Mend “company-employs-worker”, or give “company” cites of its own.",
      "wrong.json:80:5: error depends-on-set-aside entities[1]: “worker” is not shown: nothing names it now that “company-employs-worker” is set aside. Mend “company-employs-worker”, or give “worker” cites of its own.",
      "wrong.json:98:15: error bad-date events[0].when: “2021-02-30” is not a date: that month has no such day. Examples: 2021, 2021-01, 2021-01-05, 2021-01-05T22:16+07:00, 2020-12-31/2021-01-08, 2020-12~.",
      "wrong.json:119:5: error depends-on-set-aside events[1]: “punished” is not shown: it needs “report-one”, which is set aside because of a mistake. Mend “report-one”, and this is well again.",
      "wrong.json:142:5: error depends-on-set-aside relations[0]: “company-employs-worker” is not shown: it needs “report-one”, which is set aside because of a mistake. Mend “report-one”, and this is well again.",
      "wrong.json:157:5: error claim-set-aside claims[0]: The claim “was-punished” is not shown, since it needs “report-one”. A claim is shown whole or not at all, so that no accusation stands alone: mend the part that is named beside this.",
      "none.json:1:1: error file-unreadable (file): none.json cannot be read: ENOENT: no such file. Check its name and whether you may read it.",
    ]
  `)
})

test('in either language, as asked or as the shell has it', async () => {
  expect((await run('empty.json')).printed).toEqual([
    'empty.json:1:1: error file-empty (file): The file is empty. Choose another file, or copy one that works and change it.',
  ])
  expect((await run('--lang', 'id', 'empty.json')).printed).toEqual((await run('empty.json', '--lang=id')).printed)
  expect((await run('--lang=id', 'empty.json')).printed[0]).toContain('Berkas ini kosong.')
})

test('what no page would open is not checked: it is too large', async () => {
  FILES['vast.json'] = new Uint8Array(300 * 1024 * 1024 + 1)
  const { code, printed } = await run('vast.json')
  delete FILES['vast.json']
  expect(code).toBe(1)
  expect(printed).toEqual([
    'vast.json:1:1: error file-too-large (file): The file is larger than 300 MB. Split the story into several files.',
  ])
})

test('for tools', async () => {
  const { printed } = await run('--json', 'empty.json', 'none.json')
  expect(JSON.parse(printed.join('\n'))).toEqual([
    {
      file: 'empty.json',
      line: 1,
      column: 1,
      severity: 'error',
      code: 'file-empty',
      path: '(file)',
      what: 'The file is empty.',
      fix: expect.any(String),
    },
    {
      file: 'none.json',
      line: 1,
      column: 1,
      severity: 'error',
      code: 'file-unreadable',
      path: '(file)',
      what: 'none.json cannot be read: ENOENT: no such file.',
      fix: expect.any(String),
    },
  ])
  expect(JSON.parse((await run('--json', 'fine.json')).printed.join('\n'))).toEqual([])
})

test('for GitHub, beside the lines of a change', async () => {
  const { printed } = await run('--format', 'github', 'oversight.json', 'empty.json')
  expect(printed).toMatchInlineSnapshot(`
    [
      "::warning file=oversight.json,line=57,col=5,title=source-without-address::sources[0]: The source “report-one” has no address. Add "url" or "archived", so that readers can look for themselves.",
      "::error file=empty.json,line=1,col=1,title=file-empty::(file): The file is empty. Choose another file, or copy one that works and change it.",
    ]
  `)
})

test('nothing in a file or its name ends the annotation or begins another', async () => {
  const name = 'a,b:c%\n::error::x.json'
  FILES[name] = encode(JSON.stringify({ ...tinyStory(), '100%\r\n::error::': 1 }))
  const { printed } = await run('--format', 'github', name, 'none\n::error::x.json')
  expect(printed).toHaveLength(2)
  for (const line of printed) expect(line).toMatch(/^::error file=[^\r\n,:]*,line=1,col=\d+,title=[a-z-]+::[^\r\n]*$/)
  expect(printed[0]).toContain('file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.json,')
  expect(printed[0]).toContain('100%25')
})

test('a folder stands for its story files and those of the folders in it', async () => {
  const { printed, noted } = await run('stories/')
  expect(printed.map((line) => line.split(': ')[0])).toEqual(['stories/two.json:1:1'])
  expect(noted).toEqual(['2 file(s), 1 error(s), 0 warning(s)'])
  expect((await run('bare/')).noted[0]).toContain('bare/')
})

test('drafts are counted: they are not published', async () => {
  FILES['drafts.json'] = pretty(
    changedStory((story) => {
      story.sources.push({ ...story.sources[0], id: 'later', draft: true }, { ...story.sources[0], id: 'latest', draft: true })
    }),
  )
  FILES['draft.json'] = pretty(changedStory((story) => Object.assign(story.story, { draft: true })))
  expect((await run('drafts.json')).noted).toEqual(['1 file(s), 0 error(s), 2 warning(s); not published: 2 draft(s)'])
  expect((await run('drafts.json', 'draft.json', 'fine.json')).noted).toEqual([
    '3 file(s), 0 error(s), 2 warning(s); not published: 2 draft(s), 1 whole story file(s) a draft',
  ])
})

test('a name cannot write over the terminal', async () => {
  const { printed } = await run('\u001b[2J\u202e.json')
  expect(printed.join('')).not.toMatch(/\p{Cc}|\u202e/u)
})

test('what is missing only for readers, because it is a draft, is told too', () => {
  const file = changedStory((story) => {
    story.entities[0].draft = true
  })
  const found = checkText(JSON.stringify(file)).map(({ code, path, values }) => `${code} ${path.join('.')} ${values['why'] ?? ''}`.trim())
  expect(found).toEqual([
    'depends-on-set-aside events.0.participants.1.entity draft',
    'depends-on-set-aside events.1',
    'depends-on-set-aside relations.0 draft',
    'claim-set-aside claims.0',
  ])
})

test('keys that stand twice are told, though the page does not look for them', () => {
  const text = JSON.stringify(tinyStory()).replace('"updated":', '"updated":"2020","updated":')
  expect(checkText(text).map(({ code }) => code)).toEqual(['repeated-key'])
})
