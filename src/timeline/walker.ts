import { memoizeLast } from '../base/memo.ts'
import { type KeyCommand, keyCommand } from '../input/keys.ts'
import { commitRange, hover, letGo, panBy, select } from '../state/actions.ts'
import type { Visible } from '../state/select.ts'
import type { Outlet } from '../state/store.ts'
import type { Story } from '../story/story.ts'
import { instantWords, spanWords } from '../words/dates.ts'
import type { Words } from '../words/words.ts'
import { dateStyle } from './card-words.ts'
import { shownCards } from './decks.ts'
import type { TimelineScene } from './scene.ts'
import type { Shown } from './shown.ts'
import type { TimelineViewInput } from './view-input.ts'
import { idOf, placeOf, spokenStop, stopAt, stopCount, stopOf, wayTo } from './walk.ts'

/** One button over the canvas, moved by keys from mark to mark: the canvas for those who do not point. */
export interface Walker {
  readonly element: HTMLButtonElement
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
}

interface WalkerActions {
  readonly zoom: (factor: number) => void
  readonly fit: () => void
}

const KEY_ZOOM = 0.6

export function createWalker(page: Document, outlet: Outlet, { zoom, fit }: WalkerActions): Walker {
  const element = page.createElement('button')
  element.type = 'button'
  element.className = 'time-proxy'
  let input: TimelineViewInput | null = null
  let scene: TimelineScene | null = null
  let index = 0
  let rangeStart: number | null = null

  const speak = memoizeLast((shown: Shown, at: number, story: Story, words: Words, visible: Visible): string => {
    const stop = stopAt(shown, at)
    return stop === null ? '' : spokenStop(stop, at, stopCount(shown), { story, words, visible })
  })
  const spoken = (of: TimelineViewInput, at: number) => speak(shownCards(of), at, of.story, of.words, of.visible)
  const current = () => (input === null ? null : stopAt(shownCards(input), index))
  const place = () => {
    const stop = current()
    if (element.hidden !== (stop === null)) element.hidden = stop === null
    if (input === null || scene === null || stop === null) return
    const { x, y } = placeOf(stop, scene)
    element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
    const label = spoken(input, index)
    if (element.ariaLabel !== label) element.ariaLabel = label
    const id = idOf(stop)
    if (element.dataset['record'] !== id) element.dataset['record'] = id
  }
  const goTo = (wanted: number) => {
    if (input === null || scene === null) return
    index = Math.min(Math.max(wanted, 0), stopCount(shownCards(input)) - 1)
    const stop = current()
    if (stop === null) return
    const way = wayTo(stop, scene)
    if (way !== 0) outlet.apply(panBy(input.folding, way))
    outlet.apply(hover(idOf(stop)))
    place()
    outlet.announce(element.ariaLabel ?? '')
  }
  const setRange = (side: 'start' | 'end') => {
    const stop = current()
    if (input === null || stop?.kind !== 'card') return
    const { startMin, endMax } = stop.card.when
    const { timeline } = input.words
    const style = dateStyle(input.story, input.words)
    if (side === 'start') {
      rangeStart = Math.max(startMin, input.folding.extent.start)
      outlet.announce(timeline.rangeStart(instantWords(rangeStart, 'day', style)))
      return
    }
    const start = rangeStart ?? input.range?.start ?? input.folding.extent.start
    const end = Math.min(endMax, input.folding.extent.end)
    if (end <= start) return
    rangeStart = null
    outlet.apply(commitRange({ start, end }))
    outlet.announce(timeline.rangeSet(spanWords({ start, end }, style)))
  }
  const commands: Readonly<Record<KeyCommand, () => void>> = {
    previous: () => goTo(index - 1),
    next: () => goTo(index + 1),
    first: () => goTo(0),
    last: () => goTo(Number.MAX_SAFE_INTEGER),
    'zoom-in': () => zoom(KEY_ZOOM),
    'zoom-out': () => zoom(1 / KEY_ZOOM),
    fit,
    'range-start': () => setRange('start'),
    'range-end': () => setRange('end'),
    choose: () => {
      const stop = current()
      if (stop !== null) outlet.apply(select(idOf(stop)))
    },
    'let-go': () => outlet.apply(letGo),
  }
  element.addEventListener('keydown', (event) => {
    const command = keyCommand(event)
    if (command === null) return
    event.preventDefault()
    commands[command]()
  })
  // Assistive technology presses without a key.
  element.addEventListener('click', commands.choose)
  element.addEventListener('focus', () => {
    if (input === null) return
    const chosen = input.selection === null ? -1 : stopOf(shownCards(input), input.selection)
    const stop = current()
    if (chosen >= 0 && (stop === null || idOf(stop) !== input.selection)) index = chosen
    goTo(index)
  })
  element.addEventListener('blur', () => outlet.apply(hover(null)))
  return {
    element,
    update: (next, drawn) => {
      input = next
      scene = drawn
      index = Math.min(index, Math.max(0, stopCount(shownCards(next)) - 1))
      place()
    },
  }
}
