import type { UiLang } from '../base/units.ts'

/** What is said of a day before the first source: nothing of the world, only of these sources. */
export const NONE_YET: Readonly<Record<UiLang, string>> = {
  en: 'None of these sources had appeared by then.',
  id: 'Belum ada satu pun dari sumber-sumber ini yang terbit saat itu.',
}
