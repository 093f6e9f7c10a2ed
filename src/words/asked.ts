import { isolated } from '../base/bidi.ts'
import type { Id, UiLang } from '../base/units.ts'
import { askedOf } from '../story/asked.ts'
import { say } from '../story/say.ts'
import type { Question } from '../story/story.ts'

const en = {
  open: (question: string): string => `Open question: ${question}`,
  count: (n: number): string => (n === 1 ? '1 open question' : `${n} open questions`),
}

type AskedWords = typeof en

const id: AskedWords = {
  open: (question) => `Pertanyaan terbuka: ${question}`,
  count: (n) => `${n} pertanyaan terbuka`,
}

const WORDS: Readonly<Record<UiLang, AskedWords>> = { en, id }

interface Asking {
  readonly words: { readonly lang: UiLang }
  readonly visible: { readonly questions: readonly Question[] }
}

/** What these sources leave open about a record, a question a line. */
export const askedLines = (record: Id, { words: { lang }, visible }: Asking): readonly string[] =>
  (askedOf(visible.questions).get(record) ?? []).map(({ question }) => WORDS[lang].open(isolated(say(question, lang).text)))

/** How many questions about it are open; empty where none is. */
export const askedCount = (record: Id, { words: { lang }, visible }: Asking): string => {
  const count = askedOf(visible.questions).get(record)?.length ?? 0
  return count === 0 ? '' : WORDS[lang].count(count)
}
