import type { Sorting } from './sorting.ts'
import { STRIDE, type Steps } from './steps.ts'

/** Numbers are sorted by the engine in runs of this length, and the runs merged. */
const RUN = 64 * STRIDE
/** Of objects fewer are dealt with between two places to pause. */
const FEW = 4 * STRIDE

/** What `Array.prototype.sort` does, by numbers that are asked for once. */
function* sortSteps<T extends object>(
  items: readonly T[],
  keyOf: (item: T) => number,
  nextOf: (item: T) => number,
  tie: (a: T, b: T) => number,
): Steps<T[]> {
  const { length } = items
  const keys = new Float64Array(length)
  const nexts = new Float64Array(length)
  const order = new Uint32Array(length)
  const comesFirst = (a: number, b: number): boolean => {
    const [keyA = 0, keyB = 0] = [keys[a], keys[b]]
    return keyA < keyB || (keyA === keyB && (nexts[a] ?? 0) <= (nexts[b] ?? 0))
  }
  let ordered = true
  for (let i = 0; i < length; i++) {
    const item = items[i]
    if (item === undefined) continue
    keys[i] = keyOf(item)
    nexts[i] = nextOf(item)
    order[i] = i
    ordered &&= i === 0 || comesFirst(i - 1, i)
    if (i % FEW === FEW - 1) yield (0.2 * i) / length
  }
  const byKey = ordered ? order : yield* mergeRuns(order, order.slice(), 1, comesFirst)
  const sorted: T[] = []
  /** Where those with the numbers of the last one begin. */
  let alike = 0
  for (let i = 0; i < length; i++) {
    const [at = 0, before = 0] = [byKey[i], byKey[i - 1]]
    const item = items[at]
    if (i > 0 && (keys[at] !== keys[before] || nexts[at] !== nexts[before])) {
      sortFrom(sorted, alike, tie)
      alike = i
    }
    if (item !== undefined) sorted.push(item)
    if (i % FEW === FEW - 1) yield 0.8 + (0.2 * i) / length
  }
  sortFrom(sorted, alike, tie)
  return sorted
}

/** Sorts the end of a list from a place on; most such ends are short. */
function sortFrom<T extends object>(list: T[], from: number, tie: (a: T, b: T) => number): void {
  if (list.length - from > 1) for (const item of list.splice(from).sort(tie)) list.push(item)
}

function* sortNumbersSteps(numbers: Float64Array<ArrayBuffer>): Steps<Float64Array<ArrayBuffer>> {
  for (let from = 0; from < numbers.length; from += RUN) {
    numbers.subarray(from, from + RUN).sort()
    yield (0.2 * from) / numbers.length
  }
  return numbers.length <= RUN ? numbers : yield* mergeRuns(numbers, numbers.slice(), RUN, (a, b) => a <= b)
}

/** For what is large. */
export const IN_STEPS: Sorting = { items: sortSteps, numbers: sortNumbersSteps }

interface List {
  readonly length: number
  [index: number]: number
}

/** Merges the sorted runs of a list two by two into a second one of its length, and back, until there is one run. */
function* mergeRuns<L extends List>(list: L, other: L, run: number, comesFirst: (a: number, b: number) => boolean): Steps<L> {
  const { length } = list
  const passes = Math.ceil(Math.log2(length / run))
  let [source, target] = [list, other]
  let unsaid = 0
  for (let pass = 0; pass < passes; pass++) {
    const width = run * 2 ** pass
    for (let from = 0; from < length; from += 2 * width) {
      const pair = { left: from, middle: Math.min(from + width, length), right: from + width, until: Math.min(from + 2 * width, length) }
      for (let at = from; at < pair.until; at = Math.min(at + RUN, pair.until)) {
        mergePart(source, target, pair, at, Math.min(at + RUN, pair.until), comesFirst)
        unsaid += Math.min(RUN, pair.until - at)
        if (unsaid < RUN) continue
        unsaid = 0
        yield 0.2 + (0.6 * (pass + at / length)) / passes
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
function mergePart(
  source: List,
  target: List,
  pair: Pair,
  from: number,
  until: number,
  comesFirst: (a: number, b: number) => boolean,
): void {
  let { left, right } = pair
  for (let at = from; at < until; at++) {
    const [a = 0, b = 0] = [source[left], source[right]]
    const takesLeft = left < pair.middle && (right >= pair.until || comesFirst(a, b))
    target[at] = takesLeft ? a : b
    if (takesLeft) left++
    else right++
  }
  pair.left = left
  pair.right = right
}
