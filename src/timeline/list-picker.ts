import type { Instant, Span } from '../base/units.ts'
import { brushTo, commitRange } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { whenShort } from '../words/dates.ts'
import { LISTING } from '../words/listing.ts'
import { spanWords } from '../words/spans.ts'
import { dateStyle } from './card-words.ts'
import type { Card } from './deck.ts'
import type { ListInput } from './list-scene.ts'

/** Chooses a range by its first and its last row. */
export interface RangePicker {
  readonly picking: () => boolean
  readonly toggle: (input: ListInput) => void
  /** A row was pressed. */
  readonly pick: (card: Card, input: ListInput) => void
}

/** `show` gets what is to be done next; null when all is done. */
export function createRangePicker(outlet: Outlet, show: (note: string | null) => void): RangePicker {
  let first: Card | 'open' | null = null
  const say = (note: string | null) => {
    show(note)
    if (note !== null) outlet.announce(note)
  }
  return {
    picking: () => first !== null,
    toggle: ({ words }) => {
      first = first === null ? 'open' : null
      outlet.apply(brushTo(null))
      say(first === null ? null : LISTING[words.lang].pickFirst)
    },
    pick: (card, { story, words }) => {
      const style = dateStyle(story, words)
      if (first === 'open' || first === null) {
        first = card
        outlet.apply(brushTo(spanBetween(card, card)))
        return say(`${words.timeline.rangeStart(whenShort(card.when, style))}. ${LISTING[words.lang].pickLast}`)
      }
      const span = spanBetween(first, card)
      first = null
      say(null)
      outlet.apply(commitRange(span))
      outlet.announce(words.timeline.rangeSet(spanWords(span, style)))
    },
  }
}

/** From the beginning of what is earlier to the end of what is later; where that has no end of its own, to its beginning's. */
function spanBetween(a: Card, b: Card): Span {
  const ends = [a, b].flatMap(({ when }): readonly Instant[] => {
    const inner = [when.startMin, when.startMax, when.endMin, when.endMax].filter(Number.isFinite)
    return [Math.min(...inner), Math.max(...inner)]
  })
  return { start: Math.min(...ends), end: Math.max(...ends) }
}
