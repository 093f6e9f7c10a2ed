import { memoizeByIdentity } from '../base/memo.ts'
import type { Sorting } from '../base/sorting.ts'
import { part, type Steps } from '../base/steps.ts'
import type { Px, UiLang } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { Board } from './board.ts'
import { deckSteps, makeDeck, type PackedDeck } from './make-deck.ts'
import { bestHeight } from './rows.ts'
import { findShown, foundOf, type Shown, shownOf } from './shown.ts'

interface DeckInput {
  readonly story: Story
  readonly folding: Folding
  readonly words: Words
  readonly visible: Visible
  /** Set where other rows than the packed lanes are on screen. */
  readonly board?: Board | null
}

const decksOf = memoizeByIdentity((_story: Story, _folding: Folding) => new Map<UiLang, PackedDeck>())

/** The story's lanes; made once for a story, its folding and the language of its labels. */
export function deckOf(story: Story, folding: Folding, words: Words): PackedDeck {
  const decks = decksOf(story, folding)
  const deck = decks.get(words.lang) ?? makeDeck(story, folding, words)
  decks.set(words.lang, deck)
  return deck
}

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

/** What passes the filters, in time order, with the undated: what the keyboard walks through. */
export const shownCards = ({ board, story, folding, words, visible }: DeckInput): Shown =>
  board?.shown(visible) ?? shownOf(deckOf(story, folding, words), visible)

/** The height at which a story's timeline is at its best. */
export const timelineHeight = (story: Story, folding: Folding, words: Words): Px => bestHeight(deckOf(story, folding, words).lanes)
