import type { PathStep, Problem, ProblemCode } from './problem.ts'
import { type ProblemValues, problem } from './problem-values.ts'

export type Path = readonly PathStep[]

type Add = <C extends ProblemCode>(code: C, path: Path, values: ProblemValues[C] | (() => ProblemValues[C])) => void

/** Collects what is wrong with a file. Warnings are heard only where somebody asked for them. More than 100 problems of a code are counted, not listed; values given as a function are then never made. */
export interface Report {
  readonly error: Add
  readonly warning: Add
  /** In the order found; at the end one line for each code that was cut short. */
  readonly problems: () => readonly Problem[]
}

export const MOST_OF_A_CODE = 100

export function createReport(warnings: boolean): Report {
  const found: Problem[] = []
  const counts = new Map<ProblemCode, { count: number; severity: Problem['severity'] }>()
  const add =
    (severity: Problem['severity']): Add =>
    (code, path, values) => {
      if (severity === 'warning' && !warnings) return
      const count = (counts.get(code)?.count ?? 0) + 1
      counts.set(code, { count, severity })
      if (count <= MOST_OF_A_CODE) found.push(problem(code, severity, path, typeof values === 'function' ? values() : values))
    }
  const cut = () => [...counts].filter(([, { count }]) => count > MOST_OF_A_CODE)
  return {
    error: add('error'),
    warning: add('warning'),
    problems: () => [
      ...found,
      ...cut().map(([code, { count, severity }]) => problem('more-of-the-same', severity, [], { code, count: count - MOST_OF_A_CODE })),
    ],
  }
}
