import type { Text } from '../story/story.ts'

/** Stands before the word in every view: a pencil, for what is still being written. */
const SIGN = '✎'

/** The word for a draft in the languages that have it; in others it is the English one. */
const WORDS: Readonly<Record<string, string>> = { id: 'Draf', en: 'Draft' }

const marked = (lang: string, text: string): string => `${SIGN} ${WORDS[lang] ?? WORDS['en']}${text === '' ? '' : `: ${text}`}`

/** A text as a draft's: with the sign and the word before it, in each of its languages. One that holds for every language gets both words. */
export const draftText = (text: Text): Text =>
  Object.fromEntries(
    (typeof text === 'string' ? Object.keys(WORDS).map((lang) => [lang, text] as const) : Object.entries(text)).map(([lang, each]) => [
      lang,
      marked(lang, each),
    ]),
  )
