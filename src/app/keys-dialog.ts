import { h, render } from 'preact'
import { Keys } from '../panels/keys.tsx'
import type { Words } from '../words/words.ts'

/** The list of keys, opened over the page. */
export function createKeysDialog(slot: HTMLElement): { readonly open: (words: Words) => void } {
  return { open: (words) => render(h(Keys, { words, onClose: () => render(null, slot) }), slot) }
}
