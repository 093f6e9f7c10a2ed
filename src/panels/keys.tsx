import { Fragment, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { AllWords } from '../words/words.ts'

interface KeysProps {
  readonly words: AllWords
  /** Whether single keys count on the whole page; the reader may change it here. */
  readonly everywhere: { on: boolean }
  readonly onClose: () => void
}

/** The list of keys, as a dialog; Escape closes it. */
export function Keys({ words, everywhere, onClose }: KeysProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="keys" ref={dialog} onClose={onClose} aria-label={words.chrome.keys}>
      <h2>{words.chrome.keys}</h2>
      <dl>
        {words.keys.list.map(([key, meaning]) => (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
      <p>
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
      </p>
      <button type="button" class="button strong" onClick={() => dialog.current?.close()}>
        {words.chrome.close}
      </button>
    </dialog>
  )
}
