import { memoizeByIdentity } from '../base/memo.ts'
import type { Span } from '../base/units.ts'
import { parseSet } from '../story/date-set.ts'
import { type Bound, spanOf, type When } from '../story/when.ts'
import { zoneOf } from '../story/zone.ts'

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

/** Some of its digits were typed as X: `201X`, `2021-01-XX`. */
export function hasBlanks({ form, start }: When): boolean {
  if (form !== 'date' || start.kind !== 'date') return false
  const { precision, unspecified } = start.date
  return unspecified !== null || precision === 'decade' || precision === 'century'
}

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
