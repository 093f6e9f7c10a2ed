/** Freezes a value and all that hangs on it, Maps' values included; records may point at each other in circles and long chains. */
export function freezeDeep<T extends object>(root: T): T {
  const stack: object[] = [Object.freeze(root)]
  const freeze = (child: unknown) => {
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) stack.push(Object.freeze(child))
  }
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (value instanceof Map || Array.isArray(value)) value.forEach(freeze)
    else Object.values(value).forEach(freeze)
  }
  return root
}
