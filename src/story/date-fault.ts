/** Why a text is not a date of this format, and where it can be told what was probably meant. */
export interface DateFault {
  readonly reason: DateReason
  /** The form's name, where the reason is `level-2-form`. */
  readonly form?: Level2Form
  /** A valid date that says the same, or that was probably meant. */
  readonly suggestion?: string
}

export type DateReason =
  | 'empty'
  | 'too-long'
  | 'spaces'
  | 'not-ascii'
  | 'no-such-year'
  | 'no-such-month'
  | 'no-such-day'
  | 'no-such-time'
  | 'no-such-offset'
  | 'no-zone'
  | 'time-in-set'
  | 'long-year-in-interval'
  | 'order'
  | 'level-2-form'
  | 'unknown-form'

/** The forms of EDTF level 2 that this format leaves out. */
export type Level2Form =
  | 'exponential-year'
  | 'significant-digits'
  | 'all-of-set'
  | 'unspecified-digit'
  | 'unspecified-in-interval'
  | 'qualified-part'
  | 'qualified-season'
  | 'sub-year-grouping'

const LEVEL_2: readonly (readonly [RegExp, Level2Form])[] = [
  [/^\{.*\}$/, 'all-of-set'],
  [/^Y?-?\d+(E\d+)?S\d+[~?%]?$/, 'significant-digits'],
  [/^Y-?\d+E\d+[~?%]?$/, 'exponential-year'],
  [/^-?\d{4}-(2[5-9]|3\d|4[01])[~?%]?$/, 'sub-year-grouping'],
  [/^-?(?=.*X)[\dX]{4}(-[\dX]{2}){0,2}[~?%]?$/, 'unspecified-digit'],
  [/^(?=.*[~?%])[~?%]?-?[\dX]{4}[~?%]?(-[~?%]?[\dX]{2}[~?%]?){0,2}$/, 'qualified-part'],
]

/** The level-2 form that a refused text has; undefined where it has none. */
export const level2Form = (text: string): Level2Form | undefined => LEVEL_2.find(([pattern]) => pattern.test(text))?.[1]
