import type { Sorting } from './sorting.ts'
import { part, STRIDE, type Steps } from './steps.ts'

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
  let order = new Uint32Array(length)
  let ordered = true
  let [keyBefore, nextBefore] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < length; i++) {
    const item = items[i]
    if (item === undefined) continue
    // Adding nothing makes 0 of −0, which is no less.
    const key = keyOf(item) + 0
    const next = nextOf(item) + 0
    keys[i] = key
    nexts[i] = next
    order[i] = i
    ordered &&= keyBefore < key || (keyBefore === key && nextBefore <= next)
    keyBefore = key
    nextBefore = next
    if (i % FEW === FEW - 1) yield (0.2 * i) / length
  }
  if (!ordered) {
    order = yield* part(orderByBytes(nexts, order), 0.2, 0.5)
    order = yield* part(orderByBytes(keys, order), 0.5, 0.8)
  }
  const sorted: T[] = []
  /** Where those with the numbers of the last one begin. */
  let alike = 0
  let before = 0
  for (let i = 0; i < length; i++) {
    const at = order[i] ?? 0
    const item = items[at]
    if (i > 0 && (keys[at] !== keys[before] || nexts[at] !== nexts[before])) {
      sortFrom(sorted, alike, tie)
      alike = i
    }
    if (item !== undefined) sorted.push(item)
    before = at
    if (i % FEW === FEW - 1) yield 0.8 + (0.2 * i) / length
  }
  sortFrom(sorted, alike, tie)
  return sorted
}

/**
 * Puts the places of numbers in the order of the numbers, byte by byte, the last byte first; those alike stay as they come. Other than by
 * comparing, it takes so many looks at each number and no more, however many there are.
 */
function* orderByBytes(numbers: Float64Array, given: Uint32Array<ArrayBuffer>): Steps<Uint32Array<ArrayBuffer>> {
  const { length } = numbers
  const bytes = bytesInOrder(numbers)
  const counts = new Uint32Array(8 * 256)
  for (let i = 0; i < bytes.length; i++) {
    const slot = (i & 7) * 256 + (bytes[i] ?? 0)
    counts[slot] = (counts[slot] ?? 0) + 1
    if (i % (8 * RUN) === 0) yield (0.2 * i) / bytes.length
  }
  let from = given
  let to = new Uint32Array(length)
  for (let byte = 0; byte < 8; byte++) {
    const nextOf = counts.subarray(byte * 256, byte * 256 + 256)
    // Where all have the same byte, it tells nothing.
    if (nextOf[bytes[byte] ?? 0] === length) continue
    let sum = 0
    for (let value = 0; value < 256; value++) {
      const count = nextOf[value] ?? 0
      nextOf[value] = sum
      sum += count
    }
    for (let i = 0; i < length; i++) {
      const at = from[i] ?? 0
      const value = bytes[8 * at + byte] ?? 0
      const place = nextOf[value] ?? 0
      to[place] = at
      nextOf[value] = place + 1
      if (i % RUN === RUN - 1) yield 0.2 + (0.8 * (byte + i / length)) / 8
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** The bytes of numbers, eight each, so that the bytes' order, from the last to the first, is the numbers': negative ones turned about. */
function bytesInOrder(numbers: Float64Array): Uint8Array {
  // As every engine's machine has it, the least byte comes first.
  const words = new Uint32Array(numbers.slice().buffer)
  for (let i = 1; i < words.length; i += 2) {
    const high = words[i] ?? 0
    if (high >>> 31 === 0) words[i] = high ^ 0x80000000
    else {
      words[i] = ~high
      words[i - 1] = ~(words[i - 1] ?? 0)
    }
  }
  return new Uint8Array(words.buffer)
}

/** So many alike are put in order one by one. */
const HANDFUL = 12

/** Sorts the end of a list from a place on; most such ends are short. */
function sortFrom<T extends object>(list: T[], from: number, tie: (a: T, b: T) => number): void {
  if (list.length - from > HANDFUL) {
    for (const item of list.splice(from).sort(tie)) list.push(item)
    return
  }
  for (let i = from + 1; i < list.length; i++) {
    const item = list[i]
    if (item === undefined) continue
    let at = i
    for (let other = list[at - 1]; at > from && other !== undefined && tie(other, item) > 0; other = list[at - 1]) list[at--] = other
    list[at] = item
  }
}

function* sortNumbersSteps(numbers: Float64Array<ArrayBuffer>): Steps<Float64Array<ArrayBuffer>> {
  for (let from = 0; from < numbers.length; from += RUN) {
    numbers.subarray(from, from + RUN).sort()
    yield (0.2 * from) / numbers.length
  }
  return numbers.length <= RUN ? numbers : yield* mergeRuns(numbers, numbers.slice())
}

/** For what is large. */
export const IN_STEPS: Sorting = { items: sortSteps, numbers: sortNumbersSteps }

/** Merges the sorted runs of a list two by two into a second one of its length, and back, until there is one run. */
function* mergeRuns(list: Float64Array<ArrayBuffer>, other: Float64Array<ArrayBuffer>): Steps<Float64Array<ArrayBuffer>> {
  const { length } = list
  const passes = Math.ceil(Math.log2(length / RUN))
  let [source, target] = [list, other]
  for (let pass = 0; pass < passes; pass++) {
    const width = RUN * 2 ** pass
    for (let from = 0; from < length; from += 2 * width) {
      const pair = { left: from, middle: Math.min(from + width, length), right: from + width, until: Math.min(from + 2 * width, length) }
      for (let at = from; at < pair.until; at = Math.min(at + RUN, pair.until)) {
        mergePart(source, target, pair, at, Math.min(at + RUN, pair.until))
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
