import type { JSX } from 'preact'
import { setView } from '../state/actions.ts'
import type { View } from '../state/state.ts'
import type { PanelInput } from './input.ts'

const WIDE: readonly View[] = ['both', 'timeline', 'graph', 'text']
const NARROW: readonly View[] = ['timeline', 'graph', 'text']

/** Which region is on screen. On narrow pages one at a time; “both” counts as the timeline there. */
const shownView = (view: View, narrow: boolean): View => (narrow && view === 'both' ? 'timeline' : view)

export function Tabs({ input }: { readonly input: PanelInput }): JSX.Element {
  const { view, views } = input.reading.words.chrome
  const current = shownView(input.state.view, input.narrow)
  return (
    <nav class="tabs" aria-label={view}>
      {(input.narrow ? NARROW : WIDE).map((choice) => (
        <button
          type="button"
          key={choice}
          aria-current={current === choice ? 'page' : undefined}
          onClick={() => input.outlet.apply(setView(choice))}
        >
          {views[choice]}
        </button>
      ))}
    </nav>
  )
}
