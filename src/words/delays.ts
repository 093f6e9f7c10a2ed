import type { UiLang } from '../base/units.ts'

/** What is said of when something happened beside when it came into these sources; it is fetched with what draws that. */
const en = {
  /** On the button of the list, whose whole name is the next one. */
  short: 'Since when',
  toggle: 'Show since when it is in these sources',
  toggleHint: 'A thread runs from when it happened to when these sources had it.',
  happened: (when: string): string => `happened ${when}`,
  /** Of what these sources had before it happened. */
  ahead: (since: string): string => `${since}, before it happened`,
  aheadOfSaying: (since: string): string => `${since}, before it was said`,
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
  toggleHint: 'Benang ditarik dari saat terjadi ke saat masuk dalam sumber-sumber ini.',
  happened: (when) => `terjadi ${when}`,
  ahead: (since) => `${since}, sebelum terjadi`,
  aheadOfSaying: (since) => `${since}, sebelum dikatakan`,
  crowded: (n) => `perbesar untuk melihat benang ${n} tanda yang berdekatan`,
  threads: (n) => `${n} di antaranya masuk dalam sumber-sumber ini pada waktu lain`,
}

export const DELAYS: Readonly<Record<UiLang, DelayWords>> = { en, id }
