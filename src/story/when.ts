import type { Instant } from '../base/units.ts'

/** A date as the file gives it (EDTF levels 0 and 1, and one-of sets), with all instants at which it may begin and end. */
export interface When {
  /** As typed; never normalised. */
  readonly text: string
  /** `date`: at some time within, `interval`: from … to …, lasting; `set`: one of several, read from the earliest to the latest. */
  readonly form: 'date' | 'interval' | 'set'
  readonly start: Bound
  readonly end: Bound
  /** Half-open in UTC milliseconds; infinite where open or unknown. A bare date has startMin = endMin and startMax = endMax. */
  readonly startMin: Instant
  readonly startMax: Instant
  readonly endMin: Instant
  readonly endMax: Instant
}

/** One side of a `When`; both sides of a bare date are the same bound. */
export type Bound = { readonly kind: 'date'; readonly date: CalendarDate } | { readonly kind: 'open' } | { readonly kind: 'unknown' }

export type Precision = 'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second'

/** A date's parts as typed; what is below its precision is null. */
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
