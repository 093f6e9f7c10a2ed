import type { Tag } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'
import { letGo, setDegree } from '../state/actions.ts'
import { reveal } from '../state/reveal.ts'
import type { Degree, State } from '../state/state.ts'
import type { Outlet, Store } from '../state/store.ts'
import type { Story } from '../story/story.ts'
import type { AllWords, Words } from '../words/words.ts'
import type { Derived } from './derive.ts'
import { createHistory } from './history.ts'
import { takeRecordClicks } from './links.ts'
import { announceSelection, focusSearch, litWords } from './page-speech.ts'
import { createPrinting } from './print.ts'
import { createShortcuts } from './shortcuts.ts'
import type { Slots } from './slots.ts'

export interface HandsInput {
  readonly root: HTMLElement
  readonly slots: Slots
  readonly view: Window
  readonly story: Story
  readonly store: Store
  readonly outlet: Outlet
  readonly derived: () => Derived
  readonly words: () => Words
  /** Null until they are there. */
  readonly allWords: () => AllWords | null
  readonly printed: () => readonly Tag[]
  /** The language of an address that names none. */
  readonly usualLang: UiLang
  /** The state and the address' hash that the page began with: what has changed meanwhile is made up for. */
  readonly begun: { readonly state: State; readonly hash: string }
}

/** What answers the reader outside of the pictures: the address, the page's own keys, links to records, the printer. The first picture does not wait for it. */
export function createHands(input: HandsInput): { readonly destroy: () => void } {
  const { root, slots, view, story, store, outlet, derived, begun } = input
  /** Whether single keys count on the whole page. */
  const everywhere = { on: true }
  const openKeys = () => {
    const said = input.allWords()
    if (said !== null)
      import('./keys-dialog.ts').then(({ openKeysDialog }) => openKeysDialog(slots.cards, said, everywhere)).catch(outlet.failed)
  }
  const lightTo = (degree: Degree) => {
    if (store.get().selection === null) return
    store.apply(setDegree(degree))
    const said = input.allWords()
    if (said !== null) outlet.announce(litWords(story, store.get(), derived(), said))
  }
  const onState = (state: State, before: State) => {
    if (state.selection !== before.selection) announceSelection(story, state, derived(), input.words(), outlet)
  }
  const stops: readonly { readonly destroy: () => void }[] = [
    { destroy: store.subscribe(onState) },
    createHistory(store, story, view, input.usualLang, begun),
    createShortcuts(root, {
      search: () => focusSearch(slots),
      keys: openKeys,
      letGo: () => store.apply(letGo),
      degree: lightTo,
      everywhere: () => everywhere.on,
    }),
    takeRecordClicks(root, (id) => store.apply(reveal(story, derived().folding, id))),
    createPrinting(root, slots.print, view, input.printed),
  ]
  return {
    destroy: () => {
      for (const { destroy } of stops) destroy()
    },
  }
}
