import type { ComponentChildren, JSX } from 'preact'
import type { StoryRecord } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { Title } from './title.tsx'

/** A record's name as a link that selects it. The address works by itself; the app takes the click to keep the rest of the view. */
export function RecordLink(props: {
  readonly record: StoryRecord
  readonly reading: Reading
  readonly children?: ComponentChildren
}): JSX.Element {
  const { record, reading, children } = props
  return (
    <a class="record-link" href={`#v1&sel=${record.id}`} data-select={record.id}>
      {children ?? <Title record={record} reading={reading} />}
    </a>
  )
}

/** Links separated by commas, in one line of text. */
export function RecordLinks({ records, reading }: { readonly records: readonly StoryRecord[]; readonly reading: Reading }): JSX.Element {
  return (
    <>
      {records.map((record, i) => (
        <>
          {i > 0 && ', '}
          <RecordLink record={record} reading={reading} />
        </>
      ))}
    </>
  )
}
