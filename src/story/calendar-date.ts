export type Precision = 'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second'

/** A date's parts as typed; what is below its precision is null. Its precision is what is known of it: `2021-01-XX` has that of a month. */
export interface CalendarDate {
  readonly precision: Precision
  /** Astronomical: year 0 is 1 BC. For a decade, century or millennium its first year. */
  readonly year: number
  /** 1–12. */
  readonly month: number | null
  /** 1–31. */
  readonly day: number | null
  /** 21–24: spring, summer, autumn, winter, as typed. */
  readonly season: number | null
  readonly hour: number | null
  readonly minute: number | null
  readonly second: number | null
  /** Minutes east of UTC, as typed with a time. */
  readonly offset: number | null
  /** Part of it was typed as X: some day of that month, some month of that year, or some day of some month. */
  readonly unspecified: 'day' | 'month' | 'month-and-day' | null
  /** `~` or `%` */
  readonly approximate: boolean
  /** `?` or `%` */
  readonly uncertain: boolean
}

/** A date of which nothing is known yet but a year. */
export const BLANK: CalendarDate = {
  precision: 'year',
  year: 0,
  month: null,
  day: null,
  season: null,
  hour: null,
  minute: null,
  second: null,
  offset: null,
  unspecified: null,
  approximate: false,
  uncertain: false,
}
