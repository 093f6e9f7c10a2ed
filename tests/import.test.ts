import { describe, expect, test } from 'vitest'
import { importFile } from '../src/cli/import.ts'
import { checkText } from '../src/story/check-text.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const EVENTS = 'Tanggal,Judul,Sumber,Warna\n5/1/2021,Rapat,https://koran.example/1,merah\n2021,Kontrak habis,,\n'

const FILES: Readonly<Record<string, Uint8Array>> = {
  'events.csv': encode(EVENTS),
  'empty.csv': encode(''),
  'header.csv': encode('title,when\n'),
  'picture.png': Uint8Array.of(0x89, 0x50, 0, 0, 0xff, 0xfe, 0, 1, 2),
  'web.html': encode('<!doctype html><p>x'),
  'bomb.gexf': encode('<!DOCTYPE g [<!ENTITY a "b">]><gexf/>'),
  'latin.csv': new Uint8Array(Buffer.from('title,when\nÅr,2021\n', 'latin1')),
  "it's.csv": encode(EVENTS),
  '\u001b[2J.csv': encode('title,when,\u001b[3J\n\u001b[2J,2021,x,\u202e\n'),
}

/** Runs the command on these files; gives what it printed and wrote. */
async function run(...args: readonly string[]) {
  const printed: string[] = []
  const written = new Map([['data/taken.json', '{}']])
  const code = await importFile(args, {
    size: async (file) => (file === 'huge.csv' ? 41 * 1024 * 1024 : (FILES[file]?.length ?? 0)),
    read: async (file) => {
      const bytes = FILES[file]
      if (bytes === undefined) throw new Error('ENOENT: no such file')
      return bytes
    },
    create: async (file, text) => {
      if (file.startsWith('nowhere/')) throw new Error('ENOENT: no such folder')
      if (written.has(file)) return false
      written.set(file, text)
      return true
    },
    print: (line) => printed.push(line),
    locale: 'en_GB.UTF-8',
    timeZone: 'Asia/Jakarta',
    today: '2032-02-03',
  })
  return { code, printed, written }
}

describe('exit codes', () => {
  test.each([
    [['events.csv'], 0],
    [['events.csv', '--out', 'data/new.json'], 0],
    [['events.csv', '--out=data/new.json', '--as=events', '--lang=id', '--language=sv', '--zone=Europe/Stockholm', '--dates=day-first'], 0],
    [['events.csv', '--column', 'Warna=type', '--column=Judul=title'], 0],
    [['latin.csv'], 0],
    [['events.csv', '--out', 'data/taken.json'], 2],
    [['events.csv', '--out', 'nowhere/new.json'], 2],
    [['events.csv', '--out', 'data/new.csv'], 2],
    [['events.csv', '--column', 'Farbe=type'], 2],
    [['events.csv', '--column', 'Warna=colour'], 2],
    [['events.csv', '--column', 'Warna'], 2],
    [['events.csv', '--zone', 'Mars/X'], 2],
    [['events.csv', '--dates', 'year-first'], 2],
    [['events.csv', '--language', 'Swedish'], 2],
    [['events.csv', '--as', 'xlsx'], 2],
    [['events.csv', 'header.csv'], 2],
    [['events.csv', '--out'], 2],
    [['--force', 'events.csv'], 2],
    [['none.csv'], 2],
    [[], 2],
    [['empty.csv'], 1],
    [['header.csv'], 1],
    [['picture.png'], 1],
    [['web.html'], 1],
    [['bomb.gexf'], 1],
    [['huge.csv'], 1],
    [['events.csv', '--as', 'graphml'], 1],
  ])('%j: %i', async (args, code) => expect((await run(...args)).code).toBe(code))
})

test('tells what became of the file, and how to write it', async () => {
  const { printed, written } = await run('events.csv')
  expect(printed.join('\n')).toMatchInlineSnapshot(`
    "Read as a table of events (CSV).
    Columns, as they were understood (change one with --column "name=field"):
      “Tanggal” → when
      “Judul” → title
      “Sumber” → source
      “Warna” → not used
    2 events, 0 relations, 0 names, 2 sources, 0 claims.

    Not carried:
      - “Warna”: this column was not recognised. Say what it means with --column "Warna=…". (line 2)
          merah

    Changed on the way:
      - “Tanggal”: whether the day or the month comes first cannot be told; both are kept as possible. Settle it with --dates day-first or --dates month-first. (line 2)
          5/1/2021

    Before you publish:
      - Sources without a date of publication: by the day of the import, they were there. Write the true day in “published”. (line 2)
          https://koran.example/1
      - No source stands in the file: these are drafts (“draft”: true), seen while editing and never published. (line 3)
    “status” is “reported” wherever the file says nothing else: set “documented” only where a primary document shows it.
    Dates are days in Asia/Jakarta. Another zone: --zone.

    Nothing was written yet. To write it: npm run import -- events.csv --out data/events.json"
  `)
  expect(written.size).toBe(1)
})

test('in Indonesian, and how to go on', async () => {
  const { printed } = await run(
    'events.csv',
    '--lang',
    'id',
    '--dates',
    'day-first',
    '--zone',
    'Asia/Jakarta',
    '--out',
    'data/rapat-warga.json',
  )
  expect(printed.join('\n')).toMatchInlineSnapshot(`
    "Dibaca sebagai tabel kejadian (CSV).
    Kolom, seperti yang dipahami (ubah dengan --column "nama=bidang"):
      “Tanggal” → when
      “Judul” → title
      “Sumber” → source
      “Warna” → tidak dipakai
    2 kejadian, 0 hubungan, 0 nama, 2 sumber, 0 klaim.

    Tidak terbawa:
      - “Warna”: kolom ini tidak dikenali. Sebutkan artinya dengan --column "Warna=…". (baris 2)
          merah

    Sebelum diterbitkan:
      - Sumber tanpa tanggal terbit: pada hari impor sumber itu sudah ada. Tulis tanggal yang sebenarnya di “published”. (baris 2)
          https://koran.example/1
      - Berkas itu tidak menyebut sumber: catatan ini menjadi draf (“draft”: true), tampak selama penyuntingan dan tidak pernah terbit. (baris 3)
    “status” menjadi “reported” bila berkas tidak mengatakan lain: pakai “documented” hanya bila ada dokumen primer yang menunjukkannya.

    Ditulis: data/rapat-warga.json
    Berikutnya: npm run check -- data/rapat-warga.json
    Lalu: npm start, dan tambahkan ?story=rapat-warga pada alamatnya."
  `)
})

test('what is written can be opened: it is named after its file, and nothing in it is an error', async () => {
  const { written } = await run('events.csv', '--out', 'data/rapat-warga.json')
  const text = written.get('data/rapat-warga.json') ?? ''
  expect(JSON.parse(text)).toMatchObject({ story: { id: 'rapat-warga' }, events: [{ id: 'rapat' }, { id: 'kontrak-habis', draft: true }] })
  expect(checkText(text).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a file that is there stays as it is', async () => {
  const { written, printed } = await run('events.csv', '--out', 'data/taken.json')
  expect(written.get('data/taken.json')).toBe('{}')
  expect(printed.at(-1)).toContain('data/taken.json exists already')
})

test('a column means what is said', async () => {
  const { written } = await run('events.csv', '--column', 'Warna=type', '--out', 'data/new.json')
  expect(JSON.parse(written.get('data/new.json') ?? '').events[0].type).toBe('merah')
})

test('letters that had to be guessed are told', async () => {
  const { printed, written } = await run('latin.csv', '--out', 'data/new.json')
  expect(printed[0]).toContain('Windows-1252')
  expect(JSON.parse(written.get('data/new.json') ?? '').events[0].title).toBe('År')
})

test('a name that a shell would take apart is quoted where it is to be typed', async () => {
  expect((await run("it's.csv")).printed.at(-1)).toContain(`npm run import -- 'it'\\''s.csv' --out data/its.json`)
})

test('nothing in a file or its name writes over the terminal', async () => {
  for (const args of [['\u001b[2J.csv'], ['\u001b[2J.csv', '--out', 'data/\u001b[2J.json'], ['\u001b[2Jnone.csv']])
    expect((await run(...args)).printed.join('').replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u)
})
