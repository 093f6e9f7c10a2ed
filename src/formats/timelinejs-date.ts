import type { DateReader, ReadDate } from './date-in.ts'

/** A date of TimelineJS in its parts, as they stand in the file. */
export interface SlideDate {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly time: string
}

/** A date as exact as its parts; years before our era are negative and there is no year 0, which a story file has. */
export function slideDate({ year, month, day, time }: SlideDate, dates: DateReader): ReadDate {
  const known = wholeNumber(year)
  if (known === null) return { when: null, note: [year, month, day, time].every((part) => part.trim() === '') ? null : 'bad-date' }
  const text = yearText(known < 0 ? known + 1 : known)
  if (known === 0 || text === null) return { when: null, note: 'bad-date' }
  const parts = [month, day].map((part) => (part.trim() === '' ? null : wholeNumber(part)))
  const [inYear, inMonth] = parts.map((part) => (part === null ? null : String(part).padStart(2, '0')))
  const isMissing =
    (month.trim() === '' && day.trim() !== '') || (month.trim() !== '' && inYear == null) || (day.trim() !== '' && inMonth == null)
  const exact = [text, ...(inYear == null ? [] : [inYear]), ...(inYear == null || inMonth == null ? [] : [inMonth])].join('-')
  // What cannot be read leaves the date as exact as the rest of it is.
  const best = [exact, exact.replace(/-\d\d$/, ''), text].find(dates.isDate) ?? null
  if (best !== exact || isMissing) return { when: best, note: best === null || best !== exact || isMissing ? 'bad-date' : null }
  if (time.trim() === '') return { when: exact, note: null }
  const clock = clockTime(time)
  if (clock === null || inMonth == null) return { when: exact, note: 'bad-date' }
  const onClock = dates.onClock(exact, clock)
  return onClock.when === null ? { when: exact, note: 'bad-date' } : onClock
}

/** A number as a person or a spreadsheet writes it: `1,066`, `2021.0`, `2021,0`. */
function wholeNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-')
  const plain = /^[+-]?\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(/[.,]0+$/, '')
  return /^[+-]?\d{1,12}$/.test(plain) ? Number(plain) : null
}

/** With four digits, or with a Y before more of them. */
function yearText(year: number): string | null {
  const digits = String(Math.abs(year)).padStart(4, '0')
  if (digits.length > 12) return null
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`
}

/** `9:05 PM`, `0905`, `21.05`, `21:05:30.5` as `21:05` or `21:05:30`. */
function clockTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.](\d{2}))?(?:[.,:]\d+)?\s*(?:([ap])\.?m\.?)?$/i.exec(typed.trim())
  if (found === null) return null
  const [, hours = '', minutes = '00', seconds, half] = found
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return hour > 23 ? null : [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':')
}
