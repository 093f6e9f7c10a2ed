import { networkOf, networkSteps } from '../graph/network.ts'
import { decodeLayout, type EncodedLayout, knownPlaces, type Layout, type Placed } from '../graph/positions.ts'
import { createTurns } from '../graph/turns.ts'
import type { Story } from '../story/story.ts'

/** The places that stood last on an element: those of the file before it was changed. */
const before = new WeakMap<HTMLElement, Layout>()

/**
 * Tells the places that the build has computed for this story or, where the page has none that fit, places computed now: then nodes that
 * an earlier picture of the page had stay where they were. More places may follow after the first; none once the signal says
 * that nobody waits for them.
 */
export async function findLayout(root: HTMLElement, story: Story, tell: (placed: Placed) => void, signal: AbortSignal): Promise<void> {
  const [steps, pause] = [networkSteps(story), createTurns()]
  while (steps.next().done !== true) await pause()
  const network = networkOf(story)
  const drawn = drawnLayout(root)
  const layout = drawn && decodeLayout(drawn, network)
  const keep = (placed: Placed) => {
    if (signal.aborted) return
    if (placed.progress === 'settled') before.set(root, placed.layout)
    tell(placed)
  }
  if (layout !== null) {
    keep({ layout, progress: 'settled' })
    return
  }
  const known = before.get(root)?.positions ?? (drawn === null ? new Map() : knownPlaces(drawn, network))
  const { computeLayout } = await import('../graph/find-layout.ts')
  await computeLayout(story, known, keep, signal)
}

/** The places that the build has computed for just this story; null where the page has none that fit. */
export function drawnPlaces(root: HTMLElement, story: Story): Layout | null {
  const drawn = drawnLayout(root)
  return drawn && decodeLayout(drawn, networkOf(story))
}

function drawnLayout(root: HTMLElement): EncodedLayout | null {
  const text = root.ownerDocument.head.querySelector('script[data-runut-layout]')?.textContent
  return text === null || text === undefined ? null : JSON.parse(text)
}
