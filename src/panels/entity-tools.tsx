import type { JSX } from 'preact'
import { isolated } from '../base/bidi.ts'
import { setDegree, toggleType } from '../state/actions.ts'
import { choosePath } from '../state/connect.ts'
import type { Degree } from '../state/state.ts'
import type { Entity } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import type { PanelInput } from './input.ts'
import { NameChooser } from './name-chooser.tsx'

const DEGREES: readonly Degree[] = [1, 2, 3]

/** What can be done with a name in the graph: see further along its ties, ask how it is connected with another, hide it. */
export function EntityTools({ record, input }: { readonly record: Entity; readonly input: PanelInput }): JSX.Element {
  const { reading, state, outlet } = input
  const w = reading.words
  const hidden = state.hidden.name.includes(record.id)
  if (state.choosing === record.id) return <NameChooser from={record} input={input} />
  return (
    <div class="entity-tools">
      <fieldset class="segmented degrees">
        <legend class="hidden-text">{w.reach.name}</legend>
        {DEGREES.map((degree) => (
          <button
            type="button"
            key={degree}
            title={w.reach.name}
            aria-pressed={state.degree === degree}
            aria-label={w.reach.steps(degree)}
            onClick={() => outlet.apply(setDegree(degree))}
          >
            {degree === state.degree ? w.reach.steps(degree) : degree}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="button"
        title={hidden ? undefined : w.reach.hideHint}
        onClick={() => outlet.apply(toggleType('name', record.id))}
      >
        {hidden ? w.reach.show : w.reach.hide}
      </button>
      {input.visible.has(record.id) && (
        <button type="button" class="link-button ask" onClick={() => outlet.apply(choosePath(record.id))}>
          {w.path.ask(isolated(titleOf(record, w.lang)))}
        </button>
      )}
    </div>
  )
}
