import type { JSX } from 'preact'
import { setMeasure } from '../state/page-actions.ts'
import type { MeasureName } from '../story/measured.ts'
import { Glyph } from './glyph.tsx'
import type { PanelInput } from './input.ts'
import { useLate } from './use-late.ts'

const load = () => import('./measures.tsx')

/** Measures of the graph; the code for them comes when somebody asks. */
export function MeasuresDoor({ name, input }: { readonly name: MeasureName; readonly input: PanelInput }): JSX.Element {
  const { words } = input.reading
  const part = useLate(load)
  return (
    <article class="evidence measures" data-measure={name} aria-busy={part === null}>
      <button
        type="button"
        class="icon-button close"
        aria-label={words.measures.close}
        title={words.measures.close}
        onClick={() => input.outlet.apply(setMeasure(null))}
      >
        <Glyph name="close" />
      </button>
      <p class="kicker">{words.graph.name}</p>
      <h2 tabIndex={-1}>{words.measures.name}</h2>
      {part === 'failed' && <p class="note">{words.path.failed}</p>}
      {part !== null && part !== 'failed' && <part.Measures name={name} input={input} />}
    </article>
  )
}
