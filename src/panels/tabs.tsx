import type { JSX } from 'preact'
import { setView } from '../state/page-actions.ts'
import type { View } from '../state/state.ts'
import type { PanelInput } from './input.ts'

/** The desk's sheet has no tab of its own: it is a form of the text. */
type Tab = Exclude<View, 'sheet'>

/** On a narrow page the style sheet leaves the first out. */
const TABS: readonly Tab[] = ['both', 'timeline', 'graph', 'text']

/** Which region is on screen. On narrow pages one at a time; “both” counts as the timeline there. */
const shownView = (view: View, narrow: boolean): Tab => (view === 'sheet' ? 'text' : narrow && view === 'both' ? 'timeline' : view)

export function Tabs({ input }: { readonly input: PanelInput }): JSX.Element {
  const { view, views } = input.reading.words.chrome
  const current = shownView(input.state.view, input.narrow)
  return (
    <nav class="tabs" aria-label={view}>
      {TABS.map((choice) => (
        <button
          type="button"
          key={choice}
          data-tab={choice}
          aria-current={current === choice ? 'page' : undefined}
          onClick={() => input.outlet.apply(setView(choice))}
        >
          {views[choice]}
        </button>
      ))}
    </nav>
  )
}
