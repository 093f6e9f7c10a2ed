import { MOST_BYTES } from '../app/read-body.ts'
import { checkText } from '../story/check-text.ts'
import type { Problem } from '../story/problem.ts'
import { problem } from '../story/problem-values.ts'
import { draftsIn } from '../story/published.ts'

/** What was found in a file: all its problems, and what of it is not for readers yet. */
export interface CheckedBytes {
  readonly problems: readonly Problem[]
  readonly drafts: ReturnType<typeof draftsIn>
}

export const NO_DRAFTS: CheckedBytes['drafts'] = { records: 0, whole: false }

/** All problems of a story file as it lies on the disk, and how many drafts it holds. */
export function checkBytes(file: string, bytes: Uint8Array): CheckedBytes {
  if (bytes.length > MOST_BYTES)
    return { problems: [problem('file-too-large', 'error', [], { address: file, limit: MOST_BYTES / 1024 / 1024 })], drafts: NO_DRAFTS }
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
