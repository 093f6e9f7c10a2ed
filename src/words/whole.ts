import type { UiLang } from '../base/units.ts'

/** What stands under a long list or text in an article once its reader has asked for all of it; it is fetched then. */
const en = {
  less: 'Show less',
  rest: (records: number): string => (records === 1 ? '1 more on the full page' : `${records} more on the full page`),
  goesOn: 'It goes on on the full page',
}

export type WholeWords = typeof en

const id: WholeWords = {
  less: 'Tampilkan lebih sedikit',
  rest: (records) => `${records} lagi di halaman lengkap`,
  goesOn: 'Lanjutannya di halaman lengkap',
}

export const WHOLE_WORDS: Readonly<Record<UiLang, WholeWords>> = { en, id }
