import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hitTimeline } from '../src/timeline/hit.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked } from './story.ts'
import { anyLook, inputOf } from './timeline-stories.ts'

describe('what is under the pointer', () => {
  test('is the mark that is painted there, or one painted over it', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const scene = timelineScene(input)
        // Each of some fifty marks, wherever there are hundreds.
        for (const mark of scene.marks.filter((_, i) => i % Math.ceil(scene.marks.length / 50) === 0)) {
          const x = mark.kind === 'card' ? (mark.glyphX ?? (mark.x0 + mark.x1) / 2) : (mark.x0 + mark.x1) / 2
          if (x < 0 || x > scene.size.width) continue
          const target = hitTimeline(scene, { x, y: mark.y })
          expect(target?.kind).toBe('mark')
          if (target?.kind !== 'mark') continue
          // Another one may be found only where it stands just as near.
          const { x0, x1, y } = target.mark
          const near =
            target.mark === mark || (Math.abs(y - mark.y) < 9 && x >= x0 - 1 && x <= x1 + 1) || isNamedThere(scene, target.mark, x)
          expect(near).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is within 12 px of a mark or its words', () => {
    fc.assert(
      fc.property(anyLook, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (input, a, b) => {
        const scene = timelineScene(input)
        const point = { x: a * scene.size.width, y: b * scene.size.height }
        const target = hitTimeline(scene, point)
        if (target?.kind !== 'mark') return
        const { mark } = target
        expect(Math.abs(point.y - mark.y)).toBeLessThanOrEqual(12 + 8)
        const isNear = point.x >= mark.x0 - 12 - mark.half && point.x <= mark.x1 + 12 + mark.half
        expect(isNear || isNamedThere(scene, mark, point.x)).toBe(true)
      }),
    )
  })

  test('reaches 12 px around a dot, and no further', () => {
    const lonely = linked(
      changedStory((file) => {
        file['events'] = file['events'].slice(0, 1)
        file['claims'] = []
      }),
    )
    const [day] = lonely.events
    const from = (day?.when?.startMin ?? 0) - 30 * 86_400_000
    const scene = timelineScene(inputOf(lonely, { viewport: { start: from, end: from + 60 * 86_400_000 } }))
    const [mark] = scene.marks
    const x = mark?.kind === 'card' ? (mark.glyphX ?? 0) : 0
    const at = (dx: number, dy: number) => hitTimeline(scene, { x: x - dx, y: (mark?.y ?? 0) + dy })
    expect(at((mark?.half ?? 0) + 11, 0)).toEqual({ kind: 'mark', mark })
    expect(at((mark?.half ?? 0) + 13, 0)).toBeNull()
    expect(at(0, 8 + 11)).toEqual({ kind: 'mark', mark })
    expect(at(0, 8 + 13)).toBeNull()
  })

  test('is the undated record in the footer, and the tear where nothing else is', () => {
    const scene = timelineScene(inputOf(blitar()))
    const [undated] = scene.footer.marks
    const [tear] = scene.axis.tears
    expect(hitTimeline(scene, { x: undated?.x ?? 0, y: scene.footer.y })).toEqual({ kind: 'undated', event: undated?.event })
    // Just below the axis no mark stands.
    expect(hitTimeline(scene, { x: tear?.x ?? 0, y: scene.rows.axis + 2 })).toEqual({ kind: 'tear', tear })
  })
})

function isNamedThere(scene: ReturnType<typeof timelineScene>, mark: unknown, x: number): boolean {
  return scene.labels.some(({ key, anchor, width, noteWidth }) => {
    const x0 = anchor.align === 'start' ? anchor.x + anchor.dx : anchor.x + anchor.dx - width
    return key === mark && x >= x0 - 12 && x <= x0 + width + noteWidth + 12
  })
}
