import { memoizeByIdentity } from '../base/memo.ts'
import type { Span } from '../base/units.ts'
import { parseSet } from '../story/date-set.ts'
import { type Bound, spanOf, type When } from '../story/when.ts'
import { zoneOf } from '../story/zone.ts'

/** What a date's drawing tells apart; each has its own sign, and its own line in the legend. */
export const DATE_FORMS = [
  'day',
  'within',
  'blanks',
  'lasting',
  'fuzzy',
  'openStart',
  'openEnd',
  'unknownStart',
  'unknownEnd',
  'set',
  'approximate',
  'uncertain',
  'both',
] as const
export type DateForm = (typeof DATE_FORMS)[number]

/** How a bound was typed: `~`, `?`, `%` (both), or plain. */
export type Doubt = '' | '~' | '?' | '%'

export function doubtOf(bound: Bound): Doubt {
  if (bound.kind !== 'date') return ''
  const { approximate, uncertain } = bound.date
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
}

/** What of that stands at a band's start and at its end. A date that is one bound says it once: waves on both sides, one question mark. */
export function doubtsOf({ form, start, end }: When): readonly [Doubt, Doubt] {
  const [first, last] = [doubtOf(start), doubtOf(end)]
  if (form !== 'date') return [first, last]
  return [first === '?' ? '' : first === '%' ? '~' : first, last === '%' ? '?' : last]
}

/** The bound is a day or a time of day, with no digit left open. */
export const isExact = (bound: Bound): boolean => bound.kind === 'date' && bound.date.day !== null && bound.date.unspecified === null

/** Some of its digits were typed as X: `201X`, `2021-01-XX`. */
export function hasBlanks({ form, start }: When): boolean {
  if (form !== 'date' || start.kind !== 'date') return false
  const { precision, unspecified } = start.date
  return unspecified !== null || precision === 'decade' || precision === 'century'
}

/** All that a date's drawing shows: its form, and how its bounds were typed. */
export function formsOf(when: When): readonly DateForm[] {
  const doubts = [when.start, when.end].flatMap((bound) => DOUBTS[doubtOf(bound)])
  return [...new Set([...baseForms(when), ...doubts])]
}

const DOUBTS: Readonly<Record<Doubt, readonly DateForm[]>> = { '': [], '~': ['approximate'], '?': ['uncertain'], '%': ['both'] }

function baseForms(when: When): readonly DateForm[] {
  const { form, start, end } = when
  if (form === 'set') return ['set']
  if (form === 'date') return [isExact(start) ? 'day' : hasBlanks(when) ? 'blanks' : 'within']
  const ends = [...endForms(start, 'openStart', 'unknownStart'), ...endForms(end, 'openEnd', 'unknownEnd')]
  return ends.length > 0 ? ends : ['lasting']
}

const endForms = (bound: Bound, open: DateForm, unknown: DateForm): readonly DateForm[] =>
  bound.kind === 'open' ? [open] : bound.kind === 'unknown' ? [unknown] : isExact(bound) ? [] : ['fuzzy']

/** Of a one-of set, the stretches that its members are, in the order typed: what lies between them is not meant. An open side is infinite. */
export const membersOf: (when: When, zone: { readonly timeZone: string }) => readonly Span[] = memoizeByIdentity(
  ({ text, form }: When, { timeZone }: { readonly timeZone: string }) => {
    const set = form === 'set' ? parseSet(text) : null
    if (set === null || !set.ok) return []
    const zone = zoneOf(timeZone)
    return set.value.map(({ from, to }) => ({
      start: from === null ? Number.NEGATIVE_INFINITY : spanOf(from, zone).start,
      end: to === null ? Number.POSITIVE_INFINITY : spanOf(to, zone).end,
    }))
  },
)
