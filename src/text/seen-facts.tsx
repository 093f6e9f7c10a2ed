import type { JSX } from 'preact'
import { type Sighting, seenOf } from '../story/seen.ts'
import type { Entity, Relation } from '../story/story.ts'
import { whenShort } from '../words/dates.ts'
import { doubtWords } from '../words/status.ts'
import type { Reading } from './reading.ts'

/** The earliest and the latest date of what these sources say about a name or a relation, each with what kind of thing has it. */
export function Seen({ record, reading }: { readonly record: Entity | Relation; readonly reading: Reading }): JSX.Element {
  const w = reading.words.seen
  const seen = seenOf(record, reading.shown)
  if (seen === null) return <>{w.undated}</>
  const { first, last } = seen
  if (first.when.text === last.when.text) return <Line name={w.only} sighting={first} record={record} reading={reading} />
  return (
    <ul class="plain">
      <li>
        <Line name={w.first} sighting={first} record={record} reading={reading} />
      </li>
      <li>
        <Line name={w.last} sighting={last} record={record} reading={reading} />
      </li>
    </ul>
  )
}

interface LineProps {
  readonly name: string
  readonly sighting: Sighting
  readonly record: Entity | Relation
  readonly reading: Reading
}

/** A date and what kind of thing it is of; the thing itself is told where both sides can be. */
function Line({ name, sighting, record, reading }: LineProps): JSX.Element {
  const { when, record: of } = sighting
  const { words, shown, style } = reading
  const doubt = of.kind === 'claim' ? [] : doubtWords(of, words, shown)
  const kind = of === record ? [] : [of.kind === 'claim' ? words.seen.said : words.record.kinds[of.kind]]
  const note = [...kind, ...doubt].join(', ')
  return (
    <>
      {name}: {whenShort(when, style)}
      {note !== '' && ` (${note})`}
    </>
  )
}
