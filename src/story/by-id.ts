/** Adds a value to the list under a key, unless it was the last to be added there: so who is named twice in one breath is listed once. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
