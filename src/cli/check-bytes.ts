import { checkText } from '../story/check-text.ts'
import type { Problem } from '../story/problem.ts'
import { problem } from '../story/problem-values.ts'

/** All problems of a story file as it lies on the disk. */
export function checkBytes(file: string, bytes: Uint8Array): readonly Problem[] {
  const text = decode(bytes)
  return text === null ? [problem('file-encoding', 'error', [], { address: file })] : checkText(text)
}

/** Strict UTF-8; null for anything else. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
