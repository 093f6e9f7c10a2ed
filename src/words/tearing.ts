import type { UiLang } from '../base/units.ts'

/** Says of folded time, with the year cut short, how much it is: for where the axis has little room. */
export const TEARING: Readonly<Record<UiLang, (duration: string) => string>> = {
  id: (duration) => `${duration.replace('tahun', 'th')} dilipat`,
  en: (duration) => `${duration.replace(/years?/, 'yr')} folded`,
}
