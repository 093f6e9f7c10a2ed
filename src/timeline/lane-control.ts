import { resetRows, setLaneMode } from '../state/lane-actions.ts'
import { LANE_MODES, type LaneMode, type LaneState } from '../state/lanes.ts'
import type { Outlet } from '../state/store.ts'
import type { RowWords } from '../words/rows-en.ts'
import { iconIn } from './row-icons.ts'

/** Chooses what the rows are, and puts them back as they were. */
export interface LaneControl {
  readonly element: HTMLElement
  readonly update: (lanes: LaneState, words: RowWords) => void
}

export function createLaneControl(page: Document, outlet: Outlet): LaneControl {
  const element = page.createElement('div')
  element.className = 'lane-control'
  const reset = page.createElement('button')
  reset.type = 'button'
  reset.append(iconIn(page, 'reset'))
  const select = page.createElement('select')
  const options = LANE_MODES.map((mode) => {
    const option = page.createElement('option')
    option.value = mode
    return [mode, option] as const
  })
  select.append(...options.map(([, option]) => option))
  element.append(reset, select)
  let named: RowWords | null = null
  select.addEventListener('change', () => {
    const mode = LANE_MODES.find((known) => known === select.value)
    if (mode !== undefined) outlet.apply(setLaneMode(mode))
  })
  reset.addEventListener('click', () => {
    outlet.apply(resetRows)
    if (named !== null) outlet.announce(named.resetDone)
    select.focus()
  })
  const nameAll = (words: RowWords) => {
    named = words
    select.ariaLabel = words.choose
    select.title = words.choose
    reset.ariaLabel = words.reset
    reset.title = words.reset
    for (const [mode, option] of options) option.textContent = words.modes[mode]
  }
  return {
    element,
    update: (lanes, words) => {
      if (words !== named) nameAll(words)
      if (select.value !== lanes.mode) select.value = lanes.mode satisfies LaneMode
      const isUsual = lanes.order.length + lanes.folded.length + lanes.hidden.length === 0
      // Even the same again would have the browser look at its style in every frame.
      if (reset.hidden !== isUsual) reset.hidden = isUsual
    },
  }
}
