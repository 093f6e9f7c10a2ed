import { networkOf } from '../graph/network.ts'
import { decodeLayout, type EncodedLayout, type Layout } from '../graph/positions.ts'
import type { Story } from '../story/story.ts'

/** The places that the build has computed for this story, or null where the page has none that fit. */
export function drawnLayout(root: HTMLElement, story: Story): Layout | null {
  const text = root.ownerDocument.head.querySelector('script[data-runut-layout]')?.textContent
  if (text === null || text === undefined) return null
  const encoded: EncodedLayout = JSON.parse(text)
  return decodeLayout(encoded, networkOf(story))
}

/** Computes the places; the code for it is fetched only now. */
export const computeLayout = async (story: Story): Promise<Layout> => (await import('../graph/layout.ts')).layoutStory(story)
