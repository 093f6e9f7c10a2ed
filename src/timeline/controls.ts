import { growIn } from '../base/grow.ts'
import type { Words } from '../words/words.ts'
import { iconTag } from './icon.ts'

/** What can be done with the picture without a wheel, a drag or a key. */
export interface ControlActions {
  readonly play: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  readonly fold: () => void
  readonly brush: () => void
}

export interface Controls {
  readonly element: HTMLElement
  readonly focus: (name: keyof ControlActions) => void
  /** `folded` is null where there is nothing to fold. */
  readonly update: (words: Words, state: { readonly folded: boolean | null; readonly brushing: boolean; readonly playing: boolean }) => void
}

/** What the controls take of the right end of the top line, in px. */
export const CONTROLS_WIDTH = 186

/** Each as a line drawing in a square of 16. */
export const ICONS: Readonly<Record<keyof ControlActions, string>> = {
  play: 'M5 3.5v9L12.5 8Z',
  zoomOut: 'M4 8h8',
  zoomIn: 'M4 8h8M8 4v8',
  fit: 'M2.5 5v6M13.5 5v6M5 8h6M6.5 6L4.5 8l2 2M9.5 6l2 2l-2 2',
  brush: 'M4.5 3v10M11.5 3v10M6.5 8h3',
  fold: 'M1.5 8h4M10.5 8h4M6 3l-1.5 2.5L6 8l-1.5 2.5L6 13M10 3L8.5 5.5L10 8l-1.5 2.5L10 13',
}
export const ORDER: readonly (keyof ControlActions)[] = ['play', 'brush', 'fold', 'zoomOut', 'zoomIn', 'fit']

export function createControls(page: Document, actions: ControlActions): Controls {
  const element = page.createElement('div')
  element.className = 'time-controls'
  const buttons = new Map(
    ORDER.map((name) => {
      const button = page.createElement('button')
      button.type = 'button'
      button.append(growIn<Node>(page, iconTag(ICONS[name])))
      button.addEventListener('click', actions[name])
      element.append(button)
      return [name, button]
    }),
  )
  let named: Words | null = null
  const nameAll = (words: Words) => {
    named = words
    for (const [name, button] of buttons) {
      button.ariaLabel = words.timeline[name]
      button.title = words.timeline[name]
    }
  }
  const press = (name: keyof ControlActions, pressed: boolean) => {
    const button = buttons.get(name)
    if (button !== undefined && button.ariaPressed !== String(pressed)) button.ariaPressed = String(pressed)
  }
  return {
    element,
    focus: (name) => buttons.get(name)?.focus({ preventScroll: true }),
    update: (words, { folded, brushing, playing }) => {
      if (words !== named) nameAll(words)
      press('fold', folded === true)
      press('brush', brushing)
      press('play', playing)
      const fold = buttons.get('fold')
      if (fold !== undefined && fold.hidden !== (folded === null)) fold.hidden = folded === null
    },
  }
}
