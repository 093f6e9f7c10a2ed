import type { JSX } from 'preact'
import type { MeasureName } from '../story/measured.ts'
import type { PanelInput } from './input.ts'
import { useLate } from './use-late.ts'

const load = () => import('./measures.tsx')

/** Measures of the graph: the code for it comes when somebody asks. */
export function MeasuresDoor({ name, input }: { readonly name: MeasureName; readonly input: PanelInput }): JSX.Element {
  const part = useLate(load)
  if (part === 'failed') return <p class="note">{input.reading.words.path.failed}</p>
  return part === null ? <div aria-busy="true" /> : <part.Measures name={name} input={input} />
}
