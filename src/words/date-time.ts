import type { When } from '../story/when.ts'

/** The value of a `<time datetime>`, or null where HTML has none: intervals, sets, seasons, decades, years before 1, a time of 24:00, what is not sure. */
export function dateTimeAttribute({ form, start }: Pick<When, 'form' | 'start'>): string | null {
  if (form !== 'date' || start.kind !== 'date' || start.date.year < 1 || start.date.season !== null) return null
  if (start.date.approximate || start.date.uncertain) return null
  const { precision, year, month, day, hour, minute, second, offset } = start.date
  if (precision === 'decade' || precision === 'century' || precision === 'millennium') return null
  const two = (n: number) => String(n).padStart(2, '0')
  const date = [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== null).map(two)].join('-')
  if (hour === null) return date
  if (hour === 24) return null
  const size = Math.abs(offset ?? 0)
  const zone = offset === 0 ? 'Z' : `${(offset ?? 0) < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return `${date}T${two(hour)}:${two(minute ?? 0)}${second === null ? '' : `:${two(second)}`}${zone}`
}
