import type { JSX } from 'preact'
import { select } from '../state/actions.ts'
import { setMeasure, setView } from '../state/page-actions.ts'
import { askedOf } from '../story/asked.ts'
import { isKnownBy } from '../story/known.ts'
import type { StoryRecord } from '../story/story.ts'
import { HowToRead } from '../text/how-to-read.tsx'
import { Kicker } from '../text/kicker.tsx'
import { LongTitle } from '../text/long-title.tsx'
import { RecordBody } from '../text/record-body.tsx'
import { RecordLink } from '../text/record-link.tsx'
import { SidedLink } from '../text/sided-link.tsx'
import { StorySummary } from '../text/story-summary.tsx'
import { Title } from '../text/title.tsx'
import { capital } from '../words/capital.ts'
import { recordSince } from '../words/since.ts'
import { claimsHeard } from '../words/voices.ts'
import { EntityTools } from './entity-tools.tsx'
import { FileRecordSection } from './file-record.tsx'
import { Glyph } from './glyph.tsx'
import type { PanelInput } from './input.ts'
import { Legend } from './legend.tsx'
import { MeasuresDoor } from './measures-door.tsx'
import { PathDoor } from './path-door.tsx'
import { Touring, TourList } from './tour.tsx'

/** The evidence: of the selected record, or the story's summary, claims and tour where nothing is selected. */
export function Detail({ input }: { readonly input: PanelInput }): JSX.Element {
  const { reading, state } = input
  const record = state.selection === null ? undefined : reading.story.records.get(state.selection)
  const told = <Told record={record} input={input} />
  if (state.tour === null) return told
  return (
    <Touring place={state.tour} input={input}>
      {told}
    </Touring>
  )
}

/** The answer to what was asked about two names, else what was chosen, else what is measured, else the beginning. */
function Told({ record, input }: { readonly record: StoryRecord | undefined; readonly input: PanelInput }): JSX.Element {
  const { path, measure } = input.state
  if (path !== null) return <PathDoor ends={path} input={input} />
  if (record === undefined && measure !== null) return <MeasuresDoor name={measure} input={input} />
  return record === undefined ? <Start input={input} /> : <Evidence record={record} input={input} />
}

interface OfRecord {
  readonly record: StoryRecord
  readonly input: PanelInput
}

function Evidence({ record, input }: OfRecord): JSX.Element {
  const { reading, visible } = input
  return (
    <article class={`evidence ${record.kind}`} data-record={record.id}>
      <button
        type="button"
        class="icon-button close"
        aria-label={reading.words.chrome.letGo}
        title={reading.words.chrome.letGo}
        onClick={() => input.outlet.apply(select(null))}
      >
        <Glyph name="close" />
      </button>
      {isKnownBy(record, visible.knownBy) ? <Known record={record} input={input} /> : <NotYet record={record} input={input} />}
    </article>
  )
}

function Known({ record, input }: OfRecord): JSX.Element {
  const { reading, visible } = input
  const questions = askedOf(visible.questions).get(record.id) ?? []
  const figures = visible.figures.filter((figure) => figure.about.includes(record))
  // Under a claim, and under what a claim states, come both sides, and nothing before them.
  const isClaimed = claimsHeard(record, visible).length > 0
  const asked = <LinkList name={reading.words.detail.questions} records={questions} input={input} />
  return (
    <>
      <Kicker record={record} reading={reading} />
      <h2 tabIndex={-1}>
        <Title record={record} reading={reading} />
      </h2>
      {!visible.has(record.id) && <p class="note">{reading.words.detail.notShown}</p>}
      {!isClaimed && asked}
      {record.kind === 'entity' && <EntityTools record={record} input={input} />}
      <RecordBody record={record} reading={reading} />
      {isClaimed && asked}
      <LinkList name={reading.words.detail.figures} records={figures} input={input} />
    </>
  )
}

/** Chosen by its address before any of these sources had it: that it was not there yet, and since when it is, but not what it says. */
function NotYet({ record, input: { reading } }: OfRecord): JSX.Element {
  const since = recordSince(record, reading.story.sources, reading)
  return (
    <>
      <h2 tabIndex={-1}>{capital(reading.words.record.kinds[record.kind])}</h2>
      <p class="note">{reading.words.chrome.notYet(1)}</p>
      {since !== '' && <p class="note">{capital(since)}</p>}
    </>
  )
}

interface LinkListProps {
  readonly name: string
  readonly records: readonly StoryRecord[]
  readonly input: PanelInput
}

function LinkList({ name, records, input }: LinkListProps): JSX.Element | null {
  if (records.length === 0) return null
  return (
    <section class="link-list">
      <h3>{name}</h3>
      <ul class="plain">
        {records.map((record) => (
          <li key={record.id}>
            <RecordLink record={record} reading={input.reading} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Start({ input }: { readonly input: PanelInput }): JSX.Element {
  const { reading, visible } = input
  const w = reading.words.detail
  return (
    <div class="start">
      <h2 tabIndex={-1}>{reading.words.chrome.evidence}</h2>
      <LongTitle reading={reading} />
      <StorySummary reading={reading} />
      <p class="hint">{visible.sources.length === 0 && visible.knownBy !== null ? reading.words.chrome.noneYet : w.start}</p>
      {visible.claims.length > 0 && (
        <section class="link-list">
          <h3>{w.claimsHead}</h3>
          <ul class="plain claims">
            {visible.claims.map((claim) => (
              <li key={claim.id}>
                <SidedLink record={claim} reading={reading} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkList name={reading.words.text.questions} records={visible.questions} input={input} />
      <TourList input={input} />
      <FileRecordSection input={input} />
      <section class="link-list">
        <h3>{reading.words.legend.name}</h3>
        <HowToRead reading={reading} />
      </section>
      <Legend reading={reading} groups={input.legend} />
      <button type="button" class="link-button hint" onClick={() => input.outlet.apply(setMeasure('degree'))}>
        {reading.words.measures.open}
      </button>
      {visible.claims.length > 0 && (
        <button type="button" class="link-button hint" onClick={() => input.outlet.apply(setView('sheet'))}>
          {reading.words.sheet.open}
        </button>
      )}
    </div>
  )
}
