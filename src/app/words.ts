import type { UiLang } from '../base/units.ts'
import { id } from '../words/id.ts'
import type { Words } from '../words/words.ts'

/** The interface in a language: Indonesian is at hand, others are fetched when asked for. */
export const loadWords = async (lang: UiLang): Promise<Words> => (lang === 'id' ? id : (await import('../words/en.ts')).en)
