import type { JSX } from 'preact'
import { labelTexts } from '../story/label-texts.ts'
import type { StoryRecord } from '../story/story.ts'
import { titleTexts } from '../story/title.ts'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'

/** What a record is called, each text of it in its own language; as a label only the beginning of an endless one. */
export function Title(props: { readonly record: StoryRecord; readonly reading: Reading; readonly label?: boolean }): JSX.Element {
  const { record, reading } = props
  // The names of a relation are whole where they are told of themselves.
  const label = props.label === true || record.kind === 'relation'
  return (
    <>
      {(props.label === true ? labelTexts : titleTexts)(record).map((text, i) => (
        <>
          {i > 0 && ' · '}
          <Say text={text} reading={reading} label={label} />
        </>
      ))}
    </>
  )
}
