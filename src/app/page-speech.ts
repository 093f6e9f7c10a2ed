import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import type { State } from '../state/state.ts'
import type { Outlet } from '../state/store.ts'
import { isKnownBy } from '../story/known.ts'
import { labelTexts } from '../story/label-texts.ts'
import { say } from '../story/say.ts'
import type { Story, Text } from '../story/story.ts'
import { statusWords } from '../text/status-words.ts'
import { spanWords } from '../words/spans.ts'
import { sidesOf } from '../words/voices.ts'
import type { AllWords, Words } from '../words/words.ts'
import type { Derived } from './derived.ts'
import type { Slots } from './slots.ts'

/** Says what has been chosen, with its status in words and who says so and who denies it, or that nothing is. */
export function announceSelection(story: Story, { selection }: State, { visible }: Derived, words: Words, outlet: Outlet): void {
  const record = selection === null ? undefined : story.records.get(selection)
  const speech = { shown: visible, words, style: { phrases: words.dates, timeZone: story.timeZone } }
  const label = (text: Text) => isolated(beginning(say(text, words.lang).text))
  const known = record && isKnownBy(record, visible.knownBy)
  const said = known
    ? [labelTexts(record).map(label).join(' · '), ...statusWords(record, speech), ...sidesOf(record, speech)].join(', ')
    : record && words.record.kinds[record.kind]
  outlet.announce(said === undefined ? words.live.nothingSelected : words.live.selected(said))
}

/** Says which range there is where the reader has stepped back out of one. */
export function announceRange({ timeZone }: Story, { ranges }: State, words: AllWords, outlet: Outlet): void {
  const last = ranges.at(-1)
  const said = last === undefined ? words.chrome.wholeTime : spanWords(last, { phrases: words.dates, timeZone })
  outlet.announce(words.timeline.rangeSet(said))
}

/** How far what is tied to the selection is lit now, and how many names that are. */
export function litWords(story: Story, { degree }: State, { visible, emphasis }: Derived, words: AllWords): string {
  const lit = story.entities.filter(({ id }) => visible.has(id) && emphasis(id) === 'related')
  return `${words.reach.steps(degree)}: ${words.graph.parts(lit.length)}`
}

/** Puts the cursor into the search field; on a narrow page the tools are opened first. */
export function focusSearch({ top }: Slots): void {
  const opener = top.querySelector<HTMLElement>('.more[aria-expanded="false"]')
  if (opener !== null && opener.offsetParent !== null) opener.click()
  requestAnimationFrame(() => top.querySelector<HTMLElement>('[data-search]')?.focus())
}
