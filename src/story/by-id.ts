import type { Id } from '../base/units.ts'

/** The ids of records, each once. */
export const idsOf = (records: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(records.map((record) => record.id))

/** Adds a value to the list under a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
