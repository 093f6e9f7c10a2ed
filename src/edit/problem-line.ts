import type { PathStep, Place, Problem } from '../story/problem.ts'
import type { Advice } from '../words/advice.ts'

/** A problem as the editor says it. */
export interface ProblemLine {
  readonly code: Problem['code']
  readonly severity: Problem['severity']
  readonly what: string
  readonly fix: string
  readonly path: readonly PathStep[]
  readonly place: Place | null
}

/** A problem in words; by its code, until those are there. */
export function problemLine(problem: Problem, say: ((problem: Problem) => Advice) | null): ProblemLine {
  const { what, fix } = say?.(problem) ?? { what: problem.code, fix: '' }
  return { code: problem.code, severity: problem.severity, what, fix, path: problem.path, place: problem.place ?? null }
}
