import type { UiLang } from '../base/units.ts'

/** What is said of the date of something beside when it came into these sources; it is fetched with what draws that. No date says that it took place. */
const en = {
  /** On the button of the list, whose whole name is the next one. */
  short: 'Since when',
  toggle: 'Show since when it is in these sources',
  toggleHint: 'A thread runs from the date of each thing to when these sources had it.',
  dated: (when: string): string => `date: ${when}`,
  /** Of what these sources had before its date. */
  ahead: (since: string): string => `${since}, before that date`,
  /** Under a crowded picture; `n` is how many marks have no thread of their own. */
  crowded: (n: string): string => `zoom in for the threads of ${n} marks close together`,
  /** Of a cluster: how many of its marks have a thread. */
  threads: (n: number): string =>
    n === 1 ? '1 of them came into these sources at another time' : `${n} of them came into these sources at another time`,
}

type DelayWords = typeof en

const id: DelayWords = {
  short: 'Sejak kapan',
  toggle: 'Tampilkan sejak kapan ada dalam sumber',
  toggleHint: 'Benang ditarik dari tanggal tiap hal ke saat hal itu masuk dalam sumber-sumber ini.',
  dated: (when) => `tanggal: ${when}`,
  ahead: (since) => `${since}, sebelum tanggal itu`,
  crowded: (n) => `perbesar untuk melihat benang ${n} tanda yang berdekatan`,
  threads: (n) => `${n} di antaranya masuk dalam sumber-sumber ini pada waktu lain`,
}

export const DELAYS: Readonly<Record<UiLang, DelayWords>> = { en, id }
