import type { Bound, When } from '../story/when.ts'
import { type Doubt, doubtOf, hasBlanks } from './date-doubt.ts'

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

/** The bound is a day or a time of day, with no digit left open. */
const isExact = (bound: Bound): boolean => bound.kind === 'date' && bound.date.day !== null && bound.date.unspecified === null

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
