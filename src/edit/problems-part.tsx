import type { JSX } from 'preact'
import { placeName } from './form-place.ts'
import type { EditorInput } from './input.ts'

/** So many are listed; the rest is counted. */
const MOST = 50

/** What is wrong with the text, and where; a press leads there. */
export function ProblemsPart({ input }: { readonly input: EditorInput }): JSX.Element {
  const { words, problems, act, pictures, shown, form } = input
  if (problems === null) return <p class="edit-checking">{words.checking}</p>
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <details class="edit-part" open data-errors={errors}>
      <summary>
        <span role="status">{words.problems(errors, problems.length - errors)}</span>
      </summary>
      {pictures !== 'now' && <p class="note">{words.stands}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST).map((problem, i) => {
            const { severity, what, fix, path, place } = problem
            return (
              <li key={i} class={severity}>
                <p>
                  <strong>{words.severity[severity]}: </strong>
                  <bdi>{what}</bdi> <bdi>{fix}</bdi>
                </p>
                {place !== null && (
                  <button type="button" class="link-button" onClick={() => act.goToProblem(problem)}>
                    {(shown === 'forms' ? placeName(path, form) : null) ?? words.line(place.line, place.column)}
                  </button>
                )}
              </li>
            )
          })}
          {problems.length > MOST && <li>… {problems.length - MOST}</li>}
        </ul>
      )}
    </details>
  )
}
