import { STRIDE, type Steps } from './steps.ts'

/** Which of two items comes first: less than nothing for the first of them. */
type Compare<T> = (a: T, b: T) => number

/**
 * A sorted copy of a list, made with pauses: runs that the engine sorts at once, merged two by two. Items that compare alike stay as they
 * come; what is in order already is only copied.
 */
export function* sorted<T>(items: readonly T[], compare: Compare<T>): Steps<readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let from = 0; from < items.length; from += STRIDE) {
    runs.push(items.slice(from, from + STRIDE).sort(compare))
    yield (0.3 * from) / items.length
  }
  for (let done = 0.3; runs.length > 1; done += (1 - done) / 2) {
    const merged: (readonly T[])[] = []
    for (let i = 0; i < runs.length; i += 2) {
      const [a = [], b] = [runs[i], runs[i + 1]]
      merged.push(b === undefined ? a : yield* merge(a, b, compare, done))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: Compare<T>, done: number): Steps<readonly T[]> {
  const [last, first] = [a.at(-1), b[0]]
  if (last === undefined || first === undefined || compare(last, first) <= 0) return a.concat(b)
  const list: T[] = []
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const [left, right] = [a[i], b[k]]
    const takesLeft = right === undefined || (left !== undefined && compare(left, right) <= 0)
    const next = takesLeft ? left : right
    if (takesLeft) i++
    else k++
    if (next !== undefined) list.push(next)
    if (list.length % STRIDE === 0) yield done
  }
  return list
}
