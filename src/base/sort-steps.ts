import { MANY, sortNumbersSteps } from './sort-numbers.ts'
import { compare, type Sorting } from './sorting.ts'
import { part, STRIDE, type Steps } from './steps.ts'

/** Of objects fewer are dealt with between two places to pause. */
const FEW = 4 * STRIDE
/** More alike than that are not put in order one beside the other. */
const CROWD = 16 * STRIDE
const SECOND = 1000
/** Up to here whole numbers are told apart. */
const MOST = 2 ** 52

/** What `Array.prototype.sort` does, by numbers that are asked for once. */
function* sortSteps<T extends object>(
  items: readonly T[],
  keyOf: (item: T) => number,
  nextOf: (item: T) => number,
  textOf: ((item: T) => string) | null,
): Steps<T[]> {
  const { length } = items
  const keys = new Float64Array(length)
  const nexts = new Float64Array(length)
  const heads = new Float64Array(textOf === null ? 0 : length)
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
    // Read while the items come one after the other, as they lie in memory.
    if (textOf !== null) heads[i] = headOf(textOf(item))
    ordered &&= keyBefore < key || (keyBefore === key && nextBefore <= next)
    keyBefore = key
    nextBefore = next
    if (i % FEW === FEW - 1) yield (0.2 * i) / length
  }
  if (ordered && textOf === null) return items.slice()
  const bySeconds = ordered ? order : yield* part(orderBySeconds(keys), 0.2, 0.6)
  if (bySeconds !== null) order = bySeconds
  else {
    order = yield* part(orderByBytes(nexts, order), 0.2, 0.4)
    order = yield* part(orderByBytes(keys, order), 0.4, 0.6)
  }
  const isDone = ordered || bySeconds === null
  const isAlike = (a: number, b: number) => keys[a] === keys[b] && (!isDone || nexts[a] === nexts[b])
  const inTurn = (a: number, b: number): number => {
    const apart = (nexts[a] ?? 0) - (nexts[b] ?? 0) || (heads[a] ?? 0) - (heads[b] ?? 0)
    if (apart || textOf === null) return apart || 0
    const [one, other] = [items[a], items[b]]
    return one === undefined || other === undefined ? 0 : compare(textOf(one), textOf(other))
  }
  yield* part(sortAlike(order, isAlike, inTurn), 0.6, 0.8)
  return yield* part(inOrder(items, order), 0.8, 1)
}

/** So many letters of a text fit into a number, seven bits each. */
const HEAD = 7
/** The last of 128; whatever comes after it is taken for it. */
const LAST = 127

/** A number for how a text begins, never greater than that of a text that comes after it. */
function headOf(text: string): number {
  let head = 0
  for (let i = 0; i < HEAD; i++) {
    // Not a number where the text has ended.
    const code = text.charCodeAt(i)
    if (!(code < LAST)) return (128 * head + (code >= LAST ? LAST : 0)) * 128 ** (HEAD - 1 - i)
    head = 128 * head + code
  }
  return head
}

function* inOrder<T>(items: readonly T[], order: Uint32Array): Steps<T[]> {
  const sorted: T[] = []
  for (let i = 0; i < order.length; i++) {
    const item = items[order[i] ?? 0]
    if (item !== undefined) sorted.push(item)
    if (i % MANY === MANY - 1) yield i / order.length
  }
  return sorted
}

/**
 * The places of instants in their order, those alike as they come; null where they are not whole seconds, lie too far apart for that, or very
 * many are alike. An instant and its place are one number, and numbers are sorted by the engine itself, much faster than by any code of ours.
 */
function* orderBySeconds(instants: Float64Array): Steps<Uint32Array<ArrayBuffer> | null> {
  const { length } = instants
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < length; i++) {
    const instant = instants[i] ?? 0
    if (instant < least && instant !== Number.NEGATIVE_INFINITY) least = instant
    if (instant > most && instant !== Number.POSITIVE_INFINITY) most = instant
  }
  const last = (most - least) / SECOND + 2
  if (!(last * length < MOST)) return null
  const packed = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const instant = instants[i] ?? 0
    const second = Math.min(Math.max((instant - least) / SECOND + 1, 0), last)
    if (!Number.isInteger(second) || (Number.isFinite(instant) && least + (second - 1) * SECOND !== instant)) return null
    packed[i] = second * length + i
    if (i % MANY === MANY - 1) yield (0.3 * i) / length
  }
  const sorted = yield* part(sortNumbersSteps(packed), 0.3, 0.9)
  const order = new Uint32Array(length)
  let alike = 0
  let before = -1
  for (let i = 0; i < length; i++) {
    const number = sorted[i] ?? 0
    const second = Math.floor(number / length)
    order[i] = number - second * length
    if (second !== before) alike = i
    if (i - alike > CROWD) return null
    before = second
    if (i % MANY === MANY - 1) yield 0.9 + (0.1 * i) / length
  }
  return order
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
    if (i % (8 * MANY) === 0) yield (0.2 * i) / bytes.length
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
      if (i % MANY === MANY - 1) yield 0.2 + (0.8 * (byte + i / length)) / 8
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

type Compare = (a: number, b: number) => number

/** So many alike are put in order one by one. */
const HANDFUL = 12

/** Puts those that have the same number in order; most such stretches are short. */
function* sortAlike(order: Uint32Array, isAlike: (a: number, b: number) => boolean, compare: Compare): Steps<void> {
  const { length } = order
  let from = 0
  for (let i = 1; i <= length; i++) {
    if (i < length && isAlike(order[i] ?? 0, order[from] ?? 0)) continue
    if (i - from > HANDFUL) order.subarray(from, i).sort(compare)
    else if (i - from > 1) insertEach(order, from, i, compare)
    if (Math.floor(i / FEW) > Math.floor(from / FEW)) yield i / length
    from = i
  }
}

function insertEach(order: Uint32Array, from: number, until: number, compare: Compare): void {
  for (let i = from + 1; i < until; i++) {
    const place = order[i] ?? 0
    let at = i
    for (; at > from; at--) {
      const other = order[at - 1] ?? 0
      if (compare(other, place) <= 0) break
      order[at] = other
    }
    order[at] = place
  }
}

/** For what is large. */
export const IN_STEPS: Sorting = { items: sortSteps, numbers: sortNumbersSteps }
