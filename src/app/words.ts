import type { UiLang } from '../base/units.ts'
import { id } from '../words/id.ts'
import type { AllWords, Words } from '../words/words.ts'

/** The pictures' words in a language: Indonesian is at hand, others are fetched when asked for. */
export const loadWords = async (lang: UiLang): Promise<Words> => (lang === 'id' ? id : (await import('../words/en.ts')).en)

/** All words of a language. */
export async function loadAllWords(lang: UiLang): Promise<AllWords> {
  const page = lang === 'id' ? import('../words/page-id.ts').then((m) => m.pageId) : import('../words/page-en.ts').then((m) => m.pageEn)
  return { ...(await loadWords(lang)), ...(await page) }
}
