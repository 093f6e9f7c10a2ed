import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PALETTE_NAMES } from '../src/base/palette.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { createShapeEncoder, decodeShapes } from '../src/timeline/shape-code.ts'
import type { Shape } from '../src/timeline/shapes.ts'
import { blitar } from './blitar-story.ts'
import { inputOf } from './timeline-stories.ts'

const px = fc.double({ noNaN: true })
const color = fc.constantFrom(...PALETTE_NAMES)
const colorOrNone = fc.option(color)
const dash = fc.array(px, { maxLength: 40 })
const part = fc.double({ min: 0, max: 1, noNaN: true })
/** As many as fill a wide lane. */
const columns = fc.tuple(fc.nat(700), px).map(([count, first]) => Float64Array.from({ length: 3 * count }, (_, i) => first + i))

const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), x0: px, y0: px, x1: px, y1: px, stroke: color, width: px, dash, opacity: part }),
  fc.record({
    kind: fc.constant('bar' as const),
    x0: px,
    x1: px,
    y: px,
    height: px,
    fill: color,
    opacity: part,
    fadeStart: part,
    fadeEnd: part,
  }),
  fc.record({
    kind: fc.constant('columns' as const),
    y: px,
    from: fc.constantFrom('middle' as const, 'bottom' as const),
    columns,
    fill: color,
    opacity: part,
  }),
  fc.record({
    ...{ kind: fc.constant('glyph' as const), x: px, dx: px, y: px, d: fc.string() },
    ...{ fill: colorOrNone, stroke: colorOrNone, width: px, dash, opacity: part },
  }),
  fc.record({
    ...{ kind: fc.constant('text' as const), x: px, dx: px, y: px, text: fc.string({ unit: 'binary' }) },
    style: fc.constantFrom('mark' as const, 'mark-strong' as const, 'small' as const),
    anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    ...{ fill: color, halo: colorOrNone, opacity: part },
  }),
)

/** Of some shapes again and again. */
const anyPicture = fc.tuple(fc.array(anyShape), fc.nat(8)).map(([shapes, times]) => Array.from({ length: times }, () => shapes).flat())

test('pictures come out of the code as they went in, one after the other, however large', () => {
  fc.assert(
    fc.property(fc.array(anyPicture, { minLength: 1, maxLength: 4 }), (pictures) => {
      const encode = createShapeEncoder()
      const coded = pictures.map((shapes) => encode(shapes))
      expect(coded.map(decodeShapes)).toEqual(pictures)
    }),
    { numRuns: 40 },
  )
})

test('so does a whole timeline', () => {
  const shapes = timelinePicture(timelineScene(inputOf(blitar(), { state: { selection: 'claim-politics' } })))
  expect(new Set(shapes.map(({ kind }) => kind)).size).toBeGreaterThan(3)
  expect(decodeShapes(createShapeEncoder()(shapes))).toEqual(shapes)
})
