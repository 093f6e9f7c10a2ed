import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSlices, sliceAt } from '../src/timeline/fold-slices.ts'
import { timeScale } from '../src/timeline/scale.ts'
import { anyLook, foldingOf } from './timeline-stories.ts'

const looks = anyLook.map(({ story, viewport, size }) => {
  const [folded, open] = [true, false].map((fold) => timeScale(foldingOf(story, fold), viewport, size.width))
  if (folded === undefined || open === undefined) throw new Error('no scale')
  return { folded, open, width: size.width }
})

test('what is folded grows out of the one picture into the other: whole at both ends, without gaps and in order on the way', () => {
  fc.assert(
    fc.property(looks, fc.double({ min: 0, max: 1, noNaN: true }), ({ folded, open, width }, part) => {
      const slices = foldSlices(folded, open)
      for (const at of [0, part, 1]) {
        const places = slices.map((slice) => sliceAt(slice, at))
        expect(places[0]?.[0]).toBeCloseTo(0, 2)
        expect(places.at(-1)?.[1]).toBeCloseTo(width, 2)
        places.forEach(([x0, x1], i) => {
          expect(x1).toBeGreaterThanOrEqual(x0)
          if (i > 0) expect(x0).toBeCloseTo(places[i - 1]?.[1] ?? Number.NaN, 6)
        })
      }
      for (const slice of slices) expect(sliceAt(slice, 1)[1]).toBeCloseTo(slice.b[1], 3)
    }),
  )
})
