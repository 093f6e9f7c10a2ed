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
