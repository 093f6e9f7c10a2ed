import { beginning } from '../base/text-metrics.ts'
import type { State } from '../state/state.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'

/** A story on its page, and whose file it is where it is not this site's own. */
interface StoryHere {
  readonly story: Story
  readonly origin: string | null
}

/** Tells the style sheets which regions are on screen and whether something is chosen, and the browser the page's language and title: with the name of the site that the file is from, unless it is this one. */
export function showRegions(root: HTMLElement, { story, origin }: StoryHere, state: State, words: Words): void {
  const page = root.ownerDocument.documentElement
  // The desk's sheet stands where the text does.
  const show = state.view === 'sheet' ? 'text' : state.view
  if (root.dataset['show'] !== show) root.dataset['show'] = show
  root.toggleAttribute('data-sheet', state.view === 'sheet')
  root.toggleAttribute('data-chosen', state.selection !== null || state.tour !== null || state.path !== null || state.measure !== null)
  if (page.lang !== words.lang) page.lang = words.lang
  const title = [origin, beginning(say(story.title, words.lang).text)].filter(Boolean).join(' · ')
  if (root.ownerDocument.title !== title) root.ownerDocument.title = title
}

/** Under this width the regions take turns; in a frame, which may be low, under this height too. */
const NARROW = '(max-width: 959.98px)'
const LOW = '(max-height: 559.98px)'

export const narrowQuery = (view: Window, framed: boolean): MediaQueryList => view.matchMedia(framed ? `${NARROW}, ${LOW}` : NARROW)

/** Marks the drawn tab of the region on screen: what is asked for and how wide the page is, the build cannot know. */
export function markTab(root: HTMLElement, narrow: boolean): void {
  const show = root.dataset['show']
  const current = narrow && show === 'both' ? 'timeline' : show
  for (const tab of root.querySelectorAll<HTMLElement>('[data-tab]')) tab.ariaCurrent = tab.dataset['tab'] === current ? 'page' : null
}

/** Whether names that the build has found places for in the graph have them at its size too; out of sight they do. */
export const drawnGraphFits = ({ clientWidth, clientHeight }: HTMLElement): boolean =>
  clientWidth === 0 || (clientWidth >= 640 && clientHeight >= 340)
