import { growIn } from '../base/grow.ts'
import { setSince } from '../state/page-actions.ts'
import type { Outlet } from '../state/store.ts'
import { DELAYS } from '../words/delays.ts'
import type { Words } from '../words/words.ts'
import { iconTag } from './icon.ts'

/** Shows time twice, or once again: when things were, and since when these sources have them. */
export interface SinceControl {
  readonly element: HTMLButtonElement
  readonly update: (since: boolean, words: Words) => void
}

/** A dot, a thread, and the square at its end. */
const ICON = 'M3.5 3.5m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M3.5 5.5v5.5h6.5M10.5 9h4v4h-4Z'

export function createSinceControl(page: Document, outlet: Outlet): SinceControl {
  const element = page.createElement('button')
  element.type = 'button'
  element.append(growIn<Node>(page, iconTag(ICON)))
  let named: Words | null = null
  let pressed: boolean | null = null
  element.addEventListener('click', () => outlet.apply(setSince(pressed !== true)))
  return {
    element,
    update: (since, words) => {
      if (words !== named) {
        const said = DELAYS[words.lang]
        named = words
        element.ariaLabel = said.toggle
        element.title = `${said.toggle}. ${said.toggleHint}`
      }
      if (since !== pressed) element.ariaPressed = String(since)
      pressed = since
    },
  }
}
