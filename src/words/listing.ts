import type { UiLang } from '../base/units.ts'

/** What only the timeline of narrow pages says; it is fetched with what makes its rows. */
const en = {
  /** Short, since what it does is seen; its name says it whole. */
  fold: 'Fold',
  range: 'Choose a range',
  pickFirst: 'Tap where the range begins',
  pickLast: 'Tap where the range ends',
  stretch: 'Stretch time',
  compress: 'Compress time',
  /** Events, claims and sources under a heading. */
  counted: ([events = 0, claims = 0, sources = 0]: readonly number[]): string =>
    [[events, 'event'] as const, [claims, 'claim'] as const, [sources, 'source'] as const]
      .flatMap(([n, what]) => (n === 0 ? [] : `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`))
      .join(', '),
}

type ListingWords = typeof en

const id: ListingWords = {
  fold: 'Lipat',
  range: 'Pilih rentang',
  pickFirst: 'Ketuk awal rentang',
  pickLast: 'Ketuk akhir rentang',
  stretch: 'Renggangkan waktu',
  compress: 'Rapatkan waktu',
  counted: ([events = 0, claims = 0, sources = 0]) =>
    [[events, 'kejadian'] as const, [claims, 'klaim'] as const, [sources, 'sumber'] as const]
      .flatMap(([n, what]) => (n === 0 ? [] : `${n.toLocaleString('id')} ${what}`))
      .join(', '),
}

export const LISTING: Readonly<Record<UiLang, ListingWords>> = { en, id }
