import type { UiLang } from '../base/units.ts'

/** Languages by their names in the reader's language; by their codes where the browser knows none. To ask for them all anew takes long. */
export function languageNames(): (lang: UiLang) => (code: string) => string {
  const known = new Map<UiLang, Intl.DisplayNames>()
  return (lang) => {
    const names = known.get(lang) ?? new Intl.DisplayNames([lang], { type: 'language' })
    known.set(lang, names)
    return (code) => {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    }
  }
}
