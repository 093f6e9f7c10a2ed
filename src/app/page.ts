import type { State } from '../state/state.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'

/** Tells the style sheets which regions are on screen and whether something is chosen, and the browser the page's language and title. */
export function showRegions(root: HTMLElement, story: Story, state: State, words: Words): void {
  const page = root.ownerDocument.documentElement
  // The desk's sheet stands where the text does.
  const show = state.view === 'sheet' ? 'text' : state.view
  if (root.dataset['show'] !== show) root.dataset['show'] = show
  root.toggleAttribute('data-sheet', state.view === 'sheet')
  root.toggleAttribute('data-chosen', state.selection !== null || state.tour !== null || state.path !== null || state.measure !== null)
  if (page.lang !== words.lang) page.lang = words.lang
  const title = say(story.title, words.lang).text
  if (root.ownerDocument.title !== title) root.ownerDocument.title = title
}
