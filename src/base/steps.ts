/**
 * Work that can be interrupted: at each `yield` it says how far it has come, from 0 to 1 and never less than before, and may be left there
 * or gone on with. Whoever runs it decides about pauses; the result does not depend on them.
 */
export type Steps<T> = Generator<number, T, undefined>

/** So many items of a list are dealt with between two places to pause: about a millisecond's work. */
export const STRIDE = 512

/** Does the work without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** Work as a part of a longer one, whose progress it takes from one place to another. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    yield from + (to - from) * value
  }
}

/** Visits the items of a list in order, so many between two places to pause. */
export function* visitAll<T>(list: readonly T[], visit: (item: T) => unknown, stride = STRIDE): Steps<void> {
  // By their places: what walks a list makes an object for each item, until the engine has seen enough of them.
  for (let i = 0; i < list.length; ) {
    visit(list[i++] as T)
    if (i % stride === 0) yield i / list.length
  }
}

/** Several works in a row, each a part as long as the others. */
export function* inTurn(works: readonly Steps<unknown>[]): Steps<void> {
  for (const [i, work] of works.entries()) yield* part(work, i / works.length, (i + 1) / works.length)
}
