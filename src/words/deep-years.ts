import { decimal, grouped, largeNumber, trailingZeros, yearWords } from './calendar-words.ts'
import type { Manner } from './clock.ts'

/** A year beside others that are `step` years apart: `1990`, `170 juta tahun SM`, `4,6 miliar tahun SM`; never less exact than the step asks for. */
export function roundYearWords(year: number, step: number, manner: Manner): string {
  const { digits, unit } = roundYear(year, step, manner)
  return unit === null ? yearWords(year, manner) : manner.phrases.year(unit(digits), eraOf(year))
}

/** The years from one mark of the axis up to the next: `1990-an`, `1900–1999`, `200–100 juta tahun SM`. Ends that are far apart touch. */
export function yearsBetween(start: number, next: number, step: number, manner: Manner): string {
  const { phrases } = manner
  if (step === 10 && start >= 1000) return phrases.shortDecade(String(start))
  const last = step <= 1000 ? next - 1 : next
  const [from, to] = [roundYear(start, step, manner), roundYear(last, step, manner)]
  if (start > 0 !== last > 0 || from.power !== to.power)
    return `${roundYearWords(start, step, manner)} – ${roundYearWords(last, step, manner)}`
  const range = `${from.digits}–${to.digits}`
  return phrases.year(to.unit === null ? range : to.unit(range), to.unit === null && last >= 1000 ? 'plain' : eraOf(last))
}

interface RoundYear {
  readonly digits: string
  /** The power of ten that stands as a word, 0 where none does. */
  readonly power: number
  readonly unit: ((digits: string) => string) | null
}

/** Powers of ten that have a word, and how many decimals are easier to read than all the digits. */
const LARGE = [
  [12, 3],
  [9, 3],
  [6, 2],
] as const

function roundYear(year: number, step: number, { phrases }: Manner): RoundYear {
  const n = year > 0 ? year : 1 - year
  for (const [power, most] of LARGE) {
    const decimals = Math.max(0, power - trailingZeros(n))
    if (n < 10 ** power || step < 10 ** (power - most) || decimals > most) continue
    return { digits: decimal(n / 10 ** power, decimals, phrases), power, unit: (said) => phrases.manyYears(phrases.large(said, power)) }
  }
  return { digits: grouped(n, 5, phrases.groups), power: 0, unit: null }
}

const eraOf = (year: number): 'before' | 'early' => (year <= 0 ? 'before' : 'early')

/** A number of years, to three digits and rounded down where it is very large: `286 juta`. */
export function yearCount(n: number, { phrases }: Pick<Manner, 'phrases'>): string {
  const size = 10 ** (Math.floor(Math.log10(n)) - 2)
  return (n < 1e6 ? null : largeNumber(Math.floor(n / size) * size, 2, phrases)) ?? grouped(n, 4, phrases.groups)
}
