import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { StoryRecord } from '../story/story.ts'
import { Contact } from './contact.tsx'
import { CorrectionLog, CorrectionsOf } from './correction-log.tsx'
import { WhenSaid } from './dates.tsx'
import { Facts } from './facts.tsx'
import { HowToRead } from './how-to-read.tsx'
import { Kicker } from './kicker.tsx'
import { KnownLine } from './known-line.tsx'
import { LongTitle } from './long-title.tsx'
import type { Reading } from './reading.ts'
import { RecordBody } from './record-body.tsx'
import { Say } from './say.tsx'
import { type SectionKey, type TextScene, textScene } from './scene.ts'
import { StorySummary } from './story-summary.tsx'
import { Title } from './title.tsx'

/** The whole story as readable HTML, in the order of time: the twin of the pictures, and all there is where no script runs. */
export function TextView({ reading }: { readonly reading: Reading }): JSX.Element {
  const [page, setPage] = useState(0)
  return <TextPage scene={textScene(reading, page)} reading={reading} turn={setPage} />
}

/** A page of it. */
export function TextPage({ scene, reading, turn }: PagesProps): JSX.Element {
  return (
    <div class="text-view">
      {scene.page === 0 && (
        <div class="opening">
          <LongTitle reading={reading} />
          <StorySummary reading={reading} />
        </div>
      )}
      <KnownLine reading={reading} />
      {scene.years.length > 0 && <h2>{reading.words.text.chronology}</h2>}
      {scene.pages > 1 && <Pages scene={scene} reading={reading} turn={turn} />}
      {scene.years.map(({ year, records }) => (
        <section class="year" key={year}>
          <h3>{year}</h3>
          <Records records={records} reading={reading} level="h4" />
        </section>
      ))}
      {scene.sections.map(({ key, records }) => (
        <section class="part" key={key}>
          <h2>{heading(key, reading)}</h2>
          <Records records={records} reading={reading} level="h3" />
        </section>
      ))}
      {scene.pages > 1 && <Pages scene={scene} reading={reading} turn={turn} />}
      <section class="part">
        <h2 tabIndex={-1} data-log>
          {reading.words.text.corrections}
        </h2>
        <CorrectionLog reading={reading} />
      </section>
      <section class="part">
        <h2>{reading.words.legend.name}</h2>
        <HowToRead reading={reading} />
      </section>
      <AboutFile reading={reading} />
    </div>
  )
}

interface PagesProps {
  readonly scene: TextScene
  readonly reading: Reading
  readonly turn: (page: number) => void
}

/** The way through the pages of a long text. */
function Pages({ scene: { page, pages }, reading, turn }: PagesProps): JSX.Element {
  const w = reading.words.text
  return (
    <nav class="buttons" aria-label={w.pages}>
      <button type="button" class="button" disabled={page === 0} onClick={() => turn(page - 1)}>
        {w.previousPage}
      </button>
      <span>{w.page(page + 1, pages)}</span>
      <button type="button" class="button" disabled={page === pages - 1} onClick={() => turn(page + 1)}>
        {w.nextPage}
      </button>
    </nav>
  )
}

const heading = (key: SectionKey, { words }: Reading): string => words.text[key]

interface RecordsProps {
  readonly records: readonly StoryRecord[]
  readonly reading: Reading
  readonly level: 'h3' | 'h4'
}

function Records({ records, reading, level: Heading }: RecordsProps): JSX.Element {
  return (
    <ul class="records">
      {records.map((record) => (
        <li class={`record ${record.kind}`} data-record={record.id} key={record.id}>
          <Kicker record={record} reading={reading} />
          <Heading>
            <Title record={record} reading={reading} />
          </Heading>
          <RecordBody record={record} reading={reading} />
          <CorrectionsOf record={record} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

/** Who made the file and how, its date and version, and where a correction or a reply goes. */
function AboutFile({ reading }: { readonly reading: Reading }): JSX.Element {
  const { story, words } = reading
  const t = words.text
  return (
    <section class="part about">
      <h2>{t.about}</h2>
      <Facts
        facts={[
          [t.contact, <Contact text={story.contact} reading={reading} />],
          story.method !== null && [t.method, <Say text={story.method} reading={reading} />],
          story.credits !== null && [t.credits, <Say text={story.credits} reading={reading} />],
          story.licence !== null && [t.licence, <bdi>{story.licence}</bdi>],
          story.version !== null && [t.version, <bdi>{story.version}</bdi>],
          [t.updated, <WhenSaid when={story.updated} reading={reading} />],
        ]}
      />
    </section>
  )
}
