import { memoizeByIdentity } from '../base/memo.ts'
import type { Px, UiLang } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { Board } from './board.ts'
import { makeDeck, type PackedDeck } from './make-deck.ts'
import { bestHeight } from './rows.ts'
import { type Shown, shownOf } from './shown.ts'

/** What lanes are made from, and what of them is shown. */
export interface DeckInput {
  readonly story: Story
  readonly folding: Folding
  readonly words: Words
  readonly visible: Visible
  /** Set where other rows than the packed lanes are on screen. */
  readonly board?: Board | null
}

/** The lanes that have been made, by language. */
export const decksOf = memoizeByIdentity((_story: Story, _folding: Folding) => new Map<UiLang, PackedDeck>())

/** The story's lanes; made once for a story, its folding and the language of its labels. */
export function deckOf(story: Story, folding: Folding, words: Words): PackedDeck {
  const decks = decksOf(story, folding)
  const deck = decks.get(words.lang) ?? makeDeck(story, folding, words)
  decks.set(words.lang, deck)
  return deck
}

/** What passes the filters, in time order, with the undated: what the keyboard walks through. */
export const shownCards = ({ board, story, folding, words, visible }: DeckInput): Shown =>
  board?.shown(visible) ?? shownOf(deckOf(story, folding, words), visible)

/** The height at which a story's timeline is at its best. */
export const timelineHeight = (story: Story, folding: Folding, words: Words): Px => bestHeight(deckOf(story, folding, words).lanes)
