import type { UiLang } from '../base/units.ts'
import type { DatePhrases } from './dates-en.ts'
import { datesId } from './dates-id.ts'

/** How dates are said in a language: Indonesian is at hand, English is fetched with the words that it is a part of. */
export const loadDatePhrases = async (lang: UiLang): Promise<DatePhrases> => (lang === 'id' ? datesId : (await import('./en.ts')).en.dates)
