import type { ProblemCode } from '../story/problem.ts'
import type { ProblemValues } from '../story/problem-values.ts'

/** A problem in words: what is wrong, and what would be right or the way on. Plain text that may quote the file. */
export interface Advice {
  readonly what: string
  readonly fix: string
}

/** One language's sentences; the compiler holds it to every problem there is and to the values each has. */
export type ProblemWords = { readonly [C in ProblemCode]: (values: ProblemValues[C]) => Advice }
