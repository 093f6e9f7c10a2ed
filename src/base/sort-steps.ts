import { STRIDE, type Steps } from './steps.ts'

/** Items are sorted by the engine in runs of this length, and the runs merged. */
const RUN = 2 * STRIDE
const NUMBERS_RUN = 16 * STRIDE

interface List<T> {
  readonly length: number
  [index: number]: T
}

/** The items in the order that `Array.prototype.sort` gives them: by `compare`, and as they come where it finds them alike. */
export function* sortSteps<T extends object>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const list: T[] = []
  for (let from = 0; from < items.length; from += RUN) {
    for (const item of items.slice(from, from + RUN).sort(compare)) list.push(item)
    yield (0.5 * from) / items.length
  }
  return yield* mergeRuns<T, T[]>(list, list.slice(), RUN, (a, b) => compare(a, b) <= 0)
}

/** Numbers, none of them NaN, from the least to the greatest; the list given is used up. */
export function* sortNumbersSteps(numbers: Float64Array<ArrayBuffer>): Steps<Float64Array<ArrayBuffer>> {
  for (let from = 0; from < numbers.length; from += NUMBERS_RUN) {
    numbers.subarray(from, from + NUMBERS_RUN).sort()
    yield (0.5 * from) / numbers.length
  }
  return yield* mergeRuns<number, typeof numbers>(numbers, numbers.slice(), NUMBERS_RUN, (a, b) => a <= b)
}

/** Merges the sorted runs of a list two by two into a second one of its length, and back, until there is one run. */
function* mergeRuns<T, L extends List<T>>(list: L, other: L, run: number, before: (a: T, b: T) => boolean): Steps<L> {
  const { length } = list
  const passes = Math.ceil(Math.log2(length / run))
  let [source, target] = [list, other]
  for (let pass = 0; pass < passes; pass++) {
    const width = run * 2 ** pass
    let [left, right] = [0, 0]
    for (let at = 0; at < length; at++) {
      const pair = at - (at % (2 * width))
      if (at === pair) [left, right] = [pair, pair + width]
      const a = left < pair + width ? source[left] : undefined
      const b = right < pair + 2 * width ? source[right] : undefined
      if (a !== undefined && (b === undefined || before(a, b))) {
        target[at] = a
        left++
      } else if (b !== undefined) {
        target[at] = b
        right++
      }
      if (at % RUN === 0) yield 0.5 + (0.5 * (pass + at / length)) / passes
    }
    ;[source, target] = [target, source]
  }
  return source
}
