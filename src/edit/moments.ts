import type { UiLang } from '../base/units.ts'

/** A moment on its reader's own clock: these are their own doings, and no dates of a story. */
export const momentIn = (lang: UiLang, at: number): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** The time of day alone. */
export const timeIn = (lang: UiLang, at: number): string => new Intl.DateTimeFormat(lang, { timeStyle: 'medium' }).format(at)
