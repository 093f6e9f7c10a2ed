import type { JSX } from 'preact'
import { backToRange, reset } from '../state/page-actions.ts'
import type { PanelInput } from './input.ts'
import { KnownSlider } from './known-slider.tsx'
import { emptyLine, hiddenLine, rangeCrumbs } from './scene.ts'

/** Where the reader is: by which day's sources, the ranges stepped into, what the filters hide, and why the picture is empty where it is. Nothing where all is shown. */
export function RangeBar({ input }: { readonly input: PanelInput }): JSX.Element | null {
  const crumbs = rangeCrumbs(input)
  const hidden = hiddenLine(input)
  const empty = emptyLine(input)
  const problems = input.problems.filter((problem) => problem.severity === 'error').length
  const dated = input.state.knownOn !== null
  if (crumbs.length === 1 && hidden === '' && empty === null && problems === 0 && !dated) return null
  const w = input.reading.words.chrome
  return (
    <div class="range-bar">
      {dated && <KnownSlider input={input} />}
      {crumbs.length > 1 && (
        <nav aria-label={w.range}>
          <ol class="crumbs">
            {crumbs.map((crumb, depth) => (
              <li key={depth}>
                {depth === crumbs.length - 1 ? (
                  <span aria-current="true">{crumb}</span>
                ) : (
                  <button type="button" onClick={() => input.outlet.apply(backToRange(depth))}>
                    {crumb}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      {empty !== null && <p class="empty">{empty}</p>}
      {hidden !== '' && <p>{hidden}</p>}
      {(crumbs.length > 1 || hidden !== '' || dated) && (
        <button type="button" class="link-button" onClick={() => input.outlet.apply(reset)}>
          {w.reset}
        </button>
      )}
      {problems > 0 && (
        <button type="button" class="link-button" onClick={input.openProblems}>
          {w.problemsFound(problems)}
        </button>
      )}
    </div>
  )
}
