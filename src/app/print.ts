import { growIn } from '../base/grow.ts'
import type { Tag } from '../base/markup.ts'

/** Puts both pictures as line drawings into the page while it is printed: canvases print coarse, and WebGL ones blank. */
export function createPrinting(
  root: HTMLElement,
  slot: HTMLElement,
  view: Window,
  pictures: () => readonly Tag[],
): { readonly destroy: () => void } {
  const before = () => {
    const drawn = pictures().map((tag) => growIn<Node>(root.ownerDocument, tag))
    slot.replaceChildren(...drawn)
    root.classList.toggle('printing', drawn.length > 0)
  }
  const after = () => {
    slot.replaceChildren()
    root.classList.remove('printing')
  }
  view.addEventListener('beforeprint', before)
  view.addEventListener('afterprint', after)
  return {
    destroy: () => {
      view.removeEventListener('beforeprint', before)
      view.removeEventListener('afterprint', after)
      after()
    },
  }
}
