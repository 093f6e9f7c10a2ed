import { en as picturesEn } from '../src/words/en.ts'
import { id as picturesId } from '../src/words/id.ts'
import { pageEn } from '../src/words/page-en.ts'
import { pageId } from '../src/words/page-id.ts'
import type { AllWords } from '../src/words/words.ts'

/** All that the page says, as the app puts it together. */
export const en: AllWords = { ...picturesEn, ...pageEn }
export const id: AllWords = { ...picturesId, ...pageId }
