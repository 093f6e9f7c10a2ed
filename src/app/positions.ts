import { networkOf } from '../graph/network.ts'
import { decodeLayout, type EncodedLayout, type Layout } from '../graph/positions.ts'
import type { Story } from '../story/story.ts'

/** The places that the build has computed for this story, or, where the page has none that fit, places computed now. */
export const findLayout = async (root: HTMLElement, story: Story): Promise<Layout> =>
  drawnLayout(root, story) ?? (await computedLayout(story))

function drawnLayout(root: HTMLElement, story: Story): Layout | null {
  const text = root.ownerDocument.head.querySelector('script[data-runut-layout]')?.textContent
  if (text === null || text === undefined) return null
  const encoded: EncodedLayout = JSON.parse(text)
  return decodeLayout(encoded, networkOf(story))
}

const computedLayout = async (story: Story): Promise<Layout> => (await import('../graph/layout.ts')).layoutInSlices(story, nextTask)

/** Lets the page answer its reader between two slices. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0))
