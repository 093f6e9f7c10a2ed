/** A value as JSON has them. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What a field is for, in both languages, with what an editor can offer beside it. */
export interface Help {
  readonly id: string
  readonly en: string
  readonly examples?: Json[]
  /** What each of a few possible values means. */
  readonly choices?: Readonly<Record<string, Pick<Help, 'id' | 'en'>>>
  /** A new entry of the list. */
  readonly snippet?: Snippet
}

/** Something to begin with: what it is called, and a value whose texts are places to fill in. */
export interface Snippet {
  readonly id: string
  readonly en: string
  readonly body: Json
}

/** The help for each field of a shape. */
export type ShapeHelp = Readonly<Record<string, Help>>

/** Ties help to a shape; the compiler holds it to have every field and no other. */
export const explain = <E extends object>(
  shape: { readonly entries: E },
  help: { readonly [K in keyof E]-?: Help },
): [unknown, ShapeHelp] => [shape, { ...help }]

export const DATE_EXAMPLES = ['2021-01-05', '2021-01', '2021', '2021-01-05T22:16+07:00', '2020-12-31/2021-01-08', '2020-12~', '2021-01-XX']

/** What every record has besides. */
export const KEPT = {
  was: {
    id: 'Id yang dulu dipakai catatan ini; tautan lama tetap menemukannya.',
    en: 'Ids that this record had before; old links still find it.',
    examples: [['old-id']],
  },
  draft: {
    id: 'Masih draf: terlihat saat menyunting, tidak diterbitkan. Hapus kunci ini bila sudah selesai.',
    en: 'Still a draft: seen while editing, not published. Take this key away when it is done.',
    examples: [true],
  },
} satisfies Record<string, Help>

/** An id of one's own. */
export const ID: Help = {
  id: 'Id catatan ini: huruf kecil, angka, dan tanda hubung; hanya satu dalam seluruh berkas.',
  en: 'This record’s id: small letters, digits and hyphens; unique across the whole file.',
  examples: ['sent-home-2021'],
}

export const CITES: Help = {
  id: 'Sumber yang mengatakannya, paling sedikit satu.',
  en: 'The sources that say so, at least one.',
  examples: [[{ source: 'source-id', at: 'p2' }]],
}

export const WHEN_CITES: Help = {
  id: 'Hanya bila tanggalnya tidak ada dalam semua rujukan: rujukan yang menyebutnya. Sebelum sumbernya terbit, catatan ini tampil tanpa tanggal.',
  en: 'Only where not all cites give the date: those that do. Until their source has appeared, the record stands without a date.',
  examples: [[{ source: 'source-id', at: 'p9' }]],
}

export const STATUS: Help = {
  id: 'Seberapa kuat dasarnya. “Diperselisihkan” tidak ditulis: itu terlihat dari klaim yang dibantah.',
  en: 'How well founded it is. “Disputed” is never written: it follows from a claim that is denied.',
  choices: {
    documented: { id: 'Terdokumentasi: ditunjukkan oleh dokumen primer.', en: 'Documented: a primary document shows it.' },
    reported: {
      id: 'Dilaporkan: sebuah sumber menyatakannya sebagai fakta.',
      en: 'Reported: a source states it as fact in its own voice.',
    },
    alleged: {
      id: 'Diduga: seseorang mengatakannya; sebuah klaim harus menyebut siapa.',
      en: 'Alleged: somebody says so; some claim must say who.',
    },
  },
}
