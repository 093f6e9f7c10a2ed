import { h, render } from 'preact'
import { Keys } from '../panels/keys.tsx'
import type { AllWords } from '../words/words.ts'

/** Opens the list of keys over the page, beside whatever else stands in the slot, with the switch for single keys. */
export function openKeysDialog(slot: HTMLElement, words: AllWords, everywhere: { on: boolean }): void {
  const holder = slot.ownerDocument.createElement('div')
  const close = () => {
    render(null, holder)
    holder.remove()
  }
  slot.append(holder)
  render(h(Keys, { words, everywhere, onClose: close }), holder)
}
