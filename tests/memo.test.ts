import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoizeByIdentity, memoizeLast } from '../src/base/memo.ts'

describe('the last call', () => {
  it('gives the same object for the same arguments, and computes anew for others', () => {
    const remembered = memoizeLast((a: unknown, b: unknown) => ({ a, b }))
    const value = fc.constantFrom<unknown>(0, -0, Number.NaN, '', null, undefined)
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (calls) => {
        let last: { readonly args: readonly unknown[]; readonly result: object } | undefined
        for (const args of calls) {
          const result = remembered(...args)
          expect(result).toEqual({ a: args[0], b: args[1] })
          if (last !== undefined) expect(result === last.result).toBe(args.every((arg, i) => Object.is(arg, last?.args[i])))
          last = { args, result }
        }
      }),
    )
  })

  it('is told from an equal one by identity', () => {
    const remembered = memoizeLast((list: readonly number[]) => ({ list }))
    const list = [1]
    expect(remembered(list)).toBe(remembered(list))
    expect(remembered([1])).not.toBe(remembered([1]))
  })

  it('that failed is not remembered', () => {
    let calls = 0
    const remembered = memoizeLast((n: number) => {
      calls++
      if (calls === 1) throw new Error('once')
      return n
    })
    expect(() => remembered(1)).toThrow('once')
    expect([remembered(1), remembered(1), calls]).toEqual([1, 1, 2])
  })
})

describe('results by identity', () => {
  it('do not push each other out, whatever they are', () => {
    const remembered = memoizeByIdentity((...list: readonly [object, ...object[]]) => (list.length === 1 ? null : { list }))
    const [a, b] = [{}, {}]
    const calls: readonly (readonly [object, ...object[]])[] = [[a], [b], [a, b], [b, a], [a, b, a]]
    const results = calls.map((args) => remembered(...args))
    expect(calls.map((args) => remembered(...args))).toEqual(results)
    expect(calls.every((args, i) => remembered(...args) === results[i])).toBe(true)
    expect(new Set(results).size).toBe(4)
  })

  it('are kept for every pair of objects', () => {
    const remembered = memoizeByIdentity((a: { n: number }, b: { n: number }) => ({ sum: a.n + b.n }))
    const [one, two] = [{ n: 1 }, { n: 2 }]
    const [first, second] = [remembered(one, two), remembered(two, one)]
    expect(first).toEqual({ sum: 3 })
    expect(first).not.toBe(second)
    expect([remembered(one, two), remembered(two, one)]).toEqual([first, second])
    expect(remembered(one, two)).toBe(first)
    expect(remembered({ n: 1 }, two)).not.toBe(first)
  })
})
