import { memoizeByIdentity } from '../base/memo.ts'
import { sorted } from '../base/sorted.ts'
import { part, type Steps, visitAll } from '../base/steps.ts'
import { isDisputed } from '../story/disputed.ts'
import type { Hearing } from '../words/voices.ts'
import type { Network } from './network.ts'

/** What filters let through, and what is denied by then, in the order of the network. */
export interface ShownIn {
  readonly nodes: readonly boolean[]
  readonly edges: readonly boolean[]
  readonly disputed: readonly boolean[]
}

const knownShown = memoizeByIdentity((_network: Network, _visible: Hearing): { shown: ShownIn | null } => ({ shown: null }))

/** The same once for each choice of filters, found out with pauses. */
export function* shownSteps(network: Network, visible: Hearing): Steps<ShownIn> {
  const kept = knownShown(network, visible)
  if (kept.shown !== null) return kept.shown
  const [nodes, edges, disputed]: [boolean[], boolean[], boolean[]] = [[], [], []]
  const names = visitAll(network.nodes, ({ id }) => nodes.push(visible.has(id)))
  yield* part(names, 0, 0.3)
  const ties = visitAll(network.edges, ({ relation }) => {
    edges.push(visible.has(relation.id))
    disputed.push(isDisputed(relation, visible))
  })
  yield* part(ties, 0.3, 1)
  kept.shown = { nodes, edges, disputed }
  return kept.shown
}

const knownRanks = memoizeByIdentity((_network: Network): { ranks: readonly number[] | null } => ({ ranks: null }))

/** The indices of the nodes, those with the most ties first. */
export function* rankSteps(network: Network): Steps<readonly number[]> {
  const kept = knownRanks(network)
  const { degrees } = network
  const byDegree = (a: number, b: number) => (degrees[b] ?? 0) - (degrees[a] ?? 0)
  kept.ranks ??= yield* sorted([...degrees.keys()], byDegree)
  return kept.ranks
}
