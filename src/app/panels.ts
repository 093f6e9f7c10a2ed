import { type ComponentChild, h, hydrate, render } from 'preact'
import { Detail } from '../panels/detail.tsx'
import type { PanelInput } from '../panels/input.ts'
import { Top } from '../panels/top.tsx'
import { setView } from '../state/actions.ts'
import type { Reading } from '../text/reading.ts'
import { PAGE_RECORDS, recordCount } from '../text/scene.ts'
import { TextView } from '../text/text-view.tsx'
import type { Words } from '../words/words.ts'
import { SkipLinks } from './skip-links.tsx'
import type { Slots } from './slots.ts'

/** Everything on the page that is text: drawn anew only where its input is another object than before. */
export interface Panels {
  readonly update: (input: PanelInput) => void
}

/** `drawn`: the slots hold what the first update will say, so it is taken over rather than made again. */
export function createPanels(slots: Slots, drawn: boolean): Panels {
  let last: PanelInput | null = null
  let text: Reading | null = null
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
        put(slots.skip, h(SkipLinks, { words: input.reading.words, go: (region) => skipTo(slots[region], region, input) }))
        nameRegions(slots, input.reading.words)
      }
      put(slots.top, h(Top, { input }))
      put(slots.detail, h(Detail, { input }))
      if (wantsText(input) && text !== input.reading) {
        put(slots.text, h(TextView, { reading: input.reading }))
        text = input.reading
      }
      last = input
    },
  }
}

/** A short text is always there; a long one is made when it is opened. */
const wantsText = ({ reading, state }: PanelInput): boolean => state.view === 'text' || recordCount(reading) <= PAGE_RECORDS

/** Moves the focus to a region; one that is off screen is brought on first. */
function skipTo(region: HTMLElement, name: 'detail' | 'text', { outlet }: PanelInput): void {
  if (region.offsetParent === null) outlet.apply(setView(name === 'text' ? 'text' : 'both'))
  requestAnimationFrame(() => {
    region.tabIndex = -1
    region.focus()
  })
}

function nameRegions(slots: Slots, words: Words): void {
  slots.detail.setAttribute('aria-label', words.chrome.evidence)
  slots.text.setAttribute('aria-label', words.text.name)
}
