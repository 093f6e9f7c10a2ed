import type { U } from '../base/units.ts'

/**
 * The latest end of every stretch of a row of marks, as a binary tree in one array: node 1 holds the latest of all, node `i` the later of
 * nodes 2i and 2i + 1, the leaves stand from `size` on. What still goes on at a time is found without a look at what has ended.
 */
export interface EndTree {
  readonly size: number
  readonly latest: Float64Array
}

export function endTree(ends: Float64Array): EndTree {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, ends.length)))
  const latest = new Float64Array(2 * size).fill(Number.NEGATIVE_INFINITY)
  latest.set(ends, size)
  for (let i = size - 1; i > 0; i--) latest[i] = Math.max(latest[2 * i] ?? 0, latest[2 * i + 1] ?? 0)
  return { size, latest }
}

/** The first of all marks that ends after `u`; some number where none does. */
export function firstGoingOn({ size, latest }: EndTree, u: U): number {
  let node = 1
  while (node < size) node = 2 * node + ((latest[2 * node] ?? 0) > u ? 0 : 1)
  return node - size
}

/** Which of the first `until` marks end after `u`, the last of them first, and no more than `most`: a step of halving for each. */
export function goingOn({ size, latest }: EndTree, until: number, u: U, most: number): readonly number[] {
  const found: number[] = []
  const look = (node: number, first: number, length: number): void => {
    if (found.length >= most || first >= until || (latest[node] ?? 0) <= u) return
    if (length === 1) {
      found.push(first)
      return
    }
    const half = length / 2
    look(2 * node + 1, first + half, half)
    look(2 * node, first, half)
  }
  look(1, 0, size)
  return found
}
