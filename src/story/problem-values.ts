import type { DateReason, Level2Form } from './date-fault.ts'
import { visible } from './hidden.ts'
import type { PathStep, Problem, ProblemCode } from './problem.ts'
import type { RecordKind } from './story.ts'

/** Why a text is no JSON, as far as can be told: what was expected at the place, or what stands there and may not. */
export type JsonFault =
  | 'comma-expected'
  | 'colon-expected'
  | 'key-expected'
  | 'value-expected'
  | 'closing-brace-expected'
  | 'closing-bracket-expected'
  | 'trailing-comma'
  | 'comment'
  | 'single-quotes'
  | 'curly-quotes'
  | 'unclosed-text'
  | 'bad-escape'
  | 'control-character'
  | 'bad-number'
  | 'bare-word'
  | 'quote-inside'
  | 'text-after-end'
  | 'second-object'
  | 'unexpected-end'

/** What a value is, or should be, in the file's terms. */
export type ValueKind = 'text' | 'string' | 'number' | 'true-or-false' | 'list' | 'object' | 'nothing'

/** The collections of the vocabulary. */
export type TypeKind = 'entity' | 'event' | 'relation'

type Nothing = Record<never, never>
type Maybe<T> = T | undefined

/** What each problem's sentence needs. `near` is the name that was probably meant. */
export interface ProblemValues {
  readonly 'file-missing': { readonly address: string; readonly status: number }
  readonly 'file-unreadable': { readonly file: string; readonly reason: string }
  readonly 'file-unreachable': { readonly address: string; readonly origin: string }
  readonly 'file-refused': { readonly address: string; readonly origin: string }
  readonly 'address-refused': { readonly address: string }
  readonly 'origin-not-allowed': { readonly origin: string }
  readonly 'file-empty': Nothing
  /** The limit is in megabytes. */
  readonly 'file-too-large': { readonly address: string; readonly limit: number }
  readonly 'file-encoding': { readonly address: string }
  readonly 'web-page': Nothing
  readonly 'broken-json': { readonly reason?: Maybe<JsonFault>; readonly found?: Maybe<string> }
  readonly 'too-deep': { readonly limit: number }
  readonly 'not-a-story': { readonly found?: Maybe<string> }
  readonly 'newer-format': { readonly found: string }
  readonly 'missing-key': { readonly key: string }
  readonly 'unknown-key': { readonly key: string; readonly near?: Maybe<string> }
  readonly 'repeated-key': { readonly key: string; readonly line: number }
  readonly 'wrong-type': { readonly expected: ValueKind; readonly found: ValueKind }
  readonly 'wrong-value': { readonly found: string; readonly allowed: string; readonly near?: Maybe<string> }
  readonly 'bad-id': { readonly found: string; readonly near?: Maybe<string> }
  readonly 'bad-url': { readonly found: string; readonly near?: Maybe<string> }
  readonly 'bad-date': {
    readonly found: string
    readonly reason: DateReason
    readonly form?: Maybe<Level2Form>
    readonly near?: Maybe<string>
  }
  readonly 'bad-language': { readonly found: string }
  readonly 'bad-time-zone': { readonly found: string; readonly near?: Maybe<string> }
  readonly 'empty-list': { readonly key: string }
  readonly 'empty-text': { readonly key: string }
  /** `first` is the path of the record that keeps the id. */
  readonly 'repeated-id': { readonly id: string; readonly first: string }
  readonly 'unknown-reference': { readonly id: string; readonly near?: Maybe<string> }
  readonly 'wrong-kind': { readonly id: string; readonly found: RecordKind; readonly allowed: string }
  readonly 'unknown-type': { readonly type: string; readonly kind: TypeKind; readonly near?: Maybe<string> }
  readonly 'no-cites': { readonly id?: Maybe<string> }
  readonly 'date-cites-alone': Nothing
  readonly 'date-order': { readonly found: string }
  readonly 'alleged-without-claim': { readonly id: string }
  /** `alleged`: how many alleged records go with it; `on`: what it lacks, where that is not its own fault. */
  readonly 'claim-set-aside': { readonly id: string; readonly alleged: number; readonly on?: Maybe<string> }
  readonly 'anonymous-with-name': { readonly key: string }
  /** Without `id`, only a reference is left out, not the record that makes it. `named`: nothing that is shown names the record any more. */
  readonly 'depends-on-set-aside': {
    readonly id?: Maybe<string>
    readonly on: string
    readonly why?: Maybe<'draft' | 'named'>
  }
  readonly 'missing-language': { readonly lang: string }
  readonly 'no-contact': Nothing
  readonly 'never-shown': { readonly id: string; readonly kind: RecordKind }
  readonly 'dated-after-sources': { readonly id: string; readonly when: string }
  readonly 'same-relation-twice': { readonly id: string; readonly first: string }
  readonly 'source-without-address': { readonly id: string }
  readonly 'long-quote': { readonly words: number; readonly limit: number }
  readonly 'causal-without-claim': { readonly id: string; readonly type: string }
  readonly 'more-of-the-same': { readonly code: string; readonly count: number }
  readonly 'self-relation': { readonly id: string }
  readonly 'circular-sources': { readonly id: string }
  readonly 'look-alike-names': { readonly id: string; readonly other: string }
  readonly 'hidden-characters': { readonly character: string }
}

/** A problem with its values, those cut that come from the file and those left out that are not known. */
export function problem<C extends ProblemCode>(
  code: C,
  severity: Problem['severity'],
  path: readonly PathStep[],
  values: ProblemValues[C],
): Problem {
  const kept: Record<string, string | number> = {}
  for (const [name, value] of Object.entries<unknown>(values)) {
    if (typeof value === 'string') kept[name] = visible(excerpt(value))
    else if (typeof value === 'number') kept[name] = value
  }
  return { code, severity, path, values: kept }
}

const LONGEST = 80

/** At most 80 graphemes of a text. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return text
  let end = 0
  let count = 0
  for (const part of graphemes(text.slice(0, 20 * LONGEST))) {
    if (++count === LONGEST) return `${text.slice(0, end)}…`
    end += part.length
  }
  return end < text.length ? `${text.slice(0, end)}…` : text
}

/** The parts of a text that are read as one character each; its code points where the engine cannot tell. */
function graphemes(text: string): readonly string[] {
  return 'Segmenter' in Intl ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment) : [...text]
}
