import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '../words/words.ts'

/** The page's fixed frame: named regions for the views and slots for the panels. Made once, by the build or on an empty page; never drawn again. */
export function Shell({
  words,
  fill,
}: {
  readonly words: Words
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
        {region('text', words.text.name)}
      </main>
      <div data-slot="cards">{fill?.cards}</div>
      <div class="hidden-text" data-slot="live" aria-live="polite" />
      <div class="print-pictures" data-slot="print" aria-hidden="true" />
    </>
  )
}

export type RegionName = 'graph' | 'timeline' | 'overview' | 'text'
export type SlotName = RegionName | 'skip' | 'top' | 'detail' | 'cards' | 'live' | 'print'

/** The shell's elements by name, found within the app's root. */
export type Slots = Readonly<Record<SlotName, HTMLElement>>

const SLOTS: readonly SlotName[] = ['graph', 'timeline', 'overview', 'text', 'skip', 'top', 'detail', 'cards', 'live', 'print']

/** Null where the root does not hold the whole shell. */
export function findSlots(root: HTMLElement): Slots | null {
  const found = SLOTS.map((name) => [name, root.querySelector(`[data-view="${name}"], [data-slot="${name}"]`)] as const)
  const whole = found.every(([, element]) => element instanceof HTMLElement)
  return whole ? (Object.fromEntries(found) as unknown as Slots) : null
}
