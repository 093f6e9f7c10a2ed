import type { JSX } from 'preact'
import type { Words } from '../words/words.ts'

/** The first stops of the tab key: past the pictures, to the evidence or to the text. */
export function SkipLinks({ words }: { readonly words: Words }): JSX.Element {
  const go = (region: 'text' | 'detail') => (event: MouseEvent) => {
    if (!(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const target = event.currentTarget.closest('[data-app]')?.querySelector<HTMLElement>(`[data-view="${region}"]`)
    target?.setAttribute('tabindex', '-1')
    target?.focus()
    target?.scrollIntoView()
  }
  return (
    <>
      <a href="#v1" onClick={go('detail')}>
        {words.chrome.skipTo.detail}
      </a>
      <a href="#v1" onClick={go('text')}>
        {words.chrome.skipTo.text}
      </a>
    </>
  )
}
