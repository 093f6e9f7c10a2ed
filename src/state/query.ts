import type { UiLang } from '../base/units.ts'
import type { State, Theme, View } from './state.ts'

const VIEWS: readonly View[] = ['both', 'timeline', 'graph', 'text', 'sheet']
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']
const LANGS: readonly UiLang[] = ['id', 'en']

/** The parts of the query that are the reader's: the rest (`story`, `data`) is the loader's. */
export function readQuery(search: string): Partial<Pick<State, 'lang' | 'theme' | 'view'>> {
  const query = readPairs(search.replace(/^\?/, ''))
  const oneOf = <T extends string>(key: string, known: readonly T[]) => known.find((each) => each === query.get(key))
  const [lang, theme, view] = [oneOf('lang', LANGS), oneOf('theme', THEMES), oneOf('view', VIEWS)]
  return { ...(lang && { lang }), ...(theme && { theme }), ...(view && { view }) }
}

/** The parts of a query or a hash by their keys; of a key that comes twice the first holds. */
export function readPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const pair of text.split('&')) {
    const [key = '', ...rest] = pair.split('=')
    const value = decode(rest.join('='))
    if (value !== null && !pairs.has(key)) pairs.set(key, value)
  }
  return pairs
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return null
  }
}
