import type { JSX } from 'preact'
import type { AllWords } from '../words/words.ts'

interface SkipLinksProps {
  readonly words: AllWords
  readonly go: (region: 'detail' | 'text') => void
}

/** The first stops of the tab key: past the pictures, to the evidence or to the text. */
export function SkipLinks({ words, go }: SkipLinksProps): JSX.Element {
  return (
    <>
      <button type="button" onClick={() => go('detail')}>
        {words.chrome.skipTo.detail}
      </button>
      <button type="button" onClick={() => go('text')}>
        {words.chrome.skipTo.text}
      </button>
    </>
  )
}
