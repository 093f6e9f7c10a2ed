import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARAGRAPHS } from './blitar-paragraphs.ts'

interface Cite {
  readonly source: string
  readonly at: string
}
/** What this test reads of a record, whatever its collection. */
interface Loose {
  readonly id: string
  readonly type?: string
  readonly part?: string
  readonly when?: string
  readonly status?: string
  readonly anonymous?: boolean
  readonly name?: unknown
  readonly title?: unknown
  readonly aliases?: unknown
  readonly links?: unknown
  readonly states?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly positions?: readonly { readonly by: string; readonly stance: string; readonly when?: string; readonly cites: readonly Cite[] }[]
}
const COLLECTIONS = ['sources', 'entities', 'events', 'relations', 'claims', 'figures', 'questions', 'tours'] as const
type File = { readonly story: { readonly languages: readonly string[] } } & Readonly<Record<(typeof COLLECTIONS)[number], readonly Loose[]>>
interface Found {
  readonly path: string
  readonly value: unknown
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const file = JSON.parse(read('../data/blitar-2021.json')) as File
const shingles = JSON.parse(read('./blitar-shingles.json')) as { words: number; hashes: Record<string, string[]> }
const records = COLLECTIONS.flatMap((key) => file[key])

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const record = (id: string): Loose => {
  const found = records.find((r) => r.id === id)
  if (!found) throw new Error(`no record ${id}`)
  return found
}

/** A value and all that it holds, each with its path. */
function walk(value: unknown, path = ''): readonly Found[] {
  const inner: readonly (readonly [string, unknown])[] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [{ path, value }, ...inner.flatMap(([key, v]) => walk(v, `${path}/${key}`))]
}

/** Every cite within a record, those of its positions, values and participants included. */
const citesOf = (r: Loose): readonly Cite[] => walk(r).flatMap(({ path, value }) => (/\/cites\/\d+$/.test(path) ? [value as Cite] : []))

/** The runs of `shingles.words` words in a text, hashed as in blitar-shingles.json. */
function runs(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const starts = Array.from({ length: Math.max(0, words.length - shingles.words + 1) }, (_, k) => k)
  return starts.map((k) => sha(words.slice(k, k + shingles.words).join(' ')))
}
const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

const carried = Object.entries(PARAGRAPHS).flatMap(([source, paragraphs]) =>
  Object.entries(paragraphs).flatMap(([at, entry]) => ('records' in entry ? entry.records : []).map((id) => ({ source, at, id }))),
)
const key = (source: string, at: string, id: string): string => `${id}, under ${source} ${at}`
/** The records that rest on the two reports alone; a record with a source of its own may say more. */
const fromReports = records.filter((r) => citesOf(r).length > 0 && citesOf(r).every((c) => c.source in PARAGRAPHS))

describe('the paragraphs of the two reports', () => {
  it('all stand in the table, each with its records or a reason', () => {
    const numbered = (n: number): readonly string[] => Array.from({ length: n }, (_, k) => `p${k + 1}`)
    expect(file.sources.map((s) => s.id)).toEqual(expect.arrayContaining(Object.keys(PARAGRAPHS)))
    expect(Object.keys(PARAGRAPHS['sindonews-2021-01-05'] ?? {})).toEqual(numbered(8))
    expect(Object.keys(PARAGRAPHS['indonesiasatu-2021-01-08'] ?? {})).toEqual(numbered(9))
    for (const entry of Object.values(PARAGRAPHS).flatMap((p) => Object.values(p)))
      expect('records' in entry ? entry.records.length : entry.nothing.length).toBeGreaterThan(0)
  })

  it('name only records that cite that very paragraph', () => {
    const wrong = carried.filter(({ source, at, id }) => !citesOf(record(id)).some((c) => c.source === source && c.at === at))
    expect(wrong).toEqual([])
  })

  it('name every record that cites them', () => {
    const known = new Set(carried.map(({ source, at, id }) => key(source, at, id)))
    const cites = records.flatMap((r) => citesOf(r).map((c) => ({ ...c, id: r.id })))
    const cited = cites.filter((c) => c.source in PARAGRAPHS).map((c) => key(c.source, c.at, c.id))
    expect([...new Set(cited.filter((c) => !known.has(c)))], 'add to tests/blitar-paragraphs.ts').toEqual([])
  })

  it('carry every name, event, relation, claim, figure and question of the file', () => {
    const citing = (['entities', 'events', 'relations', 'claims', 'figures', 'questions'] as const).flatMap((k) => file[k])
    expect(citing.filter((r) => citesOf(r).length === 0).map((r) => r.id)).toEqual([])
  })
})

describe('what is said of real people', () => {
  it('gives the arrest as background, in its year, and as nothing more', () => {
    const arrest = record('ott-kpk-2018')
    expect([arrest.part, arrest.when, arrest.type, arrest.status]).toEqual(['background', '2018', 'arrest', 'reported'])
    expect(record('kpk-samanhudi').when).toBe('2018')
    const said = walk(fromReports).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    expect(
      said.filter((s) =>
        /(?<!komisi pemberantasan )korupsi|terpidana|terdakwa|bersalah|divonis|dihukum|convict|guilty|sentenced|corrupt(?!ion eradication commission)/i.test(
          s,
        ),
      ),
    ).toEqual([])
  })

  it('gives no date finer than the reports do', () => {
    for (const id of ['pilkada-2020', 'pilkada-2020-hasil', 'henry-yasin', 'santoso-tjutjuk']) expect(record(id).when).toBe('2020')
    const given = ['2018', '2020', '2020-12-31', '2021-01-01', '2021-01-05', '2021-01-05?/..', '2021-01-07', '[2020..2021-01-05]']
    const finer = walk(fromReports).filter(({ path, value }) => path.endsWith('/when') && !given.includes(String(value)))
    expect(finer.map(({ value }) => value)).toEqual([])
  })

  it('dates words only by the paragraph that dates them, and makes no event of undated words', () => {
    const dated = ['2021-01-05 sindonews-2021-01-05 p2', '2021-01-07 indonesiasatu-2021-01-08 p2']
    const positions = file.claims.flatMap((c) => c.positions ?? []).filter((p) => p.when !== undefined)
    const places = positions.flatMap(({ when, cites }) => cites.map(({ source, at }) => `${when} ${source} ${at}`))
    expect([...new Set(places)].toSorted()).toEqual(dated)
    const statements = file.events.filter((e) => e.type === 'statement')
    expect(statements.map((e) => e.when)).toEqual(['2021-01-05', '2021-01-07'])
  })

  it('ties nobody to another by way of the outlet that quotes both', () => {
    const outlets = file.entities.filter((e) => e.type === 'outlet').map((e) => e.id)
    expect(outlets).toEqual(['sindonews', 'indonesiasatu'])
    expect(file.relations.filter((r) => outlets.includes(r.from ?? '') || outlets.includes(r.to ?? ''))).toEqual([])
  })

  it('keeps nameless people nameless and apart', () => {
    const nameless = file.entities.filter((e) => e.anonymous === true)
    const ids = ['pekerja-anonim-p2', 'pekerja-anonim-p5', 'pekerja-yang-menduga']
    expect(nameless.map((e) => e.id)).toEqual(expect.arrayContaining(ids))
    for (const e of nameless) expect([e.aliases, e.links, isObject(e.name)]).toEqual([undefined, undefined, true])
  })

  it('lets no allegation stand without a claim, nor a claim about the cause without its denial', () => {
    const claims = file.claims
    const stated = new Set(claims.flatMap((c) => c.states ?? []))
    const alleged = [...file.events, ...file.relations].filter((r) => r.status === 'alleged')
    expect(alleged.filter((r) => !stated.has(r.id)).map((r) => r.id)).toEqual([])
    const denied = claims.filter((c) => c.positions?.some((p) => p.stance === 'denies' && p.by === 'santoso'))
    const causes = ['claim-politics', 'claim-timing', 'claim-satrio-keren', 'claim-sudden']
    expect(denied.map((c) => c.id)).toEqual(expect.arrayContaining(causes))
    expect(fromReports.filter((r) => r.status === 'documented')).toEqual([])
  })

  it('takes the appeal for harmony for no position', () => {
    const appeal = file.claims.filter((c) => citesOf(c).some((x) => x.source === 'indonesiasatu-2021-01-08' && x.at === 'p8'))
    expect(appeal).toEqual([])
  })
})

describe('the words', () => {
  const { languages } = file.story
  const TEXT_KEYS = 'title summary credits method contact label plural inverse description statement question value text note role'.split(
    ' ',
  )
  const texts = walk(file).filter(({ value }) => isObject(value) && languages.some((l) => l in value) && Object.keys(value).length <= 2)

  it('stand in both languages', () => {
    expect(languages).toEqual(['id', 'en'])
    for (const { path, value } of texts) expect(Object.keys(value as object), path).toEqual(languages)
    for (const { path, value } of walk(file))
      if (TEXT_KEYS.includes(path.split('/').at(-1) ?? '') && typeof value === 'string') expect.fail(`one language only: ${path}`)
    expect(texts.length).toBeGreaterThan(250)
  })

  it('are short enough for labels', () => {
    const labels = [...file.events.map((e) => e.title), ...file.entities.map((e) => e.name)]
    const spoken = labels.flatMap((t) => (isObject(t) ? Object.values(t) : [t])).map(String)
    expect(spoken.filter((s) => s.length > 38)).toEqual([])
  })

  it('are not the reports’ own: no run of seven words is theirs', () => {
    const theirs = new Set(Object.values(shingles.hashes).flat())
    expect(theirs.size).toBeGreaterThan(500)
    const copied = walk(file).filter(({ value }) => typeof value === 'string' && runs(value).some((run) => theirs.has(run)))
    expect(copied.map(({ path }) => path)).toEqual([])
  })
})
