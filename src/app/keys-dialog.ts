import { h, render } from 'preact'
import { Keys } from '../panels/keys.tsx'
import type { AllWords } from '../words/words.ts'

/** Opens the list of keys over the page. */
export function openKeysDialog(slot: HTMLElement, words: AllWords): void {
  render(h(Keys, { words, onClose: () => render(null, slot) }), slot)
}
