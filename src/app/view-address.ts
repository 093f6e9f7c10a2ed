import type { UiLang } from '../base/units.ts'
import type { State } from '../state/state.ts'
import { writeHash } from '../state/url.ts'
import { asksForEditor, withEditor } from './edit-address.ts'

/** A page's address with a state written into it; what is usual is left out. While the file is being edited, it goes on saying so. */
export function viewAddress(href: string, state: State, usualLang: UiLang): string {
  const url = new URL(href)
  const query: readonly (readonly [string, string, boolean])[] = [
    ['lang', state.lang, state.lang === usualLang],
    ['theme', state.theme, state.theme === 'auto'],
    ['view', state.view, state.view === 'both'],
  ]
  for (const [key, value, usual] of query) {
    if (usual) url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  url.hash = withEditor(writeHash(state), asksForEditor(url.hash))
  return url.href
}
