import { IN_STEPS } from '../base/sort-steps.ts'
import { part, type Steps } from '../base/steps.ts'
import type { Visible } from '../state/select.ts'
import type { Outlet } from '../state/store.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { shownCards } from './decks.ts'
import { preparePlaces } from './histogram.ts'
import { isReady, prepareDeck } from './prepared-decks.ts'

/** What a timeline is laid out from. */
interface Laid {
  readonly story: Story
  readonly folding: Folding
  readonly words: Words
  readonly visible: Visible
}

/** Stories of more events are laid out in slices. */
export const MANY = 5000

/** Keeps a large story's timeline as it is until what another filter, fold or language makes of it has been found out, in slices. */
export function createHold(outlet: Pick<Outlet, 'inSlices' | 'invalidate' | 'failed'>): <T extends Laid>(input: T) => T {
  let ready: Laid | null = null
  let finding: Laid | null = null
  return (input) => {
    const { story, folding, words, visible } = input
    const laid = { story, folding, words, visible }
    if (ready === null || story.events.length <= MANY || isReady(laid)) {
      ready = laid
      return input
    }
    if (finding === null || !isSame(finding, laid)) outlet.inSlices(prepare(laid)).then(outlet.invalidate, outlet.failed)
    finding = laid
    return { ...input, ...ready }
  }
}

/** The lanes, and the bars of the overview. */
function* prepare(laid: Laid): Steps<void> {
  yield* part(prepareDeck(laid, IN_STEPS), 0, 0.8)
  yield* part(preparePlaces(shownCards(laid).all, IN_STEPS), 0.8, 1)
}

const isSame = (a: Laid, b: Laid): boolean => a.folding === b.folding && a.words === b.words && a.visible === b.visible
