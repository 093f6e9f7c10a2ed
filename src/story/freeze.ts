/** Freezes a value and all that hangs on it, Maps' values included; records may point at each other in circles and long chains. */
export function freezeDeep<T extends object>(root: T): T {
  const stack: unknown[] = [root]
  while (stack.length > 0) {
    const value = stack.pop()
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue
    Object.freeze(value)
    for (const child of value instanceof Map ? value.values() : Object.values(value)) stack.push(child)
  }
  return root
}
