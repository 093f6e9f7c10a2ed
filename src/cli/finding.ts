import { visible } from '../story/hidden.ts'
import { pathText } from '../story/path-text.ts'
import type { Problem } from '../story/problem.ts'
import type { Advice } from '../words/advice.ts'

/** A problem as `--format json` prints it. */
export interface Finding extends Advice {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: Problem['severity']
  readonly code: string
  readonly path: string
}

/** How findings are printed: a line each, for tools, or as GitHub shows them beside the lines of a change. */
export const FORMATS = ['text', 'json', 'github'] as const

export type Format = (typeof FORMATS)[number]

export const findingOf = (file: string, { code, severity, path, place }: Problem, { what, fix }: Advice): Finding => ({
  file,
  line: place?.line ?? 1,
  column: place?.column ?? 1,
  severity,
  code,
  path: pathText(path) || '(file)',
  what,
  fix,
})

export function print(findings: readonly Finding[], format: Format): readonly string[] {
  if (format === 'json') return [JSON.stringify(findings, null, 2)]
  return findings.map(format === 'github' ? annotation : line)
}

const line = ({ file, line, column, severity, code, path, what, fix }: Finding): string =>
  `${visible(file)}:${line}:${column}: ${severity} ${code} ${path}: ${what} ${fix}`

/** A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
const annotation = ({ file, line, column, severity, code, path, what, fix }: Finding): string =>
  `::${severity} file=${property(file)},line=${line},col=${column},title=${property(code)}::${message(`${path}: ${what} ${fix}`)}`

/** What would end the command, or begin another, is escaped as GitHub's own tools do. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
