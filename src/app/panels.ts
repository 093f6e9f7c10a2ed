import { type ComponentChild, h, render } from 'preact'
import { memoizeLast } from '../base/memo.ts'
import { Detail } from '../panels/detail.tsx'
import { Footer } from '../panels/footer.tsx'
import type { PanelInput } from '../panels/input.ts'
import { SheetDoor } from '../panels/sheet-door.tsx'
import { Top } from '../panels/top.tsx'
import { setView } from '../state/page-actions.ts'
import type { State } from '../state/state.ts'
import type { Measured } from '../story/measured.ts'
import type { Reading } from '../text/reading.ts'
import { PAGE_RECORDS, recordCount } from '../text/scene.ts'
import { TextView } from '../text/text-view.tsx'
import type { AllWords } from '../words/words.ts'
import type { Derived } from './derived.ts'
import { createIdle } from './idle.ts'
import { createPanelInputs, type PanelWiring } from './panel-input.ts'
import { SkipLinks } from './skip-links.tsx'
import type { Slots } from './slots.ts'

/** Everything on the page that is text: drawn anew only where something in it has changed. */
export interface Panels {
  readonly update: (state: State, derived: Derived, words: AllWords, narrow: boolean, measured: Measured | null) => void
  readonly destroy: () => void
}

/** `drawn`: the text's slot holds what the build has drawn there; it stays until the text should say something else. */
export function createPanels(slots: Slots, drawn: boolean, wiring: PanelWiring): Panels {
  const inputs = createPanelInputs(wiring)
  const { story } = wiring
  const readingOf = memoizeLast(
    (shown: Derived['visible'], words: AllWords): Reading => ({
      story,
      shown,
      words,
      style: { phrases: words.dates, timeZone: story.timeZone },
    }),
  )
  let last: PanelInput | null = null
  /** What the text says now, whole or as the desk's sheet. */
  let text: Reading | null = null
  let sheet = false
  let ownText = false
  const idle = createIdle(wiring.view)
  const put = (slot: HTMLElement, content: ComponentChild) => {
    if (last !== null) return render(content, slot)
    // What the build has drawn is replaced by the same, which answers: whoever has tabbed to it by now stays there.
    const place = stops(slot).findIndex((stop) => stop.matches(':focus'))
    slot.replaceChildren()
    render(content, slot)
    if (place >= 0) stops(slot)[place]?.focus({ preventScroll: true })
  }
  const draw = (input: PanelInput) => {
    const { reading } = input
    if (last?.reading.words !== reading.words) {
      put(slots.skip, h(SkipLinks, { words: reading.words, go: (region) => skipTo(slots[region], region, input) }))
      slots.detail.setAttribute('aria-label', reading.words.chrome.evidence)
      slots.text.setAttribute('aria-label', reading.words.text.name)
      slots.graph.setAttribute('aria-label', reading.words.graph.name)
    }
    put(slots.top, h(Top, { input }))
    // What is told now begins at its beginning, wherever the reader was in what was told before.
    const isNewTale = last === null || !isSameTale(last.state, input.state)
    if (last !== null && isNewTale) slots.detail.scrollTop = 0
    const page = slots.detail.ownerDocument
    const held = slots.detail.contains(page.activeElement)
    put(slots.detail, h(Detail, { input }))
    put(slots.foot, h(Footer, { input }))
    if (isNewTale && input.narrow && !wiring.site.framed) bringAbove(slots, input.state)
    // The question for another name has room for its answers below it.
    if (input.narrow && input.state.choosing !== null && last?.state.choosing === null) bringUp(slots.detail, '.chooser')
    // What had the focus may be gone: it stays in the panel, where the reader was. What a search has found is read on there.
    if ((held && page.activeElement === page.body) || foundBy(page.activeElement, input, last))
      slots.detail.querySelector<HTMLElement>('.tour .strong:enabled, h2')?.focus({ preventScroll: true })
    if (last === null && drawn && isWhole(input)) text = reading
    else if (last === null && !drawn) slots.text.replaceChildren()
    const wantsSheet = input.state.view === 'sheet'
    if (wantsSheet !== sheet || (wantsText(input) && text !== reading)) idle.request(() => drawText(input, wantsSheet))
  }
  const drawText = (input: PanelInput, wantsSheet: boolean) => {
    if (!ownText) slots.text.replaceChildren()
    render(wantsSheet ? h(SheetDoor, { input }) : h(TextView, { reading: input.reading }), slots.text)
    ownText = true
    text = input.reading
    sheet = wantsSheet
  }
  return {
    update: (state, derived, words, narrow, measured) => {
      const input = inputs.at(state, derived, readingOf(derived.visible, words), narrow, measured)
      if (input !== last) draw(input)
      last = input
    },
    destroy: () => {
      idle.destroy()
      inputs.destroy()
      for (const slot of [slots.skip, slots.top, slots.detail, slots.text, slots.foot]) render(null, slot)
    },
  }
}

/**
 * On a narrow page the sheet stands over the lower part: the graph, where it is on screen, and the timeline that a step is about are brought
 * above it, also where a page begins with somebody chosen. A list brings its rows itself; a frame would move the article.
 */
function bringAbove({ graph, timeline }: Slots, { tour }: PanelInput['state']): void {
  const wanted = tour !== null || graph.closest('[data-chosen]') !== null
  if (wanted && graph.getClientRects().length > 0) graph.scrollIntoView({ block: 'nearest' })
  else if (tour !== null && timeline.querySelector('.time-narrow') === null) timeline.scrollIntoView({ block: 'nearest' })
}

/** Brings a part of the panel to the upper edge of the sheet, where that scrolls. */
function bringUp(sheet: HTMLElement, part: string): void {
  const found = sheet.querySelector(part)
  if (found !== null) sheet.scrollTop += found.getBoundingClientRect().top - sheet.getBoundingClientRect().top - ABOVE
}

/** So much stays free above it, in px: there is the button that closes the sheet. */
const ABOVE = 56

/** Whether a record has just been chosen from the search. */
const foundBy = (focused: Element | null, { state }: PanelInput, last: PanelInput | null): boolean =>
  last !== null && state.selection !== null && state.selection !== last.state.selection && focused?.matches('[data-search]') === true

/** What the tab key comes to in a slot, in order. */
const stops = (slot: HTMLElement): readonly HTMLElement[] => [
  ...slot.querySelectorAll<HTMLElement>('button, a[href], input, select, [tabindex]'),
]

/** Whether the panel goes on telling of the same thing. */
const isSameTale = (before: PanelInput['state'], after: PanelInput['state']): boolean =>
  before.selection === after.selection && before.tour === after.tour && before.path === after.path && before.measure === after.measure

/** Whether nothing is filtered: then the drawn text says what is to be said. */
const isWhole = ({ visible: { away, knownBy } }: PanelInput): boolean => knownBy === null && away.status + away.types === 0

/** A short text is always there; a long one is made when it is opened. */
const wantsText = ({ reading, state }: PanelInput): boolean =>
  state.view === 'text' || state.view === 'sheet' || recordCount(reading) <= PAGE_RECORDS

/** Moves the focus to a region; one that is off screen is brought on first. */
function skipTo(region: HTMLElement, name: 'detail' | 'text', { outlet }: PanelInput): void {
  if (region.getClientRects().length === 0) outlet.apply(setView(name === 'text' ? 'text' : 'both'))
  requestAnimationFrame(() => {
    region.tabIndex = -1
    region.focus()
  })
}
