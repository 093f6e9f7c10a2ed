import { Fragment, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { HowToRead } from '../text/how-to-read.tsx'
import type { Reading } from '../text/reading.ts'
import { ContactSection } from './file-record.tsx'
import { Glyph } from './glyph.tsx'
import { Legend } from './legend.tsx'
import type { LegendGroup } from './legend-group.ts'

interface HelpProps {
  readonly reading: Reading
  /** The signs that occur in the story, drawn. */
  readonly legend: readonly LegendGroup[]
  /** Whether single keys count on the whole page; the reader may change it here. */
  readonly everywhere: { on: boolean }
  readonly onClose: () => void
}

/** How the page is read, where a correction or a reply goes, the keys and the signs, as a dialog; Escape closes it. */
export function Help({ reading, legend, everywhere, onClose }: HelpProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { words } = reading
  return (
    <dialog class="over help" ref={dialog} onClose={onClose} aria-label={words.ways.help}>
      <button
        type="button"
        class="icon-button close"
        aria-label={words.chrome.close}
        title={words.chrome.close}
        onClick={() => dialog.current?.close()}
      >
        <Glyph name="close" />
      </button>
      <h2>{words.legend.name}</h2>
      <HowToRead reading={reading} />
      <section class="link-list">
        <ContactSection reading={reading} />
      </section>
      <section class="keys">
        <h3>{words.chrome.keys}</h3>
        <dl>
          {words.keys.list.map(([key, meaning]) => (
            <Fragment key={key}>
              <dt>{key}</dt>
              <dd>{meaning}</dd>
            </Fragment>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            defaultChecked={everywhere.on}
            onChange={(event) => {
              everywhere.on = event.currentTarget.checked
            }}
          />{' '}
          {words.keys.everywhere}
        </label>
      </section>
      <Legend reading={reading} groups={legend} />
    </dialog>
  )
}
