import type { JSX } from 'preact'
import { setKnownOn } from '../state/page-actions.ts'
import type { PanelInput } from './input.ts'
import { knownStops } from './known-days.ts'
import { emptyLine, hiddenLine } from './scene.ts'

/** A slider over the days on which the sources grew: what is shown everywhere is what these sources had said by then. */
export function KnownSlider({ input }: { readonly input: PanelInput }): JSX.Element {
  const { chrome } = input.reading.words
  const stops = knownStops(input)
  const at = stops.findIndex(({ value }) => value === input.state.knownOn)
  const label = stops[at]?.label ?? ''
  const go = (to: number) => {
    const stop = stops[to]
    if (stop !== undefined) input.outlet.apply(setKnownOn(stop.value))
  }
  return (
    <label class="known-slider" title={chrome.knownHint}>
      {chrome.knownOn}
      <input
        type="range"
        min={0}
        max={stops.length - 1}
        value={at}
        aria-valuetext={[label, emptyLine(input), hiddenLine(input)].filter(Boolean).join(' · ')}
        onInput={(event) => go(event.currentTarget.valueAsNumber)}
      />
      <output>{label}</output>
    </label>
  )
}
