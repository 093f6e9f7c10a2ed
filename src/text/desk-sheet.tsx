import type { JSX } from 'preact'
import type { Claim, Position, Question, Stance } from '../story/story.ts'
import { whenShort } from '../words/dates.ts'
import { silence, takenOn } from '../words/voices.ts'
import { CiteLink, shownCites } from './cites.tsx'
import { Contact } from './contact.tsx'
import { CorrectionLog } from './correction-log.tsx'
import { WhenSaid } from './dates.tsx'
import { Facts } from './facts.tsx'
import { standOf } from './file-stand.ts'
import { KnownLine } from './known-line.tsx'
import { Origins } from './origins.tsx'
import { PlainUrl } from './plain-url.tsx'
import type { Reading } from './reading.ts'
import { RecordLink, RecordLinks } from './record-link.tsx'
import { Say } from './say.tsx'

/**
 * The desk's sheet, for editors and lawyers: every claim on one printable page, by whom, denied by whom, in which paragraph, what it states, and
 * what is unanswered about it. It says what the text says, without summaries.
 */
export function DeskSheet({ reading }: { readonly reading: Reading }): JSX.Element {
  const { shown, words } = reading
  const w = words.sheet
  const asked = new Set(shown.claims.flatMap((claim) => questionsOf(claim, reading)))
  const others = shown.questions.filter((question) => !asked.has(question))
  return (
    <article class="desk-sheet">
      <h2 tabIndex={-1}>{w.name}</h2>
      <p>
        {w.lede} {standOf(reading)}
      </p>
      <KnownLine reading={reading} />
      {shown.claims.length === 0 ? (
        <p class="note">{w.none}</p>
      ) : (
        <ol class="plain">
          {shown.claims.map((claim) => (
            <ClaimRow claim={claim} reading={reading} key={claim.id} />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <section>
          <h3>{w.others}</h3>
          <QuestionList questions={others} reading={reading} />
        </section>
      )}
      <Ends reading={reading} />
    </article>
  )
}

interface OfClaim {
  readonly claim: Claim
  readonly reading: Reading
}

function ClaimRow({ claim, reading }: OfClaim): JSX.Element {
  const { detail, record } = reading.words
  const states = claim.states.filter(({ id }) => reading.shown.has(id))
  return (
    <li class="sheet-claim" data-record={claim.id}>
      <div>
        <h3>
          <RecordLink record={claim} reading={reading} />
        </h3>
        {states.length > 0 && (
          <p class="note">
            {detail.states}: <RecordLinks records={states} reading={reading} />
          </p>
        )}
        <Origins record={claim} reading={reading} />
      </div>
      <Side name={record.sides.asserts} claim={claim} stances={['asserts', 'repeats']} reading={reading} />
      <Side name={record.sides.denies} claim={claim} stances={['denies']} reading={reading} />
      <Side name={record.sides.qualifies} claim={claim} stances={['qualifies']} reading={reading} />
      <div>
        <p class="side-name">{detail.questions}</p>
        <QuestionList questions={questionsOf(claim, reading)} reading={reading} />
      </div>
    </li>
  )
}

interface SideProps extends OfClaim {
  readonly name: string
  readonly stances: readonly Stance[]
}

/** Who takes a side and where it stands. That nobody does is said of the two sides, and not of who qualifies. */
function Side({ name, claim, stances, reading }: SideProps): JSX.Element {
  const taken = takenOn(claim, stances, reading.shown)
  const silent = stances.includes('qualifies') ? '–' : silence(claim, stances, reading)
  return (
    <div>
      <p class="side-name">{name}</p>
      {taken.length === 0 ? (
        silent
      ) : (
        <ul class="plain">
          {taken.map((position) => (
            <Voice position={position} reading={reading} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Who, whether it is only passed on, the day where one is given, and each paragraph: in one run of text, so that all fits on a page. */
function Voice({ position, reading }: { readonly position: Position; readonly reading: Reading }): JSX.Element {
  const { stances } = reading.words.record
  const marks = [
    ...(position.stance === 'repeats' ? [stances.repeats] : []),
    ...(position.when === null ? [] : [whenShort(position.when, reading.style)]),
  ]
  return (
    <li>
      <strong>
        <RecordLink record={position.by} reading={reading} />
      </strong>
      {marks.length > 0 && ` (${marks.join(', ')})`}:{' '}
      {shownCites(position.cites, reading).map((cite, i) => (
        <>
          {i > 0 && '; '}
          <CiteLink cite={cite} reading={reading} />
        </>
      ))}
    </li>
  )
}

/** What is unanswered about a claim itself or about what it states. */
const questionsOf = (claim: Claim, { shown }: Reading): readonly Question[] =>
  shown.questions.filter(({ about }) => about.some((record) => record === claim || claim.states.some((stated) => stated === record)))

interface QuestionsProps {
  readonly questions: readonly Question[]
  readonly reading: Reading
}

function QuestionList({ questions, reading }: QuestionsProps): JSX.Element {
  if (questions.length === 0) return <>–</>
  return (
    <ul class="plain questions">
      {questions.map((question) => (
        <li key={question.id}>
          <Say text={question.question} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

/** The sources with their addresses, what was corrected, and where a correction or a reply goes. */
function Ends({ reading }: { readonly reading: Reading }): JSX.Element {
  const { story, shown, words } = reading
  return (
    <Facts
      facts={[
        ...shown.sources.map(
          (source) =>
            [
              words.record.kinds.source,
              <>
                <RecordLink record={source} reading={reading} />, <WhenSaid when={source.published} reading={reading} />.{' '}
                {source.url === null ? words.detail.noAddress : <PlainUrl url={source.url} />}
              </>,
            ] as const,
        ),
        [words.text.contact, <Contact text={story.contact} reading={reading} />],
        [
          words.text.corrections,
          <div tabIndex={-1} data-log>
            <CorrectionLog reading={reading} />
          </div>,
        ],
      ]}
    />
  )
}
