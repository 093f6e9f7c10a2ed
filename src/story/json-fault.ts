import type { ParseError } from 'jsonc-parser'
import type { JsonFault } from './problem-values.ts'

/** By the parser's error codes, which count from 1. */
const FAULTS: readonly JsonFault[] = [
  'bare-word',
  'bad-number',
  'key-expected',
  'value-expected',
  'colon-expected',
  'comma-expected',
  'closing-brace-expected',
  'closing-bracket-expected',
  'text-after-end',
  'comment',
  'comment',
  'unclosed-text',
  'bad-number',
  'bad-escape',
  'bad-escape',
  'control-character',
]

/** What went wrong at the parser's first error, told by what stands there. */
export function jsonFault({ error, offset }: ParseError, text: string): JsonFault {
  const rest = text.slice(offset).trimStart()
  const before = text.slice(Math.max(0, offset - 1000), offset).trimEnd()
  if (rest === '') return 'unexpected-end'
  if (/^['`]/.test(rest)) return 'single-quotes'
  if (/^[“”‘’„«»]/.test(rest)) return 'curly-quotes'
  if (before.endsWith(',') && /^[}\]]/.test(rest)) return 'trailing-comma'
  // A letter right behind a quotation mark: the text was meant to go on.
  if (text[offset - 1] === '"' && /^\p{L}/u.test(text.slice(offset, offset + 2))) return 'quote-inside'
  const fault = FAULTS[error - 1] ?? 'bare-word'
  if (rest.startsWith('#')) return 'comment'
  if (rest.startsWith(';')) return 'comma-expected'
  if (/^\d,\d/.test(text.slice(offset - 2, offset + 1))) return 'bad-number'
  if (fault === 'text-after-end' && /^,?\s*\{/.test(rest)) return 'second-object'
  if (fault === 'comma-expected' && rest.startsWith(']')) return 'closing-brace-expected'
  if (fault === 'comma-expected' && rest.startsWith('}')) return 'closing-bracket-expected'
  return fault
}
