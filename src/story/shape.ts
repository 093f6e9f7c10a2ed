import * as v from 'valibot'
import { foldText } from '../base/fold-text.ts'
import { nearest } from '../base/nearest.ts'
import type { Lang } from '../base/units.ts'
import { idShape, RULES } from './dataset.ts'
import { inspectorOf } from './inspect.ts'
import { brief, kindOf } from './json.ts'
import { PATTERNS } from './patterns.ts'
import type { ValueKind } from './problem-values.ts'
import type { Path, Report } from './report.ts'

type Issue = v.BaseIssue<unknown>

/** The value in the file's terms where it has the shape; else undefined, and what is wrong is reported. Unknown keys are reported and left out. */
export type Shaping<T> = (value: unknown, path: Path, languages: readonly Lang[], report: Report) => T | undefined

/** Shapes values. `quick`: says yes, sooner than the schema, and only where that would take the value just as it is. */
export function shapingBy<S extends v.GenericSchema>(
  shape: S,
  quick: (value: unknown) => value is v.InferOutput<S> = (_value): _value is never => false,
): Shaping<v.InferOutput<S>> {
  const inspect = inspectorOf(shape)
  return (value, path, languages, report) => {
    inspect(value, path, languages, report)
    if (quick(value)) return value
    const result = v.safeParse(shape, value, { abortPipeEarly: true })
    if (result.success) return result.output
    for (const issue of result.issues) reportIssue(issue, path, report)
    return undefined
  }
}

/** The same for one value alone. */
export const shaped = <S extends v.GenericSchema>(shape: S, ...of: Parameters<Shaping<v.InferOutput<S>>>): v.InferOutput<S> | undefined =>
  shapingBy(shape)(...of)

const EXPECTED: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  number: 'number',
  boolean: 'true-or-false',
  Array: 'list',
  Object: 'object',
}

/** Says a valibot issue as a problem. Lists in the place of objects have been reported before. */
function reportIssue(issue: Issue, base: Path, report: Report): void {
  const path = [...base, ...(issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))]
  const last = issue.path?.at(-1)
  if (Array.isArray(issue.type === 'min_entries' ? issue.input : last?.type === 'object' ? last.input : undefined)) return
  const inner = issue.issues?.filter((part) => part.path !== undefined) ?? []
  if (inner.length > 0) for (const part of inner) reportIssue(part, path, report)
  else if (last?.origin === 'key' && issue.kind === 'schema') reportMissing(path, report)
  else if (issue.kind === 'validation') reportRule(issue, path, report)
  else if (issue.type === 'picklist' || issue.type === 'literal') reportChoice(issue, path, report)
  else if (!(issue.type === 'union' && Array.isArray(issue.input)))
    report.error('wrong-type', path, { expected: EXPECTED[issue.expected ?? ''] ?? 'text', found: kindOf(issue.input) })
}

function reportMissing(path: Path, report: Report): void {
  const key = String(path.at(-1))
  if (key === 'cites') report.error('no-cites', path, {})
  else report.error('missing-key', path, { key })
}

function reportRule(issue: Issue, path: Path, report: Report): void {
  const found = brief(issue.input)
  const rule = RULES.find((code) => code === issue.message)
  if (rule === undefined) report.error('wrong-value', path, { found, allowed: limit(issue) })
  else if (rule === 'no-cites') report.error(rule, path, {})
  else if (rule === 'empty-list' || rule === 'empty-text') report.error(rule, path, { key: String(path.at(-1)) })
  else if (rule === 'bad-date') report.error(rule, path, { found, reason: 'empty' })
  else if (rule === 'bad-id') report.error(rule, path, () => ({ found, near: idFrom(found) }))
  else if (rule === 'bad-url') report.error(rule, path, () => ({ found, near: urlFrom(found) }))
  else report.error(rule, path, { found })
}

/** What a number may be. */
const limit = ({ type, expected }: Issue): string =>
  type === 'finite' || expected === null ? '< 1e308' : expected.replace('>=', '≥ ').replace('<=', '≤ ')

function reportChoice(issue: Issue, path: Path, report: Report): void {
  const choices = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ')
  const found = brief(issue.input)
  report.error('wrong-value', path, () => ({ found, allowed: choices.join(', '), near: nearest(found, choices) }))
}

/** The id that a text would make, or undefined. */
export function idFrom(text: string): string | undefined {
  const id = foldText(text.slice(0, 200))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return v.is(idShape, id) ? id : undefined
}

/** The address that a text would make with https:// before it, without blanks around it and with those inside written out, or undefined. */
function urlFrom(text: string): string | undefined {
  const plain = text.trim().replaceAll(' ', '%20')
  const url = /^(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i.test(plain) ? `https://${plain}` : plain
  return PATTERNS.url.test(url) ? url : undefined
}
