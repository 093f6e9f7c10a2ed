import type { EventData } from './dataset.ts'
import { isObject } from './json.ts'
import { status, text } from './shape-walk.ts'

/** Whether something is named at least. */
export const hasId = (value: unknown): boolean => isObject(value) && typeof value['id'] === 'string'

const mentioned = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isObject)

/**
 * Whether an event is right in what the timeline shows of it, asked key by key, which takes a fourth of the time that rules take: of nothing are
 * there more, and the first picture waits for it. What else it says, and whether it says no more than it may, is asked with all the rest.
 */
export function isDated(value: unknown): value is EventData {
  if (!isObject(value)) return false
  const { id: own, title, summary, when, whenCites, part, draft } = value
  return (
    typeof own === 'string' &&
    typeof value['type'] === 'string' &&
    text(title) &&
    status(value['status']) &&
    mentioned(value['cites']) &&
    (when === undefined || typeof when === 'string') &&
    (whenCites === undefined || mentioned(whenCites)) &&
    (summary === undefined || text(summary)) &&
    (part === undefined || part === 'main' || part === 'background') &&
    draft === undefined &&
    // Lists at least, which no work on other records stumbles over.
    [value['was'], value['participants'], value['outcome']].every((list) => list === undefined || Array.isArray(list))
  )
}
