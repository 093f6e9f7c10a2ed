import type { JSX } from 'preact'
import type { Relation } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** A relation's statement in its own direction; its words lead to it. */
export function RelationSentence({ record, reading }: { readonly record: Relation; readonly reading: Reading }): JSX.Element {
  return (
    <>
      <Say text={record.from.name} reading={reading} label />{' '}
      <RecordLink record={record} reading={reading}>
        <Say text={record.type.label} reading={reading} />
      </RecordLink>{' '}
      <Say text={record.to.name} reading={reading} label />
    </>
  )
}
