import type { ComponentChildren } from 'preact'
import type { Event } from '../story/story.ts'
import { asksOutcome, outcomeOf } from '../words/outcome.ts'
import type { Reading } from './reading.ts'
import { RecordLinks } from './record-link.tsx'

/** How an event ended, as far as these sources say: what tells of it, or that nothing does, or not yet by the known date. */
export function Outcome({ record, reading }: { readonly record: Event; readonly reading: Reading }): ComponentChildren {
  const outcome = outcomeOf(record, reading)
  return typeof outcome === 'string' ? outcome : <RecordLinks records={outcome} reading={reading} />
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
