import { type ComponentChildren, type JSX, render } from 'preact'
import type { UiLang } from '../base/units.ts'
import type { AllWords } from '../words/words.ts'
import { findSlots, type RegionName, type SlotName, type Slots } from './slots.ts'
import { loadAllWords } from './words.ts'

/** The page's fixed frame: named regions for the views and slots for the panels. Made once, by the build or on an empty page; never drawn again. */
export function Shell({
  words,
  fill,
}: {
  readonly words: AllWords
  readonly fill?: Partial<Record<SlotName, ComponentChildren>>
}): JSX.Element {
  const region = (name: RegionName, label: string) => (
    <section class={`region ${name}`} data-view={name} aria-label={label}>
      {fill?.[name]}
    </section>
  )
  return (
    <>
      <div class="skip-links" data-slot="skip">
        {fill?.skip}
      </div>
      <div data-slot="top">{fill?.top}</div>
      <main class="stage">
        <div class="pictures">
          {region('graph', words.graph.name)}
          {region('timeline', words.timeline.name)}
          {region('overview', words.timeline.overview)}
        </div>
        <aside class="region detail" data-view="detail" aria-label={words.chrome.evidence}>
          {fill?.detail}
        </aside>
        <div class="print-pictures" data-slot="print" aria-hidden="true" />
        {region('text', words.text.name)}
      </main>
      <footer class="foot" data-slot="foot">
        {fill?.foot}
      </footer>
      <div data-slot="cards">{fill?.cards}</div>
      <div class="hidden-text" data-slot="live" aria-live="polite" />
    </>
  )
}

/** Makes the shell on an empty element. */
export async function makeShell(root: HTMLElement, lang: UiLang): Promise<Slots> {
  const words = await loadAllWords(lang)
  root.replaceChildren()
  render(<Shell words={words} />, root)
  const made = findSlots(root)
  if (made === null) throw new Error('the shell lacks a slot')
  return made
}
