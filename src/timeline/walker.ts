import { memoizeLast } from '../base/memo.ts'
import { type KeyCommand, keyCommand } from '../input/keys.ts'
import { hover, panBy, select } from '../state/actions.ts'
import { letGo } from '../state/page-actions.ts'
import type { Visible } from '../state/select.ts'
import type { Outlet } from '../state/store.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { shownCards } from './decks.ts'
import { rem } from './rem.ts'
import type { TimelineScene } from './scene.ts'
import type { Shown } from './shown.ts'
import { createStillness } from './stillness.ts'
import type { TimelineViewInput } from './view-input.ts'
import { idOf, placeOf, spokenStop, stopAt, stopCount, stopOf, wayTo } from './walk.ts'
import { createWalkerMoves } from './walker-moves.ts'

/** One button over the canvas, moved by keys from mark to mark: the canvas for those who do not point. */
export interface Walker {
  readonly element: HTMLButtonElement
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
  readonly destroy: () => void
}

export function createWalker(page: Document, view: Window, outlet: Outlet): Walker {
  const element = page.createElement('button')
  element.type = 'button'
  element.className = 'time-proxy'
  let input: TimelineViewInput | null = null
  let scene: TimelineScene | null = null
  let index = 0

  const speak = memoizeLast((shown: Shown, at: number, story: Story, words: Words, visible: Visible, since: boolean): string => {
    const stop = stopAt(shown, at)
    return stop === null ? '' : spokenStop(stop, at, stopCount(shown), { story, words, visible, since })
  })
  const spoken = (of: TimelineViewInput, at: number) => speak(shownCards(of), at, of.story, of.words, of.visible, of.since === true)
  const current = () => (input === null ? null : stopAt(shownCards(input), index))
  const place = () => {
    const stop = current()
    if (element.hidden !== (stop === null)) element.hidden = stop === null
    if (input === null || scene === null || stop === null) return
    const { x, y } = placeOf(stop, scene)
    element.style.translate = `${rem(Math.round(x))} ${rem(Math.round(y))}`
    const label = spoken(input, index)
    if (element.ariaLabel !== label) element.ariaLabel = label
    const id = idOf(stop)
    if (element.dataset['record'] !== id) element.dataset['record'] = id
  }
  const rest = createStillness(view, place)
  const moves = createWalkerMoves(outlet, {
    input: () => input,
    put: (at) => {
      index = at
      place()
      return element.ariaLabel ?? ''
    },
  })
  const goTo = (wanted: number) => {
    if (input === null || scene === null) return
    index = Math.min(Math.max(wanted, 0), stopCount(shownCards(input)) - 1)
    const stop = current()
    if (stop === null) return
    const way = wayTo(stop, scene)
    if (way !== 0) outlet.apply(panBy(input.folding, way))
    outlet.apply(hover(idOf(stop)))
    moves.preview(stop)
    place()
    outlet.announce(element.ariaLabel ?? '')
  }
  const choose = () => {
    const stop = current()
    if (stop !== null) outlet.apply(select(idOf(stop)))
  }
  const commands: Readonly<Partial<Record<KeyCommand, () => void>>> = {
    previous: () => goTo(index - 1),
    next: () => goTo(index + 1),
    first: () => goTo(0),
    last: () => goTo(Number.MAX_SAFE_INTEGER),
    choose,
    'let-go': () => {
      moves.forget()
      outlet.apply(letGo)
    },
  }
  element.addEventListener('keydown', (event) => {
    const command = keyCommand(event)
    if (command === null) return
    event.preventDefault()
    const step = commands[command]
    if (step !== undefined) step()
    else moves.act(command, current())
  })
  // Assistive technology presses without a key.
  element.addEventListener('click', choose)
  element.addEventListener('focus', () => {
    if (input === null) return
    const chosen = input.selection === null ? -1 : stopOf(shownCards(input), input.selection)
    const stop = current()
    if (chosen >= 0 && (stop === null || idOf(stop) !== input.selection)) index = chosen
    goTo(index)
  })
  element.addEventListener('blur', () => {
    outlet.apply(hover(null))
    moves.rest()
  })
  return {
    element,
    update: (next, drawn) => {
      const isFirst = input === null
      input = next
      scene = drawn
      index = Math.min(index, Math.max(0, stopCount(shownCards(next)) - 1))
      // Seen only by who walks with it.
      if (isFirst || page.activeElement === element) place()
      else rest.ask()
    },
    destroy: rest.forget,
  }
}
