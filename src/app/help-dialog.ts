import { h, render } from 'preact'
import { Help } from '../panels/help.tsx'
import type { Story } from '../story/story.ts'
import { foldedNow } from '../timeline/view-input.ts'
import type { AllWords } from '../words/words.ts'
import type { Derived } from './derived.ts'
import { legendOf } from './legend.ts'

interface HelpInput {
  readonly story: Story
  readonly derived: Derived
  readonly words: AllWords
  /** What the picture of time draws besides the signs of the story's records. */
  readonly signs: readonly string[]
  /** The switch for single keys. */
  readonly everywhere: { on: boolean }
}

/** Opens the help over the page, beside whatever else stands in the slot: how it is read, and its keys. There is one at a time. */
export function openHelpDialog(slot: HTMLElement, { story, derived, words, signs, everywhere }: HelpInput): void {
  // Who asks twice before it has come asks for the same.
  if (slot.querySelector('dialog.help') !== null) return
  const holder = slot.ownerDocument.createElement('div')
  const onClose = () => {
    render(null, holder)
    holder.remove()
  }
  const reading = { story, shown: derived.visible, words, style: { phrases: words.dates, timeZone: story.timeZone } }
  const legend = legendOf(story, words, foldedNow(story, derived.folding) !== null, 'help-', signs)
  slot.append(holder)
  render(h(Help, { reading, legend, everywhere, onClose }), holder)
}
