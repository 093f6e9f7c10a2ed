import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { NOTHING_HIDDEN } from '../src/state/state.ts'
import { knownBy, whenBy } from '../src/story/known.ts'
import { TextView } from '../src/text/text-view.tsx'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { pageEn } from '../src/words/page-en.ts'
import { pageId } from '../src/words/page-id.ts'
import { blitar } from './blitar-story.ts'

/**
 * What the two reports had said by a day, read from the articles by hand: SINDOnews came out on 5 January 2021, Indonesiasatu on the 8th. Under
 * each day stand the records of the first report, and apart from them what only the second one brings.
 */
const FIRST_REPORT = {
  sources: ['sindonews-2021-01-05'],
  entities: [
    ...['santoso', 'tjutjuk', 'samanhudi', 'henry', 'yasin'],
    ...['pekerja', 'pekerja-anonim-p2', 'pekerja-anonim-p5', 'pekerja-yang-menduga'],
    ...['pemkot-blitar', 'wali-kota-blitar', 'kpk', 'pkb-kota-blitar'],
    ...['satpol-pp', 'dinas-lingkungan-hidup', 'bagian-umum', 'pihak-ketiga', 'sindonews'],
  ],
  events: [
    ...['ott-kpk-2018', 'pilkada-2020', 'pilkada-2020-hasil', 'kontrak-langsung-dihentikan', 'kontrak-habis'],
    ...['pekerja-dirumahkan', 'tender-pihak-ketiga', 'penataan-pekerja', 'keterangan-pekerja-5-januari'],
  ],
  relations: [
    ...['henry-putra-samanhudi', 'henry-yasin', 'santoso-tjutjuk', 'henry-lawan-santoso', 'henry-calon-wali-kota'],
    ...['santoso-calon-wali-kota', 'yasin-ketua-pkb', 'santoso-wali-kota', 'samanhudi-mantan-wali-kota', 'wali-kota-pemkot'],
    ...['kpk-samanhudi', 'pekerja-di-pemkot', 'pekerja-dibiayai-pemkot', 'pekerja-satpol-pp', 'pekerja-dlh', 'pekerja-bagian-umum'],
    ...['satpol-pp-pemkot', 'dlh-pemkot', 'bagian-umum-pemkot', 'pekerja-p2-salah-satu', 'pekerja-p5-salah-satu'],
    ...['pekerja-menduga-sebagian', 'pemkot-pihak-ketiga', 'pekerja-dianggap-loyalis', 'pekerja-dianggap-dukung-henry'],
    ...['pekerja-dianggap-dukung-yasin', 'pemkot-disebut-karena-pilkada'],
  ],
  figures: ['anggaran', 'jumlah-pekerja', 'sebutan-peristiwa', 'kontrak-lagi', 'tempat-kerja'],
  questions: [
    ...['siapa-memutuskan', 'berapa-pekerja', 'siapa-menang-tender', 'siapa-menganggap', 'berapa-dikontrak-lagi', 'berapa-anggaran'],
    'tanggapan-yang-disebut',
  ],
} as const

const SECOND_REPORT = {
  sources: ['indonesiasatu-2021-01-08'],
  entities: ['banpol', 'indonesiasatu'],
  events: ['isu-media-sosial', 'keterangan-santoso-7-januari'],
  relations: ['pekerja-banpol', 'banpol-pemkot'],
  figures: [],
  questions: ['ukuran-kinerja', 'apa-satrio-keren'],
} as const

/** Who had taken which side of a claim by the 5th, and who by the 8th, with the paragraphs: `S` is SINDOnews, `I` is Indonesiasatu. */
const POSITIONS: Readonly<Record<string, { readonly by5: readonly string[]; readonly by8: readonly string[] }>> = {
  'claim-politics': {
    by5: ['pekerja-yang-menduga asserts S p1', 'pekerja-anonim-p2 repeats S p2', 'santoso denies S p8'],
    by8: ['indonesiasatu repeats I p1', 'santoso denies I p2', 'santoso denies I p1 p6 p7'],
  },
  'claim-loyalty': {
    by5: ['pekerja-anonim-p2 repeats S p2', 'sindonews repeats S p4', 'pekerja-anonim-p5 qualifies S p5', 'santoso qualifies S p8'],
    by8: [],
  },
  'claim-support': { by5: ['sindonews repeats S p4', 'pekerja-anonim-p5 qualifies S p5', 'santoso qualifies S p8'], by8: [] },
  'claim-timing': {
    by5: ['sindonews repeats S p4', 'sindonews qualifies S p7', 'santoso qualifies S p8'],
    by8: ['santoso denies I p2'],
  },
  'claim-satrio-keren': { by5: [], by8: ['indonesiasatu repeats I p1', 'santoso denies I p1'] },
  'claim-sudden': {
    by5: ['sindonews asserts S p1', 'sindonews qualifies S p7'],
    by8: ['indonesiasatu qualifies I p9', 'santoso denies I p2'],
  },
  // What qualifies it had been written by the 5th, but nobody had said it yet: Santoso did on the 7th.
  'claim-contract-end': { by5: [], by8: ['sindonews qualifies S p7', 'pekerja-yang-menduga qualifies S p1', 'santoso asserts I p2'] },
  'claim-performance': { by5: ['santoso asserts S p8'], by8: ['santoso asserts I p3 p4'] },
  'claim-review': { by5: ['santoso asserts S p6 p7'], by8: ['santoso asserts I p2', 'indonesiasatu qualifies I p1 p5'] },
  'claim-no-earlier-review': { by5: [], by8: ['santoso asserts I p3'] },
}

/**
 * When the events were, by the report that gives the date: `S` gives these in p2 (2018; Tuesday 5 January), p3 and p4 (the election of 2020) and p7
 * (31 December 2020); what it calls under way in p6 stands from the day on which it says so, and what it calls speculation in p4 within its
 * outermost bounds. `I` gives 1 January in p9 and 7 January in p2. The rumours have no date in either.
 */
const DATES = {
  S: {
    'ott-kpk-2018': '2018',
    'pilkada-2020': '2020',
    'pilkada-2020-hasil': '2020',
    'kontrak-langsung-dihentikan': '[2020..2021-01-05]',
    'kontrak-habis': '2020-12-31',
    'tender-pihak-ketiga': '2021-01-05?/..',
    'penataan-pekerja': '2021-01-05?/..',
    'keterangan-pekerja-5-januari': '2021-01-05',
  },
  I: { 'pekerja-dirumahkan': '2021-01-01', 'keterangan-santoso-7-januari': '2021-01-07' },
} as const

const story = blitar()
const KINDS = ['sources', 'entities', 'events', 'relations', 'figures', 'questions'] as const
const PUBLISHERS: Readonly<Record<string, string>> = { 'sindonews-2021-01-05': 'S', 'indonesiasatu-2021-01-08': 'I' }

const visibleOn = (day: string) => selectVisible(story, { status: 'all', hidden: NOTHING_HIDDEN }, knownBy(day, story.timeZone))

/** The ids of each kind that are shown on a day. */
function shownOn(day: string): Readonly<Record<string, readonly string[]>> {
  const visible = visibleOn(day)
  return Object.fromEntries(KINDS.map((kind) => [kind, visible[kind].map((record) => record.id).sort()]))
}

/** The date of each event that is shown on a day; null where it has none by then. */
function datesOn(day: string): Readonly<Record<string, string | null>> {
  const visible = visibleOn(day)
  return Object.fromEntries(visible.events.map((event) => [event.id, whenBy(event, visible.knownBy)?.text ?? null]))
}

/** The positions of each claim that is shown on a day, as the table writes them. */
function positionsOn(day: string): Readonly<Record<string, readonly string[]>> {
  const visible = visibleOn(day)
  const written = (claim: (typeof visible.claims)[number]) =>
    visible.positions(claim).map(({ by, stance, cites }) => {
      const [first] = cites
      return [by.id, stance, PUBLISHERS[first?.source.id ?? ''], ...cites.map(({ at }) => at)].join(' ')
    })
  return Object.fromEntries(visible.claims.map((claim) => [claim.id, [...written(claim)].sort()]))
}

const tableOf = (...reports: readonly Readonly<Record<string, readonly string[]>>[]) =>
  Object.fromEntries(KINDS.map((kind) => [kind, reports.flatMap((report) => report[kind] ?? []).sort()]))

const claimsOf = (sides: (claim: { readonly by5: readonly string[]; readonly by8: readonly string[] }) => readonly string[]) =>
  Object.fromEntries(
    Object.entries(POSITIONS).flatMap(([claim, table]) => {
      const taken = [...sides(table)].sort()
      return taken.length === 0 ? [] : [[claim, taken]]
    }),
  )

describe('what the two reports had said', () => {
  it('by the last day of 2020: nothing', () => {
    expect(shownOn('2020-12-31')).toEqual(tableOf())
    expect(positionsOn('2020-12-31')).toEqual({})
    expect(datesOn('2020-12-31')).toEqual({})
  })

  it('by 5 January 2021: what SINDOnews wrote', () => {
    expect(shownOn('2021-01-05')).toEqual(tableOf(FIRST_REPORT))
    expect(positionsOn('2021-01-05')).toEqual(claimsOf(({ by5 }) => by5))
    // That hundreds are sent home it writes in p1, without a day.
    expect(datesOn('2021-01-05')).toEqual({ ...DATES.S, 'pekerja-dirumahkan': null })
  })

  it('by 8 January 2021: what both wrote', () => {
    expect(shownOn('2021-01-08')).toEqual(tableOf(FIRST_REPORT, SECOND_REPORT))
    expect(positionsOn('2021-01-08')).toEqual(claimsOf(({ by5, by8 }) => [...by5, ...by8]))
    expect(datesOn('2021-01-08')).toEqual({ ...DATES.S, ...DATES.I, 'isu-media-sosial': null })
  })
})

describe.each([
  ['id', { ...id, ...pageId }],
  ['en', { ...en, ...pageEn }],
] as const)('the text as it stood on a day: %s', (lang, words) => {
  const textOn = (day: string) =>
    render(h(TextView, { reading: { story, shown: visibleOn(day), words, style: { phrases: words.dates, timeZone: story.timeZone } } }))
  /** What only the report of the 8th says. */
  const later =
    lang === 'id'
      ? ['miliaran rupiah', 'otomatis direkrut', 'lapang dada', 'Banpol']
      : ['billions of rupiah', 'automatically', 'good grace', 'Banpol']

  it('has nothing of a report that came later: no source, no paragraph, no wording of a figure', () => {
    const text = textOn('2021-01-05')
    expect(text).not.toContain('indonesiasatu')
    expect(later.filter((part) => text.includes(part))).toEqual([])
    expect(later.filter((part) => !textOn('2021-01-08').includes(part))).toEqual([])
  })

  it('says of a record that later sources had a part in its words', () => {
    const note = words.detail.laterToo
    const on5 = textOn('2021-01-05')
    expect(on5.split(note).length - 1).toBeGreaterThan(0)
    expect(textOn('2021-01-08')).not.toContain(note)
    const recordOf = (text: string, of: string) => text.split(`data-record="${of}"`)[1]?.split('data-record=')[0] ?? ''
    // Its first day, 1 January, stands in the second report alone.
    const [before, after] = [on5, textOn('2021-01-08')].map((text) => recordOf(text, 'pekerja-dirumahkan'))
    expect(before).toContain(note)
    expect(before).toContain(lang === 'id' ? 'tanggalnya belum disebut' : 'date not yet given')
    expect(before).not.toMatch(/1 Januar[iy] 2021/)
    expect(after).toMatch(/1 Januar[iy] 2021/)
    expect(after).toContain(`<dt>${words.detail.dateFrom}</dt>`)
    expect(recordOf(on5, 'ott-kpk-2018')).not.toContain(note)
  })
})
