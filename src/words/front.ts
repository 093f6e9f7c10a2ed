import type { UiLang } from '../base/units.ts'

/** What the page says that lists the stories of a site, and the way to it. */
const en = {
  title: 'Stories',
  all: 'All stories',
  count: (n: number): string => (n === 1 ? '1 story' : `${n} stories`),
  order: 'The latest updated come first.',
  updated: 'Updated:',
  /** The other languages of the interface, each by its own name. */
  languages: 'Language',
}

type FrontWords = typeof en

const id: FrontWords = {
  title: 'Cerita',
  all: 'Semua cerita',
  count: (n) => `${n} cerita`,
  order: 'Yang paling baru diperbarui berada di atas.',
  updated: 'Diperbarui:',
  languages: 'Bahasa',
}

export const FRONT_WORDS: Readonly<Record<UiLang, FrontWords>> = { en, id }

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<UiLang, string>> = { id: 'Bahasa Indonesia', en: 'English' }
