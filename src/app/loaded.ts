import type { Problem, ProblemCode } from '../story/problem.ts'

/** The text of a story file and where it came from. */
export interface LoadedText {
  readonly text: string
  /** The final address, after redirects. */
  readonly address: URL
}

/** Whoever says nothing for so long, in ms, is waited for no longer. */
export const IDLE_MS = 30_000

/** What is wrong with a file before any of it has been read. */
export const loadProblem = (code: ProblemCode, values: Problem['values']): Problem => ({ code, severity: 'error', path: [], values })
