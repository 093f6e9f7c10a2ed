import { fingerprintOf } from '../base/hash.ts'
import { memoizeByIdentity } from '../base/memo.ts'
import { sorted } from '../base/sorted.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import type { Entity, Relation, Story } from '../story/story.ts'

/** Who is tied to whom, and nothing else: entities and relations as integers, so that no id of the data ever becomes a library's key. */
export interface Network {
  /** In the order of their ids; a node is its index. */
  readonly nodes: readonly Entity[]
  /** In the order of their ids; an edge is its index. */
  readonly edges: readonly NetworkEdge[]
  readonly indexOf: ReadonlyMap<Id, number>
  /** How many edges end at each node; a loop counts twice. */
  readonly degrees: readonly number[]
  /** Changes when, and only when, the topology does: 16 hexadecimal digits. */
  readonly fingerprint: string
}

export interface NetworkEdge {
  readonly relation: Relation
  readonly source: number
  readonly target: number
  /**
   * Where it runs among the edges between the same two nodes, seen from the lower index: 0 is straight, others bend to either side, in steps
   * of one. Loops at one node count 0, 1, 2, … outwards.
   */
  readonly lane: number
  /** How many edges there are between the two nodes, itself included. */
  readonly lanes: number
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The story's topology. It holds every entity and relation, whatever is filtered: filters never move anything. */
export const networkOf = (story: Story): Network => finish(networkSteps(story))

const known = memoizeByIdentity((_story: Story): { network: Network | null } => ({ network: null }))

/** The same, worked out with pauses, and only once. */
export function* networkSteps(story: Story): Steps<Network> {
  const kept = known(story)
  if (kept.network !== null) return kept.network
  const nodes = yield* part(sorted(story.entities, byId), 0, 0.1)
  const relations = yield* part(sorted(story.relations, byId), 0.1, 0.3)
  const indexOf = new Map<Id, number>()
  yield* part(
    visitAll(nodes, ({ id }) => indexOf.set(id, indexOf.size)),
    0.3,
    0.35,
  )
  const edges = yield* part(laneSteps(relations, indexOf), 0.35, 0.5)
  const degrees = new Array<number>(nodes.length).fill(0)
  const count = visitAll(edges, ({ source, target }) => {
    for (const end of [source, target]) degrees[end] = (degrees[end] ?? 0) + 1
  })
  yield* part(count, 0.5, 0.55)
  const fingerprint = yield* part(fingerprintSteps(nodes, edges), 0.55, 1)
  kept.network = { nodes, edges, indexOf, degrees, fingerprint }
  return kept.network
}

/** First it is counted how many edges there are between the same two nodes, then each is made, and made once. */
function* laneSteps(relations: readonly Relation[], indexOf: ReadonlyMap<Id, number>): Steps<NetworkEdge[]> {
  const bundles = new Map<number, number>()
  const lanes: number[] = []
  const endsOf = ({ from, to }: Relation) => [indexOf.get(from.id), indexOf.get(to.id)] as const
  const count = visitAll(relations, (relation) => {
    const [source, target] = endsOf(relation)
    if (source === undefined || target === undefined) return
    const pair = pairOf(source, target, indexOf.size)
    const lane = bundles.get(pair) ?? 0
    bundles.set(pair, lane + 1)
    lanes.push(lane)
  })
  yield* part(count, 0, 0.5)
  const edges: NetworkEdge[] = []
  const spread = visitAll(relations, (relation) => {
    const [source, target] = endsOf(relation)
    if (source === undefined || target === undefined) return
    const [lane = 0, all = 1] = [lanes[edges.length], bundles.get(pairOf(source, target, indexOf.size))]
    edges.push({ relation, source, target, lanes: all, lane: source === target ? lane : lane - (all - 1) / 2 })
  })
  yield* part(spread, 0.5, 1)
  return edges
}

/** A number for two nodes, whichever comes first. */
const pairOf = (a: number, b: number, nodes: number): number => nodes * Math.min(a, b) + Math.max(a, b)

/** So many nodes and edges are looked at between two pauses. */
const CHUNK = 2000

function* fingerprintSteps(nodes: readonly Entity[], edges: readonly NetworkEdge[]): Steps<string> {
  const count = nodes.length + edges.length
  const lineOf = (i: number): string => {
    const edge = edges[i - nodes.length]
    return edge === undefined ? (nodes[i]?.id ?? '') : `${edge.relation.id} ${edge.source} ${edge.target}`
  }
  const parts: string[] = []
  for (let at = 0; at === 0 || at < count; at += CHUNK) {
    if (at > 0) yield at / count
    parts.push(fingerprintOf(Array.from({ length: Math.min(CHUNK, count - at) }, (_, i) => lineOf(at + i)).join('\n')))
  }
  const [first = '', ...more] = parts
  return more.length === 0 ? first : fingerprintOf(parts.join('\n'))
}
