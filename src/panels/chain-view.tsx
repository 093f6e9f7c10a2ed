import type { JSX } from 'preact'
import { isolated } from '../base/bidi.ts'
import { type Chain, type ChainStep, isBackground } from '../story/chains.ts'
import { isDisputed } from '../story/disputed.ts'
import { say } from '../story/say.ts'
import { Cites } from '../text/cites.tsx'
import { ClaimsOf } from '../text/claims-of.tsx'
import { DateSaid } from '../text/dates.tsx'
import type { Reading } from '../text/reading.ts'
import { RelationSentence } from '../text/relation-sentence.tsx'
import { SidedLink } from '../text/sided-link.tsx'
import { statedWords } from '../words/status.ts'
import { doubtOf } from './path-words.ts'

interface ChainViewProps {
  readonly chain: Chain
  readonly title: string
  readonly reading: Reading
}

/** A chain: its weakest link first, then each step with its status, its date, who says so and where. */
export function ChainView({ chain, title, reading }: ChainViewProps): JSX.Element {
  const { weakest, asWeak, steps } = chain
  const w = reading.words.path
  const doubtful = weakest.relation.status === 'alleged' || isDisputed(weakest.relation, reading.shown)
  return (
    <section class="chain">
      <h3>{title}</h3>
      <p class={doubtful ? 'weakest doubtful' : 'weakest'}>
        <strong>{w.weakest}:</strong> <RelationSentence record={weakest.relation} reading={reading} /> —{' '}
        {doubtOf(weakest.relation, reading)}.{asWeak > 1 && ` ${w.asWeak(asWeak - 1)}`}
      </p>
      <ol class="steps">
        {steps.map((step) => (
          <Step key={step.relation.id} step={step} reading={reading} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step, reading }: { readonly step: ChainStep; readonly reading: Reading }): JSX.Element {
  const { relation, others, intoBackground } = step
  const { words } = reading
  return (
    <li class={relation.status === 'alleged' ? 'step alleged' : 'step'}>
      <p class="sentence">
        <RelationSentence record={relation} reading={reading} />
      </p>
      <p class="kicker">
        {statedWords(relation, words, reading.shown).join(' · ')} · <DateSaid record={relation} reading={reading} />
      </p>
      {intoBackground && <p class="note border">{words.path.intoBackground(backgroundName(step, reading))}</p>}
      <ClaimsOf record={relation} reading={reading} />
      <Cites cites={relation.cites} reading={reading} />
      {others.length > 0 && (
        <div class="others">
          <p class="side-name">{words.path.others}</p>
          <ul class="plain">
            {others.map((other) => (
              <li key={other.id}>
                <SidedLink record={other} reading={reading}>
                  <RelationSentence record={other} reading={reading} />
                </SidedLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

/** The one of the two names that stands in the background only. */
function backgroundName({ from, to }: ChainStep, { words }: Reading): string {
  const [name] = [from, to].filter(isBackground)
  return name === undefined ? '' : isolated(say(name.name, words.lang).text)
}
