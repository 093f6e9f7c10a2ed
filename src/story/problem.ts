/** A step into a JSON value: an object's key or an array's index. */
export type PathStep = string | number

/** Something wrong with a story file: data, not an exception. `words/` turns it into a sentence. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** From the file's root to the value. Empty where the whole file is meant. */
  readonly path: readonly PathStep[]
  /** What the sentence needs: the value found, the nearest name, the record's id … Plain text, cut to 80 graphemes where it comes from the file. */
  readonly values: Readonly<Record<string, string | number>>
  /** Where in the file, both counted from 1; absent until `locate` has looked, or where there is no place. */
  readonly place?: Place
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** Every problem there is. Each has a sentence in both languages and a fixture under `tests/fixtures/problems/`. */
export const PROBLEM_CODES = [
  // the file cannot be had
  'file-missing',
  'file-unreadable',
  'file-unreachable',
  'file-refused',
  'address-refused',
  'origin-not-allowed',
  'file-empty',
  'file-too-large',
  'file-encoding',
  'web-page',
  'broken-json',
  'too-deep',
  'not-a-story',
  'newer-format',
  // shape
  'missing-key',
  'unknown-key',
  'repeated-key',
  'wrong-type',
  'wrong-value',
  'bad-id',
  'bad-url',
  'bad-date',
  'bad-language',
  'bad-time-zone',
  'empty-list',
  'empty-text',
  // sense
  'repeated-id',
  'unknown-reference',
  'wrong-kind',
  'unknown-type',
  'no-cites',
  'date-order',
  'date-cites-alone',
  'alleged-without-claim',
  'claim-set-aside',
  'anonymous-with-name',
  'depends-on-set-aside',
  // warnings
  'missing-language',
  'no-contact',
  'never-shown',
  'dated-after-sources',
  'same-relation-twice',
  'source-without-address',
  'long-quote',
  'causal-without-claim',
  'self-relation',
  'circular-sources',
  'look-alike-names',
  'hidden-characters',
  'more-of-the-same',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]
