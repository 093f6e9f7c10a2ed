import type { State } from '../state/state.ts'
import type { Outlet } from '../state/store.ts'
import { titleOf } from '../story/title.ts'
import { statusWords } from '../text/status-words.ts'
import type { Words } from '../words/words.ts'
import type { Derived } from './derive.ts'
import type { Slots } from './slots.ts'

/** Tells the style sheets which regions are on screen and whether something is chosen, and the browser which language is spoken. */
export function showRegions(root: HTMLElement, state: State, words: Words): void {
  const page = root.ownerDocument.documentElement
  if (root.dataset['show'] !== state.view) root.dataset['show'] = state.view
  root.toggleAttribute('data-chosen', state.selection !== null || state.tour !== null)
  if (page.lang !== words.lang) page.lang = words.lang
}

/** Says what has been chosen, with its status in words, or that nothing is. */
export function announceSelection(state: State, { reading }: Derived, outlet: Outlet): void {
  const record = state.selection === null ? undefined : reading.story.records.get(state.selection)
  const { chrome } = reading.words
  const said = record && [titleOf(record, reading.words.lang), ...statusWords(record, reading)].join(', ')
  outlet.announce(said === undefined ? chrome.nothingSelected : chrome.selected(said))
}

/** Puts the cursor into the search field; on a narrow page the tools are opened first. */
export function focusSearch({ top }: Slots): void {
  const opener = top.querySelector<HTMLElement>('.more[aria-expanded="false"]')
  if (opener !== null && opener.offsetParent !== null) opener.click()
  requestAnimationFrame(() => top.querySelector<HTMLElement>('[data-search]')?.focus())
}
