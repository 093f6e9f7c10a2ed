import { h, render } from 'preact'
import { Keys } from '../panels/keys.tsx'
import type { AllWords } from '../words/words.ts'

/** Opens the list of keys over the page, beside whatever else stands in the slot. */
export function openKeysDialog(slot: HTMLElement, words: AllWords): void {
  const holder = slot.ownerDocument.createElement('div')
  const close = () => {
    render(null, holder)
    holder.remove()
  }
  slot.append(holder)
  render(h(Keys, { words, onClose: close }), holder)
}
