import type { Snippet } from './help.ts'

/** Records to begin with, by the list that holds them: JSON Schema, VS Code's snippets and the page's own editor offer these. */
export const STARTERS = {
  sources: {
    id: 'sumber baru',
    en: 'new source',
    body: { id: 'id', type: 'news-report', title: 'title', published: '2021-01-05', language: 'id', url: 'https://' },
  },
  entities: { id: 'entitas baru', en: 'new entity', body: { id: 'id', type: 'type', name: 'name' } },
  events: {
    id: 'kejadian baru',
    en: 'new event',
    body: {
      id: 'id',
      type: 'type',
      title: { id: 'judul', en: 'title' },
      when: '2021-01-05',
      status: 'reported',
      cites: [{ source: 'source', at: 'p1' }],
    },
  },
  relations: {
    id: 'hubungan baru',
    en: 'new relation',
    body: { id: 'id', type: 'type', from: 'entity', to: 'entity', status: 'reported', cites: [{ source: 'source', at: 'p1' }] },
  },
  claims: {
    id: 'klaim baru',
    en: 'new claim',
    body: {
      id: 'id',
      statement: { id: 'pernyataan', en: 'statement' },
      about: ['event'],
      states: ['alleged-event'],
      positions: [
        { by: 'entity', stance: 'asserts', cites: [{ source: 'source', at: 'p1' }] },
        { by: 'entity', stance: 'denies', cites: [{ source: 'source', at: 'p1' }] },
      ],
    },
  },
  figures: {
    id: 'angka baru',
    en: 'new figure',
    body: {
      id: 'id',
      label: { id: 'label', en: 'label' },
      about: ['event'],
      values: [{ value: '60', cites: [{ source: 'source', at: 'p1' }] }],
    },
  },
  questions: {
    id: 'pertanyaan baru',
    en: 'new question',
    body: { id: 'id', question: { id: 'pertanyaan', en: 'question' }, about: ['event'] },
  },
  corrections: {
    id: 'ralat baru',
    en: 'new correction',
    body: {
      date: '2021-01-10',
      note: { id: 'apa yang salah, dan apa yang benar', en: 'what was wrong, and what is right' },
      about: ['event'],
    },
  },
  tours: {
    id: 'bacaan baru',
    en: 'new guided reading',
    body: { id: 'id', title: { id: 'judul', en: 'title' }, steps: [{ text: { id: 'teks', en: 'text' }, focus: ['event'] }] },
  },
} satisfies Readonly<Record<string, Snippet>>

/** A list of records in a story file. */
export type ListName = keyof typeof STARTERS
