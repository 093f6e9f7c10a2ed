import { DAY, MINUTE } from './calendar.ts'
import type { DateFault } from './date-fault.ts'
import { parseWhen } from './when.ts'
import { wordedDate } from './worded-date.ts'
import { type Zone, zoneOf } from './zone.ts'

/** The fault with its plainest reason and, where some small change makes the text valid, that change as a suggestion. */
export function explain(text: string, fault: DateFault, timeZone: string): DateFault {
  const reason = plainReason(text) ?? fault.reason
  if (text.length > 60) return { ...fault, reason }
  const suggestion = candidates(text, zoneOf(timeZone)).find((candidate) => candidate !== text && parseWhen(candidate, timeZone).ok)
  return { ...(reason === fault.reason ? fault : { reason }), ...(suggestion === undefined ? {} : { suggestion }) }
}

function plainReason(text: string): DateFault['reason'] | null {
  if (text.trim() === '') return 'empty'
  if (/\s/.test(text) && /^[\s!-~]*$/.test(text)) return /\S\s+\S/.test(text) ? null : 'spaces'
  return /[^\x20-\x7e]/.test(text) ? 'not-ascii' : null
}

/** What may have been meant, likeliest first; each still has to be a valid date. Days and months are never guessed where both orders fit. */
function candidates(text: string, zone: Zone): readonly string[] {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const dashed = plain.replace(/[\u2010-\u2015\u2212]/g, '-')
  const spelt = modern(
    dashed
      .replace(/ ?([,/-]) ?/g, '$1')
      .replace(/^(\d{4}-\d\d?-\d\d?) (?=\d)/, '$1T')
      .toUpperCase(),
  )
  const padded = spelt.split('/').map(paddedDate).join('/')
  return [
    wordedDate(plain),
    sheetDate(plain),
    plain,
    dashed,
    plain.replace(/ ?[\u2012-\u2015] ?/g, '/'),
    spelt,
    padded,
    paddedDate(spelt.replaceAll('/', '-')),
    padded.split('/').reverse().join('/'),
    padded.split('/').map(withoutX).join('/'),
    withZone(padded, zone),
    padded.replace(/^(\d{4})(\d\d?)(\d\d)?$/, (_, year, month, day = '') => paddedDate([year, month, day].filter(Boolean).join('-'))),
    padded.replace(/^-?[1-9]\d{4,}[~?%]?$/, 'Y$&'),
    padded.replace(/(:\d\d)[.,]\d+/, '$1'),
    padded.replace(/^Y(-?\d{4})$/, '$1'),
    padded.replace(/-00:?00$/, 'Z'),
    padded.replace(/^Y(-?\d{1,3})E(\d)$/, (_, digits: string, zeros: string) => `Y${digits}${'0'.repeat(Number(zeros))}`),
    padded.replace(/^(-?\d{4}-2[1-4])[~?%]$/, '$1'),
  ]
}

/** The draft of 2012 wrote `u`, `unknown`, `open` and `?~`. */
const modern = (text: string): string =>
  text
    .replaceAll('UNKNOWN', '')
    .replaceAll('OPEN', '..')
    .replaceAll('U', 'X')
    .replace(/\?~|~\?/g, '%')

/** `2021-6-5` → `2021-06-05`, `25.9.2019` → `2019-09-25`, `T9:05` → `T09:05`. */
function paddedDate(text: string): string {
  const pad = (digits: string) => digits.padStart(2, '0')
  const parts = /^(-?\d{4})[-.](\d{1,2})(?:[-.](\d{1,2}|XX))?(?=$|[T~?%])/.exec(text)
  const turned = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})(?=$|[T~?%])/.exec(text)
  const clock = (rest: string) => rest.replace(/^T(\d)(?=[:.])/, 'T0$1').replace(/^T(\d\d)\.(\d\d)/, 'T$1:$2')
  if (parts !== null) {
    const date = parts.slice(1).filter((part) => part !== undefined)
    return date.map(pad).join('-') + clock(text.slice(parts[0].length))
  }
  if (turned === null) return text
  const [, a = '', b = '', year = ''] = turned
  const isSure = Number(a) > 12 || Number(b) > 12 || a === b
  const [day, month] = Number(b) > 12 ? [b, a] : [a, b]
  return isSure ? `${year}-${pad(month)}-${pad(day)}${clock(text.slice(turned[0].length))}` : text
}

/** Spreadsheets keep dates as days since the last but one of 1899; the years 1954 to 2064 are taken for such. */
function sheetDate(text: string): string {
  const days = /^[34]\d{4}$/.test(text) ? Number(text) : Number.NaN
  return Number.isNaN(days) ? text : new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10)
}

/** An unspecified day or month, as the shorter date that means the same. */
const withoutX = (text: string): string => text.replace(/(-XX)+(?=[~?%]?$)/, '')

/** A time without a zone, by the clock of the story. */
function withZone(text: string, zone: Zone): string {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  if (Number.isNaN(local)) return text
  const minutes = Math.round(zone.offsetAt(zone.instantOf(local)) / MINUTE)
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  const size = Math.abs(minutes)
  return minutes === 0 ? `${text}Z` : `${text}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}
