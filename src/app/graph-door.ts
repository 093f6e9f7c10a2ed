import type { Tag } from '../base/markup.ts'
import type { GraphViewInput } from '../graph/view.ts'
import type { Outlet } from '../state/store.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { Derived } from './derive.ts'

/** The graph with its places, which are its own business: nobody else needs to know them. */
export interface Graph {
  readonly update: (input: Omit<GraphViewInput, 'layout'>) => void
  /** Both pictures as line drawings. */
  readonly pictures: (derived: Derived, words: Words) => readonly Tag[]
  readonly destroy: () => void
}

/** Fetches the graph and finds its places: those that the build has drawn, or else, by code that is fetched only then, computed ones. */
export async function openGraph(root: HTMLElement, host: HTMLElement, story: Story, outlet: Outlet): Promise<Graph> {
  const [{ createGraphView }, { findLayout }, { firstPictures }] = await Promise.all([
    import('../graph/view.ts'),
    import('./positions.ts'),
    import('./first-pictures.ts'),
  ])
  const layout = await findLayout(root, story)
  const view = createGraphView(host, outlet)
  return {
    update: (input) => view.update({ ...input, layout }),
    pictures: (derived, words) => {
      const { graph, timeline } = firstPictures(story, derived, layout, words)
      return [...graph, ...timeline]
    },
    destroy: view.destroy,
  }
}
