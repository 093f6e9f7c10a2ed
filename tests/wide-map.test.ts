import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWideMap } from '../src/base/wide-map.ts'

const key = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.nat(99).map((number) => `e${number}`),
)

test('a wide table holds what a map holds, whatever is put in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat())), fc.array(key), (pairs, asked) => {
      const [wide, map] = [createWideMap<number>(), new Map<string, number>()]
      for (const [key, value] of pairs) {
        wide.set(key, value)
        map.set(key, value)
      }
      expect(wide.size).toBe(map.size)
      for (const key of [...asked, ...map.keys()]) expect([wide.has(key), wide.get(key)]).toEqual([map.has(key), map.get(key)])
      expect(new Map(wide)).toEqual(map)
      expect([new Set(wide.keys()), [...wide.values()].sort()]).toEqual([new Set(map.keys()), [...map.values()].sort()])
      wide.clear()
      expect([wide.size, [...wide]]).toEqual([0, []])
    }),
  )
})
