import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { AllWords } from '../words/words.ts'

/** The list of keys, as a dialog; Escape closes it. */
export function Keys({ words, onClose }: { readonly words: AllWords; readonly onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="keys" ref={dialog} onClose={onClose} aria-label={words.chrome.keys}>
      <dl>
        {words.keys.list.map(([key, meaning]) => (
          <>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
      <button type="button" class="button strong" onClick={() => dialog.current?.close()}>
        {words.chrome.close}
      </button>
    </dialog>
  )
}
