import type { JSX } from 'preact'
import type { StoryRecord } from '../story/story.ts'
import { titleTexts } from '../story/title.ts'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'

/** What a record is called, each part in its own language. */
export function Title({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element {
  return (
    <>
      {titleTexts(record).map((text, i) => (
        <>
          {i > 0 && ' · '}
          <Say text={text} reading={reading} />
        </>
      ))}
    </>
  )
}
