import type { JSX } from 'preact'
import type { PathEnds } from '../state/state.ts'
import type { PanelInput } from './input.ts'
import { useLate } from './use-late.ts'

const load = () => import('./path.tsx')

/** How two names are connected: the code for it comes when somebody asks. */
export function PathDoor({ ends, input }: { readonly ends: PathEnds; readonly input: PanelInput }): JSX.Element {
  const part = useLate(load)
  if (part === 'failed') return <p class="note">{input.reading.words.path.failed}</p>
  return part === null ? <div aria-busy="true" /> : <part.Path ends={ends} input={input} />
}
