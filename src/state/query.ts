import type { State, Theme, View } from './state.ts'

const VIEWS: readonly View[] = ['both', 'timeline', 'graph', 'text', 'sheet']

/** The parts of the query that are the reader's: the rest (`story`, `data`) is the loader's. */
export function readQuery(search: string): Partial<Pick<State, 'lang' | 'theme' | 'view'>> {
  const query = new Map(readPairs(search.replace(/^\?/, '')))
  const part: { lang?: State['lang']; theme?: Theme; view?: View } = {}
  const [lang, theme, view] = [query.get('lang'), query.get('theme'), query.get('view')]
  if (lang === 'id' || lang === 'en') part.lang = lang
  if (theme === 'auto' || theme === 'light' || theme === 'dark') part.theme = theme
  const shown = VIEWS.find((each) => each === view)
  if (shown !== undefined) part.view = shown
  return part
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
