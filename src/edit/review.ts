import { memoizeLast } from '../base/memo.ts'
import { checkText } from '../story/check-text.ts'
import { parseStory } from '../story/parse.ts'
import type { Problem } from '../story/problem.ts'
import { isRecord } from '../story/shape-walk.ts'
import type { Story } from '../story/story.ts'
import { type Change, changesOf, type NamedParts, namedParts } from './changes.ts'
import { readFile } from './form-file.ts'
import { type Part, partsOf } from './parts.ts'

/** What there is to say of a text once its writer pauses. */
export interface Review {
  readonly text: string
  readonly problems: readonly Problem[]
  readonly parts: readonly Part[]
  /** Against the text that it is compared with. */
  readonly changes: readonly Change[]
  /** The file's value; null where the text is no JSON. */
  readonly value: unknown
  /** Null where the text is none. */
  readonly story: Story | null
}

/** Looks through a text, drafts included. */
function reviewOf(text: string, published: NamedParts): Review {
  const parts = partsOf(text)
  return {
    text,
    problems: checkText(text),
    value: readFile(text)?.value ?? null,
    parts,
    changes: changesOf(published, namedParts(text, parts)),
    story: parseStory(text, { drafts: true, quick: isRecord }).story,
  }
}

/** So long after the last letter, in ms; a long text takes its time, and its writer is not to wait for it. */
const PAUSE = 350
const LONG_PAUSE = 1500
const LONG = 250_000

/** Looks through what is being written whenever its writer pauses. */
export function createReviewer(view: Window, done: (review: Review) => void) {
  let timer = 0
  const publishedParts = memoizeLast((published: string) => namedParts(published, partsOf(published)))
  return {
    ask: (text: string, published: string, soon = false) => {
      view.clearTimeout(timer)
      const pause = soon ? 0 : text.length > LONG ? LONG_PAUSE : PAUSE
      timer = view.setTimeout(() => done(reviewOf(text, publishedParts(published))), pause)
    },
    destroy: () => view.clearTimeout(timer),
  }
}
