import type { Steps } from '../base/steps.ts'
import type { Ties } from './ties.ts'

/** So many ties are followed before the page may have a turn: a few milliseconds' work. */
const SLICE = 150_000

/**
 * On how large a part of the shortest ways between all other pairs each node stands, 0 to 1 (Brandes, “A faster algorithm for betweenness
 * centrality”, 2001). Where there are several shortest ways each counts in part.
 */
export function* betweennessSteps(ties: Ties): Steps<Float64Array> {
  const count = ties.ids.length
  const total = new Float64Array(count)
  let followed = 0
  for (let source = 0; source < count; source++) {
    followed += addSource(ties, source, total)
    if (followed < SLICE) continue
    followed = 0
    yield source / count
  }
  const pairs = (count - 1) * (count - 2)
  return pairs > 0 ? total.map((sum) => sum / pairs) : total
}

/** Adds what lies on the shortest ways from one node; returns how many ties it has followed. */
function addSource({ start, to }: Ties, source: number, total: Float64Array): number {
  const count = total.length
  const far = new Int32Array(count).fill(-1)
  const ways = new Float64Array(count)
  const share = new Float64Array(count)
  const order = new Uint32Array(count)
  let [read, seen, followed] = [0, 1, 0]
  order[0] = source
  far[source] = 0
  ways[source] = 1
  while (read < seen) {
    const node = order[read++] ?? 0
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const next = to[i] ?? 0
      followed++
      if (far[next] === -1) {
        far[next] = (far[node] ?? 0) + 1
        order[seen++] = next
      }
      if (far[next] === (far[node] ?? 0) + 1) ways[next] = (ways[next] ?? 0) + (ways[node] ?? 0)
    }
  }
  for (let i = seen - 1; i > 0; i--) {
    const node = order[i] ?? 0
    const part = (1 + (share[node] ?? 0)) / (ways[node] ?? 1)
    for (let j = start[node] ?? 0; j < (start[node + 1] ?? 0); j++) {
      const before = to[j] ?? 0
      if (far[before] === (far[node] ?? 0) - 1) share[before] = (share[before] ?? 0) + part * (ways[before] ?? 0)
    }
    total[node] = (total[node] ?? 0) + (share[node] ?? 0)
  }
  return followed + count
}
