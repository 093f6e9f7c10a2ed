/** Remembers the last call: the same arguments, by identity, give the same result object. Scenes lean on it to tell what has changed. */
export function memoizeLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    const known = last
    if (known !== undefined && known.args.length === args.length && args.every((arg, i) => Object.is(arg, known.args[i])))
      return known.result
    const result = compute(...args)
    last = { args, result }
    return result
  }
}

/** Remembers the result for two objects, by identity, for as long as both live: for what is derived once a story or once a filter. */
export function memoizeByIdentity<A extends object, B extends object, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  const known = new WeakMap<A, WeakMap<B, R>>()
  return (a, b) => {
    const own = known.get(a) ?? new WeakMap<B, R>()
    known.set(a, own)
    const before = own.get(b)
    if (before !== undefined) return before
    const result = compute(a, b)
    own.set(b, result)
    return result
  }
}
