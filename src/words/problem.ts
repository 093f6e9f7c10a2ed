import type { UiLang } from '../base/units.ts'
import type { Problem } from '../story/problem.ts'
import type { Advice, ProblemWords } from './advice.ts'

/** The sentences in a language, fetched only when something is wrong. */
export async function problemWords(lang: UiLang): Promise<(problem: Problem) => Advice> {
  const words: ProblemWords = lang === 'id' ? (await import('./problem-id.ts')).problemId : (await import('./problem-en.ts')).problemEn
  return (problem) => sayProblem(words, problem)
}

/** A problem's sentence. That its code and values belong together is held where problems are made; the compiler cannot be told so here. */
export function sayProblem(words: ProblemWords, { code, values }: Problem): Advice {
  const say = words[code] as (values: Problem['values']) => Advice
  return say(values)
}
