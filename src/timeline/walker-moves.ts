import { union } from '../base/span.ts'
import type { Span } from '../base/units.ts'
import type { KeyCommand } from '../input/keys.ts'
import { brushTo, commitRange, hover, setViewport } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { fitViewport, pan, toUSpan, zoom } from '../state/viewport.ts'
import { whenWords } from '../words/dates.ts'
import { spanWords } from '../words/spans.ts'
import { dateStyle } from './card-words.ts'
import { shownCards } from './decks.ts'
import { countTouching } from './density.ts'
import type { TimelineViewInput } from './view-input.ts'
import { firstStopIn, idOf, middleFor, type Stop, stopAt } from './walk.ts'

/** What keys do besides going from mark to mark: zooming, paging, setting a range. */
export interface WalkerMoves {
  /** `at` is where the walk stood when the key was pressed. */
  readonly act: (command: KeyCommand, at: Stop | null) => void
  /** Shows the range that is being set as it would be if it ended here. */
  readonly preview: (at: Stop) => void
  /** Lets go of the range that is being set; `rest` only stops showing it. */
  readonly forget: () => void
  readonly rest: () => void
}

interface Walk {
  readonly input: () => TimelineViewInput | null
  /** Puts the walk at a stop without moving the picture, and gives what there is to say of it. */
  readonly put: (index: number) => string
}

const ZOOM = 0.6
/** How far a page goes, in parts of the screen: a little of what was seen stays. */
const PAGE = 0.9

export function createWalkerMoves(outlet: Outlet, walk: Walk): WalkerMoves {
  /** Where a range begins. */
  let from: Span | null = null
  /** Where a key has moved to since this was drawn: the next key goes on from there, however long the frame takes. */
  let ahead: { readonly drawn: TimelineViewInput; readonly viewport: Span } | null = null

  const act = (command: KeyCommand, at: Stop | null, input: TimelineViewInput) => {
    const { folding, words, story } = input
    const viewport = ahead?.drawn === input ? ahead.viewport : input.viewport
    const style = dateStyle(story, words)
    const { u0, u1 } = toUSpan(folding, viewport)
    const shown = shownCards(input)
    const look = (span: Span, more = '') => {
      ahead = { drawn: input, viewport: span }
      outlet.apply(setViewport(span))
      const seen = toUSpan(folding, span)
      const inView = words.timeline.inView(words.number(countTouching(shown.events, seen.u0, seen.u1)), words.number(shown.events.total))
      outlet.announce(`${spanWords(span, style)}, ${inView}${more}`)
    }
    const zoomBy = (factor: number) => look(zoom(folding, viewport, middleFor(at, { u0, u1 }), factor))
    const turn = (way: 1 | -1) => {
      const next = pan(folding, viewport, way * PAGE * (u1 - u0))
      const first = firstStopIn(shown, toUSpan(folding, next))
      const stop = stopAt(shown, first)
      if (stop === null) return look(next)
      outlet.apply(hover(idOf(stop)))
      look(next, `; ${walk.put(first)}`)
    }
    const startRange = () => {
      from = spanOf(at, input)
      if (from === null || at?.kind !== 'card') return
      outlet.apply(brushTo(from))
      outlet.announce(words.timeline.rangeStart(whenWords(at.card.when, style)))
    }
    const endRange = () => {
      const here = spanOf(at, input)
      if (here === null) return
      const range = from === null ? { start: input.range?.start ?? folding.extent.start, end: here.end } : union(from, here)
      if (range.end <= range.start) return
      from = null
      outlet.apply(commitRange(range))
      outlet.announce(words.timeline.rangeSet(spanWords(range, style)))
    }
    const commands: Readonly<Partial<Record<KeyCommand, () => void>>> = {
      'page-back': () => turn(-1),
      'page-on': () => turn(1),
      'zoom-in': () => zoomBy(ZOOM),
      'zoom-out': () => zoomBy(1 / ZOOM),
      fit: () => look(fitViewport(folding)),
      'range-start': startRange,
      'range-end': endRange,
    }
    commands[command]?.()
  }
  return {
    act: (command, at) => {
      const input = walk.input()
      if (input !== null) act(command, at, input)
    },
    preview: (at) => {
      const input = walk.input()
      const here = input === null ? null : spanOf(at, input)
      if (from !== null && here !== null) outlet.apply(brushTo(union(from, here)))
    },
    forget: () => {
      from = null
    },
    rest: () => {
      if (from !== null) outlet.apply(brushTo(null))
    },
  }
}

/** When the stop is, as far as the story goes; null where it has no date. */
function spanOf(stop: Stop | null, { folding: { extent } }: TimelineViewInput): Span | null {
  if (stop?.kind !== 'card') return null
  return { start: Math.max(stop.card.when.startMin, extent.start), end: Math.min(stop.card.when.endMax, extent.end) }
}
