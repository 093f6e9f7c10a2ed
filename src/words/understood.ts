import type { Bound, When } from '../story/when.ts'
import { whenWords } from './dates.ts'
import type { FormWords } from './form-en.ts'
import type { DateStyle } from './words.ts'

/** What was understood of a date as somebody types it: in words, and how exact it is: `sekitar Desember 2020 · suatu waktu dalam bulan itu`. */
export const understood = (when: When, style: DateStyle, { exact }: FormWords): string =>
  `${whenWords(when, style)} · ${exactness(when, exact)}`

function exactness({ form, start, end }: When, exact: FormWords['exact']): string {
  if (form === 'set') return exact.set
  if (form === 'date') return exact[precisionOf(start)]
  return end.kind === 'open' ? exact.goingOn : exact.lasting
}

const precisionOf = (bound: Bound) => (bound.kind === 'date' ? bound.date.precision : 'day')
