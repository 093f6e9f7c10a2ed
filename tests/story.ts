import { readFileSync } from 'node:fs'
import { parseStory } from '../src/story/parse.ts'
import type { Story } from '../src/story/story.ts'

/** Part of a story file as JSON; loose, since tests break it. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into it and put in what no file should hold
type Loose = any

/** A story file as JSON. */
export interface StoryFile {
  [key: string]: Loose
  story?: Loose
  vocabulary?: Loose
  sources?: Loose
  entities?: Loose
  events?: Loose
  relations?: Loose
  claims?: Loose
  figures?: Loose
  questions?: Loose
  corrections?: Loose
  tours?: Loose
}

const cite = (source: string, at = 'p1') => ({ source, at })

/**
 * A valid story that is as small as one can be and still has one of everything: a company and a worker who sends word without a name, a
 * reported dismissal, an alleged reason for it which the company denies, two sources. Nothing is wrong with it, not even a warning.
 * `overrides` replaces whole parts; pass a function to `brokenStory` to change something inside.
 */
export function tinyStory(overrides: StoryFile = {}): StoryFile {
  return {
    format: 'runut/1',
    story: {
      id: 'tiny',
      title: { id: 'Cerita kecil', en: 'Tiny story' },
      summary: { id: 'Seorang pekerja dipulangkan.', en: 'A worker was sent home.' },
      languages: ['id', 'en'],
      timeZone: 'Asia/Jakarta',
      updated: '2021-01-09',
      contact: 'desk@example.org',
    },
    vocabulary: {
      entityTypes: {
        person: { label: { id: 'Orang', en: 'Person' }, symbol: 'circle' },
        company: { label: { id: 'Perusahaan', en: 'Company' }, symbol: 'square' },
      },
      eventTypes: { dismissal: { label: { id: 'Pemulangan', en: 'Dismissal' } } },
      relationTypes: { employs: { label: { id: 'mempekerjakan', en: 'employs' }, directed: true } },
    },
    sources: [
      { id: 'report-one', type: 'news-report', title: 'Report one', published: '2021-01-05', language: 'id', url: 'https://example.org/1' },
      { id: 'report-two', type: 'news-report', title: 'Report two', published: '2021-01-08', language: 'id', url: 'https://example.org/2' },
    ],
    entities: [
      { id: 'company', type: 'company', name: 'PT Contoh' },
      { id: 'worker', type: 'person', name: { id: 'seorang pekerja', en: 'a worker' }, anonymous: true },
    ],
    events: [
      {
        id: 'sent-home',
        type: 'dismissal',
        title: { id: 'Pekerja dipulangkan', en: 'The worker is sent home' },
        when: '2020-12-31',
        participants: [{ entity: 'worker' }, { entity: 'company', role: { id: 'pemberi kerja', en: 'employer' } }],
        status: 'reported',
        cites: [cite('report-one')],
      },
      {
        id: 'punished',
        type: 'dismissal',
        title: { id: 'Pemulangan sebagai hukuman', en: 'Sent home as a punishment' },
        when: '2020-12',
        participants: [{ entity: 'company' }],
        status: 'alleged',
        cites: [cite('report-one', 'p2')],
      },
    ],
    relations: [
      { id: 'company-employs-worker', type: 'employs', from: 'company', to: 'worker', status: 'reported', cites: [cite('report-one')] },
    ],
    claims: [
      {
        id: 'was-punished',
        statement: { id: 'Ia dipulangkan sebagai hukuman.', en: 'He was sent home as a punishment.' },
        about: ['sent-home'],
        states: ['punished'],
        positions: [
          { by: 'worker', stance: 'asserts', when: '2021-01-04', cites: [cite('report-one', 'p2')] },
          { by: 'company', stance: 'denies', cites: [cite('report-two', 'p3')] },
        ],
      },
    ],
    ...overrides,
  }
}

/** The tiny story with something changed in place. */
export function changedStory(change: (file: StoryFile) => void): StoryFile {
  const file = tinyStory()
  change(file)
  return file
}

/** The story of a file that must have one. */
export function linked(file: StoryFile): Story {
  const { story, problems } = parseStory(JSON.stringify(file))
  if (story === null) throw new Error(`no story: ${JSON.stringify(problems)}`)
  return story
}

/** One of the stories under `tests/fixtures/stories/`. */
export const fixtureStory = (name: 'century' | 'hour' | 'deep' | 'dates'): Story =>
  linked(JSON.parse(readFileSync(new URL(`fixtures/stories/${name}.json`, import.meta.url), 'utf8')))

/** A story of many events, one after the other in no even rhythm, with as many entities and relations as a tenth of them; the same at every call. */
export function manyEvents(count: number): StoryFile {
  const random = mulberry32(7)
  const pick = (n: number) => Math.floor(random() * n)
  const people = Math.max(2, Math.floor(count / 10))
  const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)
  const entities = Array.from({ length: people }, (_, i) => ({
    id: `person-${i}`,
    type: 'person',
    name: `Person ${i}`,
    cites: [cite('archive')],
  }))
  const events = Array.from({ length: count }, (_, i) => {
    const start = pick(7000)
    const when = i % 7 === 0 ? `${day(start)}/${day(start + pick(90))}` : i % 11 === 0 ? day(start).slice(0, 7) : day(start)
    const participants = [...new Set([pick(people), pick(people)])].map((n) => ({ entity: `person-${n}` }))
    return { id: `event-${i}`, type: 'meeting', title: `Event ${i}`, when, participants, status: 'reported', cites: [cite('archive')] }
  })
  const relations = Array.from({ length: people }, (_, i) => ({
    id: `relation-${i}`,
    type: 'knows',
    from: `person-${i}`,
    to: `person-${(i + 1 + pick(people - 1)) % people}`,
    status: 'reported',
    cites: [cite('archive')],
  }))
  return tinyStory({
    vocabulary: {
      entityTypes: { person: { label: 'Person' } },
      eventTypes: { meeting: { label: 'Meeting' } },
      relationTypes: { knows: { label: 'knows' } },
    },
    sources: [{ id: 'archive', type: 'dataset', title: 'Archive', published: '2020-01-01', language: 'en', url: 'https://example.org' }],
    entities,
    events,
    relations,
    claims: [],
  })
}

/** A small seeded generator of numbers in [0, 1) (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
