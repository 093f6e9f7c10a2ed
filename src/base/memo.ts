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

/** A step on the way to a result: one object of the arguments after the other. */
interface Step<R> {
  readonly next: WeakMap<object, Step<R>>
  known?: { readonly result: R }
}

/** Remembers a result for each list of objects, by identity, for as long as all of them live: what is derived once a story, or once a filter. */
export function memoizeByIdentity<A extends readonly [object, ...object[]], R>(compute: (...args: A) => R): (...args: A) => R {
  const first: Step<R> = { next: new WeakMap() }
  return (...args) => {
    const last = args.reduce<Step<R>>((step, arg) => {
      const next = step.next.get(arg) ?? { next: new WeakMap() }
      step.next.set(arg, next)
      return next
    }, first)
    last.known ??= { result: compute(...args) }
    return last.known.result
  }
}
