import { part, STRIDE, type Steps } from './steps.ts'

/** Whether all items of a list pass, asked in order until one does not. */
export function* allPass<T>(list: readonly T[], passes: (item: T) => boolean): Steps<boolean> {
  for (let i = 0; i < list.length; i++) {
    const item = list[i]
    if (item !== undefined && !passes(item)) return false
    if (i % STRIDE === 0) yield i / list.length
  }
  return true
}

/** Whether several works in a row, each a part as long as the others, all come to yes; those after the first no are not begun. */
export function* allHold(works: readonly Steps<boolean>[]): Steps<boolean> {
  for (const [i, work] of works.entries()) if (!(yield* part(work, i / works.length, (i + 1) / works.length))) return false
  return true
}
