import type { Layout } from '../graph/positions.ts'
import type { GraphViewInput, Seen } from '../graph/view.ts'
import type { Outlet } from '../state/store.ts'
import type { Story } from '../story/story.ts'

/** The graph and its places. */
export interface Graph {
  readonly layout: Layout
  readonly update: (input: Omit<GraphViewInput, 'layout'>) => void
  readonly seen: () => Seen | null
  readonly destroy: () => void
}

/** More names than this, or more ties, are laid out and drawn only for who asks: it takes a while, and the timeline can be used without. */
const MOST_NAMES = 1500
const MOST_TIES = 6000

export const isVast = ({ entities, relations }: Story): boolean => entities.length > MOST_NAMES || relations.length > MOST_TIES

/** Fetches the graph and finds its places: those that the build has drawn, or else, by code that is fetched only then, computed ones. */
export async function openGraph(root: HTMLElement, host: HTMLElement, story: Story, outlet: Outlet): Promise<Graph> {
  const [{ createGraphView }, { findLayout }] = await Promise.all([import('../graph/view.ts'), import('./positions.ts')])
  const layout = await findLayout(root, story)
  const { update, seen, destroy } = createGraphView(host, outlet)
  return { layout, update: (input) => update({ ...input, layout }), seen, destroy }
}
