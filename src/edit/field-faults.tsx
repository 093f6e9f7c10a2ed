import type { JSX } from 'preact'
import type { FormWords } from '../words/form-en.ts'
import type { ProblemLine } from './problem-line.ts'

interface FaultsProps {
  readonly words: FormWords
  readonly problems: readonly ProblemLine[]
  readonly id?: string
}

/** What says no more than that there is nothing yet; elsewhere it is said with the name that the field has in the file. */
const EMPTY: ReadonlySet<ProblemLine['code']> = new Set(['missing-key', 'empty-text', 'empty-list'])

/** What is wrong with a field, beside it. */
export function FieldFaults({ words, problems, id }: FaultsProps): JSX.Element | null {
  if (problems.length === 0) return null
  return (
    <div class="form-faults" id={id}>
      {problems.map(({ code, severity, what, fix }, i) => (
        <p key={i} class={severity}>
          {EMPTY.has(code) ? (
            words.fillIn
          ) : (
            <>
              <bdi>{what}</bdi> <bdi>{fix}</bdi>
            </>
          )}
        </p>
      ))}
    </div>
  )
}
