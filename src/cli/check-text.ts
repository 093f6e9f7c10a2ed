import { finish } from '../base/steps.ts'
import { locateAll } from '../story/locate.ts'
import { type ParseOptions, parseSteps } from '../story/parse.ts'
import type { Problem } from '../story/problem.ts'
import { problem } from '../story/problem-values.ts'
import { draftsIn } from '../story/published.ts'
import { warn } from '../story/warnings.ts'

/** What was found in a file: all its problems, and what of it is not for readers yet. */
export interface CheckedBytes {
  readonly problems: readonly Problem[]
  readonly drafts: ReturnType<typeof draftsIn>
}

export const NO_DRAFTS: CheckedBytes['drafts'] = { records: 0, whole: false }

/** All problems of a story file as it lies on the disk, and how many drafts it holds. */
export function checkBytes(file: string, bytes: Uint8Array): CheckedBytes {
  const text = decode(bytes)
  if (text === null) return { problems: [problem('file-encoding', 'error', [], { address: file })], drafts: NO_DRAFTS }
  return { problems: checkText(text), drafts: draftsIn(text) }
}

/** Strict UTF-8; null for anything else. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** All problems of a story file, by their places: of the whole with its drafts, and what would be missing without them. */
export function checkText(text: string): readonly Problem[] {
  const whole = problemsOf(text, { drafts: true, warn })
  const known = new Set(whole.map(keyOf))
  const published = mayHoldDrafts(text) ? problemsOf(text, {}).filter((found) => !known.has(keyOf(found))) : []
  return locateAll(text, [...whole, ...published]).toSorted(
    (a, b) => lineNumber(a) - lineNumber(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

const problemsOf = (text: string, options: ParseOptions): readonly Problem[] => finish(parseSteps(text, options)).problems

/** A key can be written in escapes too. To read a file once more takes as long as it took at first. */
const mayHoldDrafts = (text: string): boolean => text.includes('"draft"') || text.includes('\\u')

const keyOf = ({ code, path }: Problem): string => JSON.stringify([code, path])

/** Problems of the whole file come first, counts of more of the same last. */
const lineNumber = ({ code, place }: Problem): number => place?.line ?? (code === 'more-of-the-same' ? Number.MAX_SAFE_INTEGER : 0)
