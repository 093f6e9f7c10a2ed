/** How dates are said in English. `day`, `month`, `year` and `time` are words already; nothing here knows a calendar. */
export const datesEn = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  groups: ',',
  year: (digits: string, era: 'before' | 'early' | 'plain'): string =>
    era === 'before' ? `${digits} BC` : era === 'early' ? `AD ${digits}` : digits,
  decimal: '.',
  /** A number in units of this power of ten. */
  large: (digits: string, power: 6 | 9 | 12): string => `${digits} ${{ 6: 'million', 9: 'billion', 12: 'trillion' }[power]}`,
  /** What makes such a number a year: `170 million BC`. */
  manyYears: (number: string): string => number,
  season: (season: string, year: string): string => `${season} ${year}`,
  decade: (first: string): string => `the ${first}s`,
  between: (first: string, last: string): string => `some time between ${first} and ${last}`,
  someDay: (within: string): string => `some day in ${within}`,
  someMonth: (year: string): string => `some month in ${year}`,
  shortDecade: (first: string): string => `${first}s`,
  around: (date: string): string => `around ${date}`,
  circa: (date: string): string => `c. ${date}`,
  uncertain: (date: string): string => `${date} (uncertain)`,
  time: (parts: readonly string[]): string => parts.join(':'),
  at: (day: string, time: string): string => `${day}, ${time}`,
  zone: (time: string, city: string): string => `${time} ${city} time`,
  since: (date: string): string => `since ${date}`,
  until: (date: string): string => `until ${date}`,
  endUnknown: (date: string): string => `from ${date}, end unknown`,
  startUnknown: (date: string): string => `until ${date}, start unknown`,
  always: 'without beginning or end',
  unknown: 'at an unknown time',
  from: (date: string): string => `${date} or later`,
  by: (date: string): string => `${date} or earlier`,
  oneOf: (dates: string): string => `one of ${dates}`,
  or: 'or',
  and: 'and',
  units: {
    year: (n: string): string => (n === '1' ? '1 year' : `${n} years`),
    month: (n: string): string => (n === '1' ? '1 month' : `${n} months`),
    day: (n: string): string => (n === '1' ? '1 day' : `${n} days`),
    hour: (n: string): string => (n === '1' ? '1 hour' : `${n} hours`),
    minute: (n: string): string => (n === '1' ? '1 minute' : `${n} minutes`),
    second: (n: string): string => (n === '1' ? '1 second' : `${n} seconds`),
  },
  moment: 'less than a second',
  endless: 'without end',
  /** Cities that are called otherwise than the time zone's name. */
  cities: {} as Readonly<Record<string, string>>,
}

export type DatePhrases = typeof datesEn
