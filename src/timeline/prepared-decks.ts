import type { Sorting } from '../base/sorting.ts'
import { part, type Steps } from '../base/steps.ts'
import type { Visible } from '../state/select.ts'
import { type DeckInput, decksOf } from './decks.ts'
import { deckSteps } from './make-deck.ts'
import { findShown, foundOf } from './shown.ts'

/** Whether the lanes, and what is shown of them, can be had at once. */
export function isReady({ story, folding, words, visible }: DeckInput): boolean {
  const deck = decksOf(story, folding).get(words.lang)
  return deck !== undefined && foundOf(deck, visible) !== null
}

/** Makes the lanes with pauses, and what is shown of them, so that they are there when they are asked for; without a filter all of it. */
export function* prepareDeck(
  { story, folding, words, visible }: Omit<DeckInput, 'visible'> & { readonly visible: Visible | null },
  sorting: Sorting,
): Steps<void> {
  const decks = decksOf(story, folding)
  const deck = decks.get(words.lang) ?? (yield* part(deckSteps(story, folding, words, sorting), 0, 0.7))
  yield* part(findShown(deck, visible, sorting), 0.7, 1)
  decks.set(words.lang, deck)
}
