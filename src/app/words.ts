import type { UiLang } from '../base/units.ts'
import { id } from '../words/id.ts'
import type { AllWords, Words } from '../words/words.ts'

/** The pictures' words in a language: Indonesian is at hand, others are fetched when asked for. */
export const loadWords = async (lang: UiLang): Promise<Words> => (lang === 'id' ? id : (await import('../words/en.ts')).en)

const known = new Map<UiLang, AllWords>()

/** All words of a language: the same object each time. */
export async function loadAllWords(lang: UiLang): Promise<AllWords> {
  const before = known.get(lang)
  if (before !== undefined) return before
  const page = lang === 'id' ? import('../words/page-id.ts').then((m) => m.pageId) : import('../words/page-en.ts').then((m) => m.pageEn)
  const [core, around] = await Promise.all([loadWords(lang), page])
  const words = { ...core, ...around }
  known.set(lang, words)
  return words
}
