import type { Point, Size } from '../base/units.ts'
import { textUnit } from './text-unit.ts'
import type { Tip } from './tip.ts'

/** A small note at the pointer. Its words are text nodes; it is not read aloud, since the walk of the keyboard says the same. */
export interface TipView {
  readonly element: HTMLElement
  readonly show: (tip: Tip, at: Point, size: Size) => void
  readonly hide: () => void
}

const AWAY = 14

export function createTipView(page: Document): TipView {
  const element = page.createElement('div')
  element.className = 'time-tip'
  element.hidden = true
  element.setAttribute('aria-hidden', 'true')
  let shown: Tip | null = null
  const fill = ({ title, lines }: Tip) => {
    const paragraphs = [title, ...lines].map((words, i) => {
      const line = page.createElement(i === 0 ? 'strong' : 'span')
      line.textContent = words
      return line
    })
    element.replaceChildren(...paragraphs)
  }
  return {
    element,
    show: (tip, at, size) => {
      if (shown === null || shown.title !== tip.title || shown.lines.join() !== tip.lines.join()) fill(tip)
      shown = tip
      element.hidden = false
      const { offsetWidth, offsetHeight } = element
      const unit = textUnit(page)
      const [left, top] = [at.x * unit, at.y * unit]
      // Over a low picture it begins at the top, beside the pointer.
      const x = left + AWAY + offsetWidth > size.width * unit ? left - AWAY - offsetWidth : left + AWAY
      const y = top + AWAY + offsetHeight > size.height * unit ? top - AWAY - offsetHeight : top + AWAY
      element.style.translate = `${Math.max(4, x)}px ${Math.max(4, Math.round(y))}px`
    },
    hide: () => {
      if (!element.hidden) element.hidden = true
    },
  }
}
