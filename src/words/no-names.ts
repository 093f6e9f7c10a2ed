import type { UiLang } from '../base/units.ts'

/** What is said where names would stand, of a story that has none; fetched with what draws them. */
export const NO_NAMES: Readonly<Record<UiLang, string>> = {
  en: 'This story has no names.',
  id: 'Cerita ini tidak memuat nama.',
}
