import { type ComponentChild, h, hydrate, render } from 'preact'
import { Detail } from '../panels/detail.tsx'
import type { PanelInput } from '../panels/input.ts'
import { Top } from '../panels/top.tsx'
import { TextView } from '../text/text-view.tsx'
import type { Words } from '../words/words.ts'
import type { Slots } from './shell.tsx'
import { SkipLinks } from './skip-links.tsx'

/** Everything on the page that is text: drawn anew only where its input is another object than before. */
export interface Panels {
  readonly update: (input: PanelInput) => void
}

/** `drawn`: the slots hold what the first update will say, so it is taken over rather than made again. */
export function createPanels(slots: Slots, drawn: boolean): Panels {
  let last: PanelInput | null = null
  const put = (slot: HTMLElement, content: ComponentChild) => {
    if (last === null && drawn) hydrate(content, slot)
    else {
      if (last === null) slot.replaceChildren()
      render(content, slot)
    }
  }
  return {
    update: (input) => {
      if (input === last) return
      if (last?.reading.words !== input.reading.words) {
        put(slots.skip, h(SkipLinks, { words: input.reading.words }))
        nameRegions(slots, input.reading.words)
      }
      put(slots.top, h(Top, { input }))
      put(slots.detail, h(Detail, { input }))
      if (last?.reading !== input.reading) put(slots.text, h(TextView, { reading: input.reading }))
      last = input
    },
  }
}

function nameRegions(slots: Slots, words: Words): void {
  slots.detail.setAttribute('aria-label', words.chrome.evidence)
  slots.text.setAttribute('aria-label', words.text.name)
}
