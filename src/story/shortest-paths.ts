/** Nodes from one end to the other, both included; none comes twice. */
export type ShortestPath<T> = readonly T[]

export interface PathSearch<T> {
  /** In steps. */
  readonly longest: number
  readonly most: number
  /** Which of two paths of the same length comes first: that whose first other node comes first among the neighbours. */
  readonly before: (a: ShortestPath<T>, b: ShortestPath<T>) => boolean
}

/** The nodes next to one, in an order that is always the same. */
type Neighbours<T> = (node: T) => readonly T[]

/** The shortest ways without a ring from one node to another, shortest first (Yen, “Finding the k shortest loopless paths”, 1971). */
export function shortestPaths<T>(from: T, to: T, next: Neighbours<T>, search: PathSearch<T>): readonly ShortestPath<T>[] {
  const first = shortestPath(from, to, next, search.longest)
  const found: ShortestPath<T>[] = first === null ? [] : [first]
  const candidates: ShortestPath<T>[] = []
  for (let last = first; last !== null && found.length < search.most; ) {
    for (const path of detours(last, found, to, next, search.longest))
      if (!candidates.some((known) => isSame(known, path))) candidates.push(path)
    const best = candidates.reduce<ShortestPath<T> | null>((a, b) => (a === null || comesBefore(b, a, search) ? b : a), null)
    if (best !== null) {
      candidates.splice(candidates.indexOf(best), 1)
      found.push(best)
    }
    last = best
  }
  return found
}

const isSame = <T>(a: ShortestPath<T>, b: ShortestPath<T>): boolean => a.length === b.length && a.every((node, i) => node === b[i])

const comesBefore = <T>(a: ShortestPath<T>, b: ShortestPath<T>, { before }: PathSearch<T>): boolean =>
  a.length < b.length || (a.length === b.length && before(a, b))

/** The shortest ways that leave a path at each of its nodes by a step that no path found so far takes from there. */
function detours<T>(
  path: ShortestPath<T>,
  found: readonly ShortestPath<T>[],
  to: T,
  next: Neighbours<T>,
  longest: number,
): ShortestPath<T>[] {
  return path.slice(0, -1).flatMap((leave, i) => {
    const root = path.slice(0, i)
    const alike = found.filter((other) => isSame(other.slice(0, i + 1), path.slice(0, i + 1)))
    const taken = new Set(alike.map((other) => other[i + 1]))
    const gone = new Set(root)
    const open: Neighbours<T> = (node) =>
      next(node).filter((other) => !gone.has(other) && !(node === leave && taken.has(other)) && !(other === leave && taken.has(node)))
    const rest = shortestPath(leave, to, open, longest - i)
    return rest === null ? [] : [[...root, ...rest]]
  })
}

/** One end of a search: how far each node seen is from it, and the nodes seen last. */
interface Side<T> {
  readonly far: Map<T, number>
  edge: readonly T[]
  steps: number
}

const sideOf = <T>(end: T): Side<T> => ({ far: new Map([[end, 0]]), edge: [end], steps: 0 })

/** Of the shortest ways the first in the order of the neighbours, looked for from both ends; null where none is short enough. */
function shortestPath<T>(from: T, to: T, next: Neighbours<T>, longest: number): ShortestPath<T> | null {
  const [a, b] = [sideOf(from), sideOf(to)]
  if (from === to) return null
  let meeting: readonly T[] = []
  while (meeting.length === 0) {
    if (a.steps + b.steps >= longest || a.edge.length === 0 || b.edge.length === 0) return null
    const [side, other] = a.edge.length <= b.edge.length ? [a, b] : [b, a]
    meeting = grow(side, next).filter((node) => other.far.has(node))
  }
  return walk(from, to, next, farFromEnd(meeting, a, b, next))
}

/** One step further from an end: the nodes that are new. */
function grow<T>(side: Side<T>, next: Neighbours<T>): readonly T[] {
  const edge: T[] = []
  side.steps++
  for (const node of side.edge)
    for (const other of next(node))
      if (!side.far.has(other)) {
        side.far.set(other, side.steps)
        edge.push(other)
      }
  side.edge = edge
  return edge
}

/** How far the nodes of all shortest ways are from the end: known on its side, and on the other traced back from where the sides met. */
function farFromEnd<T>(meeting: readonly T[], a: Side<T>, b: Side<T>, next: Neighbours<T>): ReadonlyMap<T, number> {
  const far = new Map(b.far)
  let level = meeting
  for (let steps = a.steps - 1; steps >= 0; steps--) {
    const before = new Set<T>()
    for (const node of level) for (const other of next(node)) if (a.far.get(other) === steps) before.add(other)
    level = [...before]
    for (const node of level) far.set(node, a.steps + b.steps - steps)
  }
  return far
}

/** Takes at each node the first neighbour that is one step nearer to the end. */
function walk<T>(from: T, to: T, next: Neighbours<T>, far: ReadonlyMap<T, number>): ShortestPath<T> {
  const path = [from]
  for (let node = from; node !== to; ) {
    const left = (far.get(node) ?? 0) - 1
    const nearer = next(node).find((other) => far.get(other) === left)
    if (nearer === undefined) throw new Error('a way that was found is gone')
    path.push(nearer)
    node = nearer
  }
  return path
}
