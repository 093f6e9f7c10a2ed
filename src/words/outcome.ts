import { isKnownBy } from '../story/known.ts'
import type { Event, Story } from '../story/story.ts'
import { followsWords, knownWords } from './since.ts'
import type { VoiceSpeech } from './voices.ts'
import type { AllWords } from './words.ts'

/** In whose words it is told, of which story. */
export interface OutcomeSpeech extends VoiceSpeech {
  readonly story: Pick<Story, 'records'>
  readonly words: AllWords
}

/** Whether it has to be said how an event ended: its type asks for it, or the file tells. */
export const asksOutcome = ({ type, outcome }: Event): boolean => type.outcome || outcome.length > 0

/** How an event ended, as far as these sources say: the events that tell of it, or in words that nothing does, or not yet by the known date. */
export function outcomeOf(record: Event, { story, shown, words, style }: OutcomeSpeech): readonly Event[] | string {
  const told = record.outcome.flatMap((id) => {
    const event = story.records.get(id)
    return event?.kind === 'event' ? [event] : []
  })
  const known = told.filter((event) => isKnownBy(event, shown.knownBy))
  if (known.length > 0) return known
  const later = told.flatMap(({ since }) => since ?? [])
  if (shown.knownBy === null || later.length === 0) return words.outcome.none
  const published = told.flatMap(({ cites }) => cites.map(({ source }) => source.published))
  const next = followsWords(Math.min(...later), shown.knownBy, published, { words, style })
  return words.outcome.noneYet(knownWords(shown.knownBy, shown.sources, style), next)
}
