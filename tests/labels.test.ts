import fc from 'fast-check'
import { expect, test } from 'vitest'
import { say } from '../src/story/say.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import { type Label, placeLabels } from '../src/timeline/labels.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { anyLook, inputOf, stories } from './timeline-stories.ts'

const ends = ({ anchor: { x, dx, align }, width, noteWidth }: Label<unknown>): readonly [number, number] =>
  align === 'start' ? [x + dx, x + dx + width + noteWidth] : [x + dx - width, x + dx]

test('labels never touch each other, in their own lane or the next', () => {
  fc.assert(
    fc.property(anyLook, (input) => {
      const { labels, selection } = timelineScene(input)
      for (const [i, a] of labels.entries())
        for (const b of labels.slice(0, i)) {
          if (Math.abs(a.key.y - b.key.y) >= 14.9 || isForced(a, selection) || isForced(b, selection)) continue
          const [[a0, a1], [b0, b1]] = [ends(a), ends(b)]
          expect(a1 <= b0 || b1 <= a0, `${a.text} / ${b.text}`).toBe(true)
        }
    }),
  )
})

/** What is chosen is named in any case: its several moments may stand too near for all of their words. */
const isForced = ({ key, style }: ReturnType<typeof timelineScene>['labels'][number], selection: string | null): boolean =>
  style === 'mark-strong' && key.kind === 'card' && key.card.record.id === selection

test('labels cover no other mark of their lane, and stay on screen', () => {
  fc.assert(
    fc.property(anyLook, (input) => {
      const { labels, marks, selection, size } = timelineScene(input)
      for (const label of labels) {
        const [x0, x1] = ends(label)
        expect(x0).toBeGreaterThanOrEqual(0)
        expect(x1).toBeLessThanOrEqual(size.width)
        if (isForced(label, selection)) continue
        const covered = marks.filter((mark) => {
          if (mark === label.key || mark.y !== label.key.y || mark.kind === 'cluster' || mark.glyphX === null) return false
          return mark.glyphX + mark.half > x0 && mark.glyphX - mark.half < x1
        })
        expect(covered).toEqual([])
      }
    }),
  )
})

test('what a claim states stands once in its lane, however many of its moments are clusters', () => {
  const expectOnce = (input: TimelineInput) => {
    const { lang } = input.words
    const stated = timelineScene(input).labels.flatMap(({ key, lane, text }) => {
      const claim = key.kind === 'cluster' ? key.claim?.record : key.card.kind === 'claim' ? key.card.record : undefined
      return claim !== undefined && say(claim.statement, lang).text.startsWith(text.replace(/…$/, '')) ? [`${lane} ${claim.id}`] : []
    })
    expect(stated).toEqual([...new Set(stated)])
    return stated.length
  }
  fc.assert(fc.property(anyLook, (input) => void expectOnce(input)))
  expect(expectOnce(inputOf(stories.get('century') ?? expect.fail(), { lang: 'en', width: 896 }))).toBeGreaterThan(0)
})

test('a wider picture keeps every label that a narrow one has room for', () => {
  for (const story of stories.values()) {
    const named = (width: number) =>
      new Set(timelineScene(inputOf(story, { width })).labels.flatMap(({ key }) => (key.kind === 'card' ? [key.card.index] : [])))
    const [narrow, wide] = [named(640), named(1400)]
    expect([...narrow].filter((name) => !wide.has(name))).toEqual([])
  }
})

test('what is chosen is always named while its sign is on screen', () => {
  fc.assert(
    fc.property(anyLook, (input) => {
      const { labels, marks, selection, size } = timelineScene(input)
      const own = marks.filter((mark) => mark.kind === 'card' && mark.card.record.id === selection)
      const seen = own.some((mark) => mark.kind === 'card' && mark.glyphX !== null && mark.glyphX > 30 && mark.glyphX < size.width - 30)
      if (seen) expect(labels.some(({ style }) => style === 'mark-strong')).toBe(true)
    }),
  )
})

test('a text that does not fit is clipped, and one that says nothing then is left out', () => {
  const wish = (text: string, least: number) => ({
    ...{ key: text, lane: 0, text, note: '', style: 'mark' as const, rank: 1, must: false, least },
    anchors: [{ x: 10, dx: 0, align: 'start' as const }],
  })
  const measure = (text: string) => text.length * 10
  const texts = (least: number) =>
    placeLabels([wish('abcdefghijklmnop', least)], [{ of: 'other', lane: 0, x0: 96, x1: 200 }], 300, 20, measure)
  expect(texts(40).map(({ text }) => text)).toEqual(['abcdefg…'])
  expect(texts(90)).toEqual([])
})
