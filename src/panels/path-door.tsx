import type { JSX } from 'preact'
import { isolated } from '../base/bidi.ts'
import type { Id } from '../base/units.ts'
import { closePath } from '../state/connect.ts'
import type { PathEnds } from '../state/state.ts'
import { isKnownBy } from '../story/known.ts'
import { titleOf } from '../story/title.ts'
import { Glyph } from './glyph.tsx'
import type { PanelInput } from './input.ts'
import { useLate } from './use-late.ts'

const load = () => import('./path.tsx')

/** The question how two names are connected; the code for the answer comes when somebody asks. */
export function PathDoor({ ends, input }: { readonly ends: PathEnds; readonly input: PanelInput }): JSX.Element {
  const { words } = input.reading
  const part = useLate(load)
  const heading = words.path.heading(nameOf(ends.from, input), nameOf(ends.to, input))
  return (
    <article class="evidence path" aria-busy={part === null}>
      <button
        type="button"
        class="icon-button close"
        aria-label={words.chrome.close}
        title={words.chrome.close}
        onClick={() => input.outlet.apply(closePath)}
      >
        <Glyph name="close" />
      </button>
      <p class="kicker">{words.graph.name}</p>
      <h2 tabIndex={-1}>{heading}</h2>
      {part === 'failed' && <p class="note">{words.path.failed}</p>}
      {part !== null && part !== 'failed' && <part.Path ends={ends} heading={heading} input={input} />}
    </article>
  )
}

function nameOf(id: Id, { reading }: PanelInput): string {
  const record = reading.story.records.get(id)
  if (record === undefined) return id
  return isKnownBy(record, reading.shown.knownBy) ? isolated(titleOf(record, reading.words.lang)) : reading.words.record.kinds[record.kind]
}
