import { STRIDE, type Steps } from './steps.ts'

/** Numbers are sorted by the engine in runs of this length, and the runs merged. */
const RUN = 128 * STRIDE
/** So many numbers are looked at one by one between two places to pause. */
export const MANY = 64 * STRIDE

/** From the least to the greatest, none of them NaN, with pauses; the list given is used up. */
export function* sortNumbersSteps(numbers: Float64Array<ArrayBuffer>): Steps<Float64Array<ArrayBuffer>> {
  for (let from = 0; from < numbers.length; from += RUN) {
    numbers.subarray(from, from + RUN).sort()
    yield (0.2 * from) / numbers.length
  }
  return numbers.length <= RUN ? numbers : yield* mergeRuns(numbers, numbers.slice())
}

/** Merges the sorted runs of a list two by two into a second one of its length, and back, until there is one run. */
function* mergeRuns(list: Float64Array<ArrayBuffer>, other: Float64Array<ArrayBuffer>): Steps<Float64Array<ArrayBuffer>> {
  const { length } = list
  const passes = Math.ceil(Math.log2(length / RUN))
  let [source, target] = [list, other]
  for (let pass = 0; pass < passes; pass++) {
    const width = RUN * 2 ** pass
    for (let from = 0; from < length; from += 2 * width) {
      const pair = { left: from, middle: Math.min(from + width, length), right: from + width, until: Math.min(from + 2 * width, length) }
      for (let at = from; at < pair.until; at = Math.min(at + MANY, pair.until)) {
        mergePart(source, target, pair, at, Math.min(at + MANY, pair.until))
        yield 0.2 + (0.8 * (pass + at / length)) / passes
      }
    }
    ;[source, target] = [target, source]
  }
  return source
}

/** Two runs side by side, and how far each has been taken. */
interface Pair {
  left: number
  readonly middle: number
  right: number
  readonly until: number
}

/** Fills the target from `from` to before `until` with what comes next in either run. */
function mergePart(source: Float64Array, target: Float64Array, pair: Pair, from: number, until: number): void {
  let { left, right } = pair
  for (let at = from; at < until; at++) {
    const a = source[left] ?? 0
    const b = source[right] ?? 0
    const takesLeft = left < pair.middle && (right >= pair.until || a <= b)
    target[at] = takesLeft ? a : b
    if (takesLeft) left++
    else right++
  }
  pair.left = left
  pair.right = right
}
