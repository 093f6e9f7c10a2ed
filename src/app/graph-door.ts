import type { Layout, Placed } from '../graph/positions.ts'
import type { Seen } from '../graph/view.ts'
import type { GraphViewInput } from '../graph/view-input.ts'
import type { Story } from '../story/story.ts'
import type { AroundInput } from './wiring.ts'

/** The graph and its places. */
export interface Graph {
  readonly layout: () => Layout
  /** Whether it stands on screen with its nodes at their final places. */
  readonly settled: () => boolean
  readonly update: (input: Omit<GraphViewInput, 'layout' | 'progress'>) => void
  /** What of it is on screen; null where nothing is. */
  readonly seen: () => Seen | null
  readonly destroy: () => void
}

/** More names than this, or more ties, are laid out and drawn only for who asks: it takes a while, and the timeline can be used without. */
const MOST_NAMES = 1500
const MOST_TIES = 6000

export const isVast = ({ entities, relations }: Story): boolean => entities.length > MOST_NAMES || relations.length > MOST_TIES

/**
 * Fetches the graph and finds its places: those that the build has drawn, or else, by code that is fetched only then, computed ones, until
 * the signal says that nobody waits for them.
 */
export async function openGraph(
  root: HTMLElement,
  host: HTMLElement,
  { story, drawn, outlet }: Pick<AroundInput, 'story' | 'drawn' | 'outlet'>,
  signal: AbortSignal,
): Promise<Graph> {
  // What the build has drawn of another story is in nobody's sight, and none of this one's.
  if (!drawn) host.replaceChildren()
  const [{ createGraphView }, { findLayout }] = await Promise.all([import('../graph/view.ts'), import('./positions.ts')])
  return new Promise((resolve, reject) => {
    let graph: Graph | null = null
    let placed: Placed | null = null
    const make = (first: Placed): Graph => {
      const { update, stands, seen, destroy } = createGraphView(host, outlet)
      const now = () => placed ?? first
      return {
        layout: () => now().layout,
        settled: () => now().progress !== 'arranging' && stands(),
        update: (input) => update({ ...input, ...now() }),
        seen,
        destroy,
      }
    }
    const tell = (next: Placed) => {
      placed = next
      if (graph !== null) {
        outlet.invalidate()
        return
      }
      graph = make(next)
      resolve(graph)
    }
    findLayout(root, story, tell, signal).catch((error: unknown) => {
      // What stands already is better than nothing: it says that its places are rough.
      if (placed === null || signal.aborted) reject(error)
      else tell({ layout: placed.layout, progress: 'rough' })
    })
  })
}
