import { STRIDE, type Steps } from '../base/steps.ts'
import type { Ties } from './ties.ts'

/** So many ties are followed before the page may have a turn: a few milliseconds' work. */
const SLICE = 100_000
/** A move that gains less is none: sums of floats differ by as much. */
const LEAST = 1e-9

/** A graph whose nodes may stand for many: `own` is the weight within each, counted from both sides. */
interface Weighted {
  readonly start: Uint32Array
  readonly to: Uint32Array
  readonly weight: Float64Array
  readonly own: Float64Array
}

/**
 * The number of each node's group: sets with more ties within than could be expected (Blondel et al., “Fast unfolding of communities in
 * large networks”, 2008). Nodes are taken in the order of their numbers, without chance. Groups are numbered by size, the largest is 0; a
 * node without ties is a group of its own.
 */
export function* communitySteps(ties: Ties): Steps<Uint32Array> {
  const count = ties.ids.length
  let graph: Weighted = { ...ties, weight: new Float64Array(ties.to.length).fill(1), own: new Float64Array(count) }
  let groups = Uint32Array.from({ length: count }, (_, i) => i)
  // Nobody knows how many rounds there will be: each counts as half of what is left.
  for (let done = 0; ; done = (1 + done) / 2) {
    const found = yield* moveNodes(graph, done)
    const { numbers, size } = renumbered(found)
    if (size === graph.own.length) return bySize(groups)
    groups = groups.map((group) => numbers[group] ?? 0)
    graph = yield* joined(graph, numbers, size, done)
    yield done
  }
}

/** Moves each node to the group of a neighbour where that gains most, until no move gains anything. */
function* moveNodes({ start, to, weight, own }: Weighted, done: number): Steps<Uint32Array> {
  const count = own.length
  const group = Uint32Array.from({ length: count }, (_, i) => i)
  const degree = own.map((inside, node) => inside + weight.subarray(start[node], start[node + 1]).reduce((sum, w) => sum + w, 0))
  const total = degree.slice()
  const all = degree.reduce((sum, d) => sum + d, 0)
  let followed = 0
  for (let moved = true; moved; ) {
    moved = false
    for (let node = 0; node < count; node++) {
      const towards = new Map<number, number>()
      for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
        const other = group[to[i] ?? 0] ?? 0
        towards.set(other, (towards.get(other) ?? 0) + (weight[i] ?? 0))
      }
      followed += towards.size + (start[node + 1] ?? 0) - (start[node] ?? 0)
      const [from, mine] = [group[node] ?? 0, degree[node] ?? 0]
      total[from] = (total[from] ?? 0) - mine
      const gain = (at: number) => (towards.get(at) ?? 0) - ((total[at] ?? 0) * mine) / all
      let [best, most] = [from, gain(from) + LEAST]
      for (const at of towards.keys()) if (gain(at) > most) [best, most] = [at, gain(at)]
      total[best] = (total[best] ?? 0) + mine
      if (best !== from) {
        group[node] = best
        moved = true
      }
      if (followed < SLICE) continue
      followed = 0
      yield done
    }
  }
  return group
}

/** The groups that are left, numbered in the order of their first nodes: by old number the new one. */
function renumbered(group: Uint32Array): { readonly numbers: Uint32Array; readonly size: number } {
  const known = new Map<number, number>()
  const numbers = group.map((old) => {
    const number = known.get(old) ?? known.size
    known.set(old, number)
    return number
  })
  return { numbers, size: known.size }
}

/** The graph whose nodes are the groups. */
function* joined({ start, to, weight, own }: Weighted, numbers: Uint32Array, size: number, done: number): Steps<Weighted> {
  const ties = Array.from({ length: size }, () => new Map<number, number>())
  const inside = new Float64Array(size)
  let count = 0
  for (const [node, group] of numbers.entries()) {
    inside[group] = (inside[group] ?? 0) + (own[node] ?? 0)
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const [other, w] = [numbers[to[i] ?? 0] ?? 0, weight[i] ?? 0]
      const others = ties[group]
      if (other === group) inside[group] = (inside[group] ?? 0) + w
      else if (others !== undefined) {
        const before = others.get(other)
        if (before === undefined) count++
        others.set(other, (before ?? 0) + w)
      }
    }
    if (node % STRIDE === STRIDE - 1) yield done
  }
  const all = { start: new Uint32Array(size + 1), to: new Uint32Array(count), weight: new Float64Array(count), own: inside }
  let filled = 0
  for (const [group, others] of ties.entries()) {
    for (const [other, w] of others) {
      all.to[filled] = other
      all.weight[filled++] = w
    }
    all.start[group + 1] = filled
    if (group % STRIDE === STRIDE - 1) yield done
  }
  return all
}

/** The largest group gets 0; of groups of one size that with the first node. */
function bySize(groups: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group)
  const place = new Map(order.map((group, i) => [group, i]))
  return groups.map((group) => place.get(group) ?? 0)
}
