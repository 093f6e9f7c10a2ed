import type { PathStep, Place, Problem } from '../story/problem.ts'

/** A problem as the editor says it. */
export interface ProblemLine {
  readonly code: Problem['code']
  readonly severity: Problem['severity']
  readonly what: string
  readonly fix: string
  readonly path: readonly PathStep[]
  readonly place: Place | null
}
