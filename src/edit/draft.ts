import { fingerprintOf } from '../base/hash.ts'
import { isObject } from '../story/json.ts'
import type { Document } from './document.ts'
import type { Unfiled } from './reminder.ts'
import { applyEdit, inverse, type TextEdit } from './text-edit.ts'

/** What is kept of somebody's work: the text, the way to it and back, and which file it began with. */
export interface Draft {
  readonly document: Document
  /** The fingerprint of the file that it began with. */
  readonly base: string
  /** Null where all of it lies in a file of its writer's too. */
  readonly unfiled: Unfiled | null
}

/** A draft as the browser keeps it. */
export interface StoredDraft {
  readonly key: string
  readonly form: number
  /** One more with each save: no clock says which is newer. */
  readonly revision: number
  /** When, in ms: for people. */
  readonly saved: number
  readonly body: string
  /** The body's fingerprint: half a body is told from a whole one. */
  readonly sum: string
}

/** What was found where a draft is kept. */
export type Found =
  | { readonly is: 'none' }
  | { readonly is: 'whole'; readonly draft: Draft; readonly revision: number; readonly saved: number }
  /** A newer version of this program has written it: it is left as it is. */
  | { readonly is: 'newer'; readonly text: string }
  | { readonly is: 'damaged'; readonly text: string }

/** The form in which this version writes drafts. */
const FORM = 1

export function packDraft(key: string, { document, base, unfiled }: Draft, revision: number, saved: number): StoredDraft {
  const body = JSON.stringify({ ...document, base, unfiled })
  return { key, form: FORM, revision, saved, body, sum: fingerprintOf(body) }
}

/** Reads what is kept. Whatever it is, there is something to hand back to its writer. */
export function readDraft(stored: unknown): Found {
  if (stored === undefined) return { is: 'none' }
  const { form, revision, saved, body, sum } = isObject(stored) ? stored : {}
  const text = typeof body === 'string' ? body : (JSON.stringify(stored) ?? '')
  if (typeof form === 'number' && form > FORM) return { is: 'newer', text }
  const draft = typeof body === 'string' && sum === fingerprintOf(body) ? readBody(body) : null
  if (draft === null || form !== FORM || typeof revision !== 'number' || typeof saved !== 'number')
    return { is: 'damaged', text: salvaged(text) }
  return { is: 'whole', draft, revision, saved }
}

function readBody(body: string): Draft | null {
  const { text, done, undone, base, unfiled } = parsed(body)
  if (typeof text !== 'string' || typeof base !== 'string' || !isEdits(done) || !isEdits(undone)) return null
  return isWay(text, done) ? { document: { text, done, undone }, base, unfiled: readUnfiled(unfiled) } : null
}

/** Older drafts do not say. */
function readUnfiled(value: unknown): Unfiled | null {
  const { since, steps } = isObject(value) ? value : {}
  return typeof since === 'number' && typeof steps === 'number' ? { since, steps } : null
}

/** Whether each step fits the text that it is said to have led to. */
function isWay(text: string, done: readonly TextEdit[]): boolean {
  let now = text
  return done.toReversed().every((edit) => {
    if (!now.startsWith(edit.inserted, edit.at)) return false
    now = applyEdit(now, inverse(edit))
    return true
  })
}

/** The story's text, where it can still be found in what is left. */
function salvaged(body: string): string {
  const { text } = parsed(body)
  return typeof text === 'string' ? text : body
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

const isEdits = (value: unknown): value is readonly TextEdit[] =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      isObject(each) && typeof each['at'] === 'number' && typeof each['removed'] === 'string' && typeof each['inserted'] === 'string',
  )
