import { finish } from '../base/steps.ts'
import { locateAll } from './locate.ts'
import { mayHoldDrafts } from './may-hold-drafts.ts'
import { type ParseOptions, parseSteps } from './parse.ts'
import type { Problem } from './problem.ts'
import { warn } from './warnings.ts'

/** All problems of a story file's text, by their places: of the whole with its drafts, and what would be missing without them. */
export function checkText(text: string): readonly Problem[] {
  const whole = problemsOf(text, { drafts: true, warn })
  const known = new Set(whole.map(keyOf))
  // To read a file once more takes as long as it took at first.
  const published = mayHoldDrafts(text) ? problemsOf(text, {}).filter((found) => !known.has(keyOf(found))) : []
  return locateAll(text, [...whole, ...published]).toSorted(
    (a, b) => lineNumber(a) - lineNumber(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

const problemsOf = (text: string, options: ParseOptions): readonly Problem[] => finish(parseSteps(text, options)).problems

const keyOf = ({ code, path }: Problem): string => JSON.stringify([code, path])

/** Problems of the whole file come first, counts of more of the same last. */
const lineNumber = ({ code, place }: Problem): number => place?.line ?? (code === 'more-of-the-same' ? Number.MAX_SAFE_INTEGER : 0)
