import type { JSX } from 'preact'
import { latestFirst } from '../story/corrections.ts'
import { isKnownBy } from '../story/known.ts'
import type { Correction, StoryRecord } from '../story/story.ts'
import { WhenSaid } from './dates.tsx'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'
import { SidedLinks } from './sided-link.tsx'

/** What has been corrected in the file, the latest first: when, what, and of which records. */
export function CorrectionLog({ reading }: { readonly reading: Reading }): JSX.Element {
  const corrections = latestFirst(reading.story)
  if (corrections.length === 0) return <p>{reading.words.text.noCorrections}</p>
  return (
    <ul class="plain corrections">
      {corrections.map((correction) => (
        <li>
          <WhenSaid when={correction.date} reading={reading} />: <Told correction={correction} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

/** What has been corrected in a record, where it is read; nothing where nothing was. */
export function CorrectionsOf({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element | null {
  const corrections = latestFirst(reading.story).filter(({ about }) => about.includes(record))
  if (corrections.length === 0) return null
  return (
    <div class="corrected">
      <p class="side-name">{reading.words.text.corrections}</p>
      <ul class="plain">
        {corrections.map((correction) => (
          <li>
            <WhenSaid when={correction.date} reading={reading} />: <Told correction={correction} of={record} reading={reading} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ToldProps {
  readonly correction: Correction
  /** Where it stands already. */
  readonly of?: StoryRecord
  readonly reading: Reading
}

/** A correction tells of what it corrects: of a record that these sources did not have by the known date, no more than that there was one. */
function Told({ correction: { note, about }, of, reading }: ToldProps): JSX.Element {
  const { shown, words } = reading
  if (about.some((record) => record.since !== null && !isKnownBy(record, shown.knownBy))) return <>{words.file.notYet}</>
  const concerned = about.filter((record) => record !== of && shown.has(record.id))
  return (
    <>
      <Say text={note} reading={reading} />
      {concerned.length > 0 && <SidedLinks records={concerned} reading={reading} />}
    </>
  )
}
