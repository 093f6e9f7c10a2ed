import type { UiLang } from '../base/units.ts'

/** What the dialog says in which a file of another tool becomes a draft; it is fetched with it. */
const en = {
  heading: (file: string): string => `Import: ${file}`,
  reading: 'Reading the file …',
  as: 'Read it as',
  unknown: 'none of these',
  language: 'Language of its texts',
  languages: { id: 'Indonesian', en: 'English' },
  zone: 'Its days and clocks are those of',
  zoneUnknown: (zone: string): string => `not known (days as in ${zone}, times of day left out)`,
  order: 'Dates such as 5/1/2021',
  orders: { '': 'not known: both are kept', 'day-first': 'the day comes first', 'month-first': 'the month comes first' },
  columns: 'What the columns mean',
  column: 'Column',
  meaning: 'Meaning',
  meaningOf: (column: string): string => `Meaning of “${column}”`,
  unused: 'not used',
  guess: 'a guess',
  open: 'Open as a new draft',
  download: 'Download the story file',
  tooLarge: (limit: number): string =>
    `The story made of this file is larger than ${limit} MB, too large to be edited on a page. Download it, and check it with npm run check.`,
  keeps: 'What you were working on stays: its draft is found under “Other drafts”.',
  cancel: 'Cancel',
  failed:
    'This browser could not read the file: it may be too large for it, or lets pages do no work of their own. The command npm run import reads it too.',
}

export type ImportDialogWords = typeof en

const id: ImportDialogWords = {
  heading: (file) => `Impor: ${file}`,
  reading: 'Membaca berkas …',
  as: 'Baca sebagai',
  unknown: 'bukan semua ini',
  language: 'Bahasa teksnya',
  languages: { id: 'Indonesia', en: 'Inggris' },
  zone: 'Hari dan jamnya menurut',
  zoneUnknown: (zone) => `tidak diketahui (hari seperti di ${zone}, jam ditinggalkan)`,
  order: 'Tanggal seperti 5/1/2021',
  orders: { '': 'tidak diketahui: keduanya disimpan', 'day-first': 'hari ditulis lebih dulu', 'month-first': 'bulan ditulis lebih dulu' },
  columns: 'Arti kolom-kolomnya',
  column: 'Kolom',
  meaning: 'Arti',
  meaningOf: (column) => `Arti “${column}”`,
  unused: 'tidak dipakai',
  guess: 'tebakan',
  open: 'Buka sebagai draf baru',
  download: 'Unduh berkas cerita',
  tooLarge: (limit) =>
    `Cerita dari berkas ini lebih besar dari ${limit} MB, terlalu besar untuk disunting di halaman. Unduhlah, lalu periksa dengan npm run check.`,
  keeps: 'Yang sedang Anda kerjakan tetap ada: drafnya ada di “Draf lain”.',
  cancel: 'Batal',
  failed:
    'Peramban ini tidak dapat membaca berkas itu: mungkin terlalu besar, atau halaman tidak diizinkan bekerja di latar. Perintah npm run import juga dapat membacanya.',
}

export const IMPORT_DIALOG_WORDS: Readonly<Record<UiLang, ImportDialogWords>> = { en, id }
