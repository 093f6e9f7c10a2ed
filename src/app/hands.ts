import type { Tag } from '../base/markup.ts'
import type { Layout } from '../graph/positions.ts'
import { letGo, setDegree } from '../state/page-actions.ts'
import { reveal } from '../state/reveal.ts'
import type { Degree, State } from '../state/state.ts'
import { takeEditAddress } from './edit-address.ts'
import { isVast } from './graph-door.ts'
import { createHistory } from './history.ts'
import { createLate } from './late.ts'
import { takeRecordClicks } from './links.ts'
import { memoryOf, rememberedSwitch } from './memory.ts'
import { offerAddresses } from './outward.ts'
import { announceRange, announceSelection, focusSearch, litWords } from './page-speech.ts'
import { createPrinting } from './print.ts'
import { readStanding } from './read-standing.ts'
import type { OnScreen } from './save-picture.ts'
import { createShortcuts } from './shortcuts.ts'
import { siteAddress } from './site-address.ts'
import { answerTapsOnce } from './taps.ts'
import type { AroundInput } from './wiring.ts'

export interface HandsInput extends AroundInput {
  /** The graph's places; null where it is not drawn. */
  readonly layout: () => Layout | null
  readonly onScreen: () => OnScreen
}

/** Phones seldom print: there the text is printed without pictures, which need code of their own. */
const PRINTABLE = '(min-width: 600px)'

/** What answers the reader outside of the pictures: the address, the page's own keys, links to records, the printer. */
export interface Hands {
  /** Fetches what printing takes: a page that is being printed waits for nothing. */
  readonly getReady: () => void
  readonly destroy: () => void
}

export function createHands(input: HandsInput): Hands {
  const { root, slots, view, story, store, outlet, derived, start } = input
  /** Whether single keys count on the whole page; a reader who has turned them off has done so for good; in other people's pages, until it is left. */
  const everywhere = view.parent === view ? rememberedSwitch(memoryOf(view), 'runut:keys') : { on: true }
  const openHelp = () => {
    const words = input.allWords()
    if (words === null) return
    import('./help-dialog.ts')
      .then(({ openHelpDialog }) => openHelpDialog(slots.cards, { story, derived: derived(), words, signs: input.signs(), everywhere }))
      .catch(outlet.failed)
  }
  const openEditor = () => {
    import('./edit-door.ts').then((door) => door.openEditor(input)).catch(outlet.failed)
  }
  const lightTo = (degree: Degree) => {
    if (store.get().selection === null) return
    store.apply(setDegree(degree))
    const said = input.allWords()
    if (said !== null) outlet.announce(litWords(story, store.get(), derived(), said))
  }
  const onState = (state: State, before: State) => {
    if (state.selection !== before.selection) announceSelection(story, state, derived(), input.words(), outlet)
    const words = input.allWords()
    if (state.ranges.length < before.ranges.length && words !== null) announceRange(story, state, words, outlet)
  }
  const drawings = createLate(
    async () => {
      const [{ printPictures }, { drawnPlaces }] = await Promise.all([import('./print-pictures.ts'), import('./positions.ts')])
      return { printPictures, places: isVast(story) ? null : drawnPlaces(root, story), destroy: () => {} }
    },
    () => {},
    outlet.failed,
  )
  /** Both pictures as line drawings, in the order in which they stand on the page; none before both can be drawn. */
  const printed = (): readonly Tag[] => {
    const layout = input.layout() ?? drawings.get()?.places ?? null
    const words = input.allWords()
    // The desk's sheet is printed by itself.
    if (layout === null || words === null || store.get().view === 'sheet') return []
    const address = siteAddress(view.location.href, input.site, view.document)
    const looked = { ...input.onScreen(), story, words, address, origin: input.origin, standing: readStanding(view.document) }
    return (
      drawings.get()?.printPictures(looked, layout, input.site.framed ? { width: view.innerWidth, height: view.innerHeight } : null) ?? []
    )
  }
  const printable = view.matchMedia(PRINTABLE)
  const stops: readonly { readonly destroy: () => void }[] = [
    { destroy: store.subscribe(onState) },
    createHistory(store, story, view, input.site, start),
    createShortcuts(root, {
      search: () => focusSearch(slots),
      help: openHelp,
      letGo: () => store.apply(letGo),
      degree: lightTo,
      everywhere: () => everywhere.on,
    }),
    takeRecordClicks(root, (id) => store.apply(reveal(story, derived().folding, id))),
    answerTapsOnce(root),
    ...(view.parent === view && !input.site.framed ? [takeEditAddress(view, openEditor)] : []),
    createPrinting(root, slots.print, view, printed),
    ...(view.origin === 'null' ? [offerAddresses(root, () => input.allWords()?.chrome.copyThis)] : []),
    drawings,
  ]
  return {
    getReady: () => {
      if (printable.matches || (input.site.framed && store.get().view === 'graph')) drawings.ask()
    },
    destroy: () => {
      for (const { destroy } of stops) destroy()
    },
  }
}
