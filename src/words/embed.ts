import type { UiLang } from '../base/units.ts'

/** What stands under the page where it is part of an article; it is fetched there alone. */
const en = {
  from: (host: string): string => `From ${host}`,
  full: 'Open the full page',
  whole: 'Show all',
  details: 'Details and sources',
  enter: 'Full screen',
  leave: 'Leave full screen',
}

export type EmbedWords = typeof en

const id: EmbedWords = {
  from: (host) => `Dari ${host}`,
  full: 'Buka halaman lengkap',
  whole: 'Tampilkan semua',
  details: 'Rincian dan sumber',
  enter: 'Layar penuh',
  leave: 'Keluar dari layar penuh',
}

export const EMBED_WORDS: Readonly<Record<UiLang, EmbedWords>> = { en, id }
