import type { JSX } from 'preact'
import type { Entity, Relation } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

interface SentenceProps {
  readonly record: Relation
  readonly reading: Reading
  /** Whose page it stands on: that name leads nowhere else. */
  readonly at?: Entity
}

/** A relation's statement in its own direction; its words lead to it, its names to themselves. */
export function RelationSentence({ record, reading, at }: SentenceProps): JSX.Element {
  const name = (entity: Entity) =>
    entity === at ? <Say text={entity.name} reading={reading} label /> : <RecordLink record={entity} reading={reading} />
  return (
    <>
      {name(record.from)}{' '}
      <RecordLink record={record} reading={reading}>
        <Say text={record.type.label} reading={reading} />
      </RecordLink>{' '}
      {name(record.to)}
    </>
  )
}
