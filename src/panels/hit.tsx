import type { JSX } from 'preact'
import type { StoryRecord } from '../story/story.ts'
import type { Reading } from '../text/reading.ts'
import { kickerWords } from '../text/status-words.ts'
import { Title } from '../text/title.tsx'
import { sidesOf } from '../words/voices.ts'

/** A record that was found: what it is called, what it is and how sure; of a claim and of what is alleged, who says so and who denies it. */
export function Hit({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element {
  const what = kickerWords(record, reading).slice(0, 2).join(' · ')
  return (
    <>
      <b>
        <Title record={record} reading={reading} label />
      </b>
      {[what, ...sidesOf(record, reading)].map((line) => (
        <span>{line}</span>
      ))}
    </>
  )
}
