import { isObject } from '../story/json.ts'
import type { Path } from './form-file.ts'

/**
 * The problems of a file that was looked through, as they stand in what has become of it since: each goes with its record, and with the entry of
 * a list that it is about, wherever that has been moved. Those of what is gone are left out.
 */
export function problemsNow<P extends { readonly path: Path }>(problems: readonly P[], before: unknown, now: unknown): readonly P[] {
  return problems.flatMap((problem) => {
    const path = followed(problem.path, before, now)
    if (path === null) return []
    return path.every((step, i) => step === problem.path[i]) ? [problem] : [{ ...problem, path }]
  })
}

/** Where what stood at a path stands now; null where it is gone. What has been emptied or is new is looked for where it stood. */
function followed(path: Path, before: unknown, now: unknown): Path | null {
  const [step, ...rest] = path
  if (step === undefined) return path
  if (Array.isArray(before) && typeof step === 'number') {
    const place = step < before.length ? placeOf(step, before, Array.isArray(now) ? now : []) : step
    const inner = place === null || !Array.isArray(now) ? null : followed(rest, before[step], now[place])
    return inner === null || place === null ? null : [place, ...inner]
  }
  const [was, is] = [isObject(before) ? before[step] : undefined, isObject(now) ? now[step] : undefined]
  if (was === undefined || is === undefined) return path
  const inner = followed(rest, was, is)
  return inner === null ? null : [step, ...inner]
}

/** Where an entry of a list stands in what the list is now: by its id, or else as it was; where the list has as many as before, and none is the same, in its old place. */
function placeOf(i: number, before: readonly unknown[], now: readonly unknown[]): number | null {
  const [entry, id] = [before[i], idOf(before[i])]
  if (id !== null && id === idOf(now[i])) return i
  const text = JSON.stringify(entry)
  if (id === null && JSON.stringify(now[i]) === text) return i
  const place = now.findIndex((each) => (id === null ? JSON.stringify(each) === text : idOf(each) === id))
  if (place >= 0) return place
  return now.length === before.length ? i : null
}

function idOf(entry: unknown): string | null {
  const id = isObject(entry) ? entry['id'] : undefined
  return typeof id === 'string' ? id : null
}
