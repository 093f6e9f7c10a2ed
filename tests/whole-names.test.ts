import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bead } from '../src/timeline/glyphs.ts'
import { lookOf } from '../src/timeline/mark-signs.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { anyLook, inputOf, stories } from './timeline-stories.ts'

const TORN = 'M-3 0l-5'
/** Half the height of the highest mark: the sharp end of a stretch may stand behind its own name. */
const OWN = 9
const story = () => stories.get('blitar') ?? expect.fail('no story')

describe('names in the timeline are whole', () => {
  test('no line and no tear is painted through a name, but for the marks and the red thread', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const scene = timelineScene(input)
        const shapes = timelinePicture(scene)
        for (const { key, anchor, width, noteWidth } of scene.labels) {
          const dx = anchor.align === 'start' ? anchor.dx : anchor.dx - width
          const [x0, x1] = [anchor.x + dx, anchor.x + dx + width + noteWidth]
          const ground = shapes.findIndex(
            (shape) =>
              shape.kind === 'glyph' && shape.fill === 'panel' && shape.x === anchor.x && shape.dx === dx - 2 && shape.y === key.y - 7,
          )
          expect(ground).toBeGreaterThan(-1)
          for (const shape of shapes.slice(ground)) {
            const strikes =
              // The red thread rises from what is chosen to the axis, over whatever stands there.
              (shape.kind === 'line' &&
                shape.stroke !== 'thread' &&
                shape.x0 === shape.x1 &&
                shape.y0 < key.y - OWN &&
                shape.y1 > key.y + OWN &&
                shape.x0 > x0 &&
                shape.x0 < x1) ||
              (shape.kind === 'glyph' && shape.d.startsWith(TORN))
            expect(strikes).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no name is written over the sign of a stretch, however near the lanes are', () => {
    let seen = 0
    for (let height = 200; height <= 560; height += 24)
      for (const lang of ['id', 'en'] as const) {
        const scene = timelineScene(inputOf(story(), { width: 896, height, state: { lang } }))
        // Lower lanes have no room for a name and the sign of the next.
        if (scene.rows.lane < 12) continue
        const beads = scene.marks.flatMap((mark) =>
          mark.kind === 'card' && mark.card.kind === 'event' && mark.glyphX === null ? bead(lookOf(mark.card)).map(({ d }) => d) : [],
        )
        const signs = timelinePicture(scene).flatMap((shape) => (shape.kind === 'glyph' && beads.includes(shape.d) ? [shape] : []))
        seen += signs.length
        for (const { key, text, anchor, width } of scene.labels) {
          const x0 = anchor.x + (anchor.align === 'start' ? anchor.dx : anchor.dx - width)
          const over = signs.filter(({ x, dx, y }) => x + dx + 4.5 > x0 && x + dx - 4.5 < x0 + width && Math.abs(y - key.y) < 4.5 + 7)
          expect(over.map(() => text)).toEqual([])
        }
      }
    expect(seen).toBeGreaterThan(30)
  })

  test('the bands are named on low pictures too, and nothing is written over their names', () => {
    let narrow = 0
    for (let height = 200; height <= 560; height += 12) {
      for (const width of [640, 896]) {
        const scene = timelineScene(inputOf(story(), { width, height }))
        expect(scene.captions).toHaveLength(3)
        if (scene.rows.strips.some(({ height }) => height < 14)) narrow++
        for (const caption of scene.captions)
          for (const { key, anchor, width } of scene.labels) {
            const x0 = anchor.align === 'start' ? anchor.x + anchor.dx : anchor.x + anchor.dx - width
            expect(Math.abs(key.y - caption.y) >= 13 || x0 > 12 + caption.width).toBe(true)
          }
      }
    }
    expect(narrow).toBeGreaterThan(10)
  })

  test('what is pointed at in the graph shows in the timeline: a thin ring about what it is tied to, and nothing about the rest', () => {
    const rings = (hover: string | null) =>
      timelinePicture(timelineScene(inputOf(story(), { state: { hover } }))).filter(
        (shape) => shape.kind === 'glyph' && shape.fill === null && shape.stroke === 'ink-3' && shape.width === 1,
      ).length
    expect(rings('santoso')).toBeGreaterThan(rings(null))
    expect(rings('ott-kpk')).toBe(rings(null))
  })
})
