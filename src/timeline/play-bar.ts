import { growIn } from '../base/grow.ts'
import type { PlayingWords } from '../words/playing.ts'
import { iconTag } from './icon.ts'
import { SPEEDS, type Speed } from './play.ts'

/** The controls of playing, as a bar over the picture. */
export interface PlayBar {
  readonly element: HTMLElement
  readonly update: (words: PlayingWords, isPlaying: boolean, date: string) => void
  readonly focus: () => void
}

export interface PlayActions {
  readonly previous: () => void
  readonly toggle: () => void
  readonly next: () => void
  readonly stop: () => void
  readonly setSpeed: (speed: Speed) => void
}

const ICONS = {
  previous: 'M4 4v8M12.5 4v8L6 8Z',
  next: 'M12 4v8M3.5 4v8L10 8Z',
  play: 'M5 3.5v9L12.5 8Z',
  pause: 'M5.5 4v8M10.5 4v8',
  stop: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
} as const

export function createPlayBar(page: Document, actions: PlayActions): PlayBar {
  const element = page.createElement('div')
  element.className = 'time-player'
  element.setAttribute('role', 'group')
  const draw = (target: HTMLElement, icon: keyof typeof ICONS) => target.replaceChildren(growIn<Node>(page, iconTag(ICONS[icon])))
  const button = (icon: keyof typeof ICONS, action: () => void) => {
    const made = page.createElement('button')
    made.type = 'button'
    made.addEventListener('click', action)
    draw(made, icon)
    return made
  }
  const previous = button('previous', actions.previous)
  const toggle = button('pause', actions.toggle)
  const next = button('next', actions.next)
  const stop = button('stop', actions.stop)
  const when = page.createElement('span')
  const speed = page.createElement('select')
  for (const each of SPEEDS) speed.add(new Option('', String(each), each === 1, each === 1))
  speed.addEventListener('change', () => actions.setSpeed(SPEEDS[speed.selectedIndex] ?? 1))
  element.append(previous, toggle, next, when, speed, stop)
  let named: PlayingWords | null = null
  let played: boolean | null = null
  const name = (target: HTMLElement, words: string) => {
    target.ariaLabel = words
    target.title = words
  }
  return {
    element,
    focus: () => toggle.focus({ preventScroll: true }),
    update: (words, isPlaying, date) => {
      when.textContent = date
      if (named === words && played === isPlaying) return
      if (played !== isPlaying) draw(toggle, isPlaying ? 'pause' : 'play')
      element.ariaLabel = words.name
      for (const [target, said] of [
        [previous, words.previous],
        [toggle, isPlaying ? words.pause : words.play],
        [next, words.next],
        [speed, words.speed],
        [stop, words.stop],
      ] as const)
        name(target, said)
      for (const [i, option] of [...speed.options].entries()) option.text = words.times(SPEEDS[i] ?? 1)
      named = words
      played = isPlaying
    },
  }
}
