import type { ComponentChildren, JSX } from 'preact'
import { isKnownBy } from '../story/known.ts'
import type { Event } from '../story/story.ts'
import { followsWords, knownWords } from '../words/since.ts'
import type { Reading } from './reading.ts'
import { RecordLinks } from './record-link.tsx'

/** Whether it has to be said how an event ended: its type asks for it, or the file tells. */
export const asksOutcome = ({ type, outcome }: Event): boolean => type.outcome || outcome.length > 0

/** How an event ended, as far as these sources say: what tells of it, or that nothing does, or not yet by the known date. */
export function Outcome({ record, reading }: { readonly record: Event; readonly reading: Reading }): JSX.Element {
  const { story, shown, words, style } = reading
  const told = record.outcome.flatMap((id) => {
    const event = story.records.get(id)
    return event?.kind === 'event' ? [event] : []
  })
  const known = told.filter((event) => isKnownBy(event, shown.knownBy))
  if (known.length > 0) return <RecordLinks records={known} reading={reading} />
  const later = told.flatMap(({ since }) => since ?? [])
  if (shown.knownBy === null || later.length === 0) return <>{words.outcome.none}</>
  const published = told.flatMap(({ cites }) => cites.map(({ source }) => source.published))
  const next = followsWords(Math.min(...later), shown.knownBy, published, reading)
  return <>{words.outcome.noneYet(knownWords(shown.knownBy, shown.sources, style), next)}</>
}

/** The same beside a link to the event: whoever reads that somebody was arrested reads how far that went. */
export function OutcomeLine(props: { readonly record: Event; readonly reading: Reading }): ComponentChildren {
  if (!asksOutcome(props.record)) return null
  return (
    <span class="outcome-line">
      {props.reading.words.outcome.beside}: <Outcome {...props} />
    </span>
  )
}
