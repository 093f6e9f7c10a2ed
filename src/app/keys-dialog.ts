import { h, render } from 'preact'
import { Keys } from '../panels/keys.tsx'
import type { Words } from '../words/words.ts'

/** Opens the list of keys over the page. */
export const openKeysDialog = (slot: HTMLElement, words: Words): void => render(h(Keys, { words, onClose: () => render(null, slot) }), slot)
