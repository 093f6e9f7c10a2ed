import fc from 'fast-check'
import type { StoryFile } from './story.ts'

/** Every place in a value, as the object or list and its key. */
export function* placesIn(value: unknown): Generator<readonly [holder: Record<string, unknown>, key: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield [value as Record<string, unknown>, key]
    yield* placesIn(inner)
  }
}

/** What may stand where something else should: values that each rule of the format turns away, and some that some take. */
export const intruder = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e308, '', ' ', 'x', 'X', 'id', 'en-GB', '2021', '2021-13', '2021/2020', '..'),
  fc.constantFrom<unknown>('company', 'worker', 'report-one', 'sent-home', 'https://example.org', 'alleged', 'documented', 'UTC', 'circle'),
  fc.constantFrom<unknown>([], {}, [null], ['x'], ['worker'], { id: 'a' }, { en: '' }, { constructor: 'a' }, { xx: 'a' }, 'a'.repeat(65)),
  fc.json().map((text): unknown => JSON.parse(text)),
)

export type Change = 'put' | 'drop' | 'add' | 'repeat'

/** The story as text with what stands at one of its places put, dropped, given another key or repeated. */
export function changed(story: StoryFile, place: number, change: Change, value: unknown, name: string): string {
  const file = structuredClone(story)
  const places = [...placesIn(file)]
  const [holder, key] = places[place % places.length] ?? [file, 'format']
  if (change === 'put') holder[key] = value
  else if (change === 'drop') delete holder[key]
  else if (change === 'add') holder[name] = value
  else if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]))
  return JSON.stringify(file)
}

export const changes = fc.constantFrom<Change>('put', 'drop', 'add', 'repeat')

/** Keys that may be where none should. */
export const names = fc.constantFrom(
  'colour',
  'draft',
  'was',
  'cites',
  'aliases',
  'anonymous',
  'x',
  'at',
  '__proto__',
  'note',
  'states',
  'when',
)
