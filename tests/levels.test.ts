import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameSpan } from '../src/base/span.ts'
import { fitViewport, toSpan, zoom } from '../src/state/viewport.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { countTouching } from '../src/timeline/density.ts'
import { columnCount } from '../src/timeline/density-runs.ts'
import { runShapes } from '../src/timeline/density-shapes.ts'
import { broken, rectOfDetail, rectOfLabel } from '../src/timeline/details.ts'
import { endTree, firstGoingOn, goingOn } from '../src/timeline/end-tree.ts'
import { hitTimeline } from '../src/timeline/hit.ts'
import type { ClusterMark, Mark } from '../src/timeline/marks.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { type TimelineScene, timelineScene } from '../src/timeline/scene.ts'
import { anyRows, rowInputOf } from './row-looks.ts'
import { linked, manyEvents, twoBursts } from './story.ts'
import { anyLook, foldingOf, groupsOf, inputOf, stories } from './timeline-stories.ts'

/** Any place in any story, from all of it down to a millionth. */
const anyDepth = fc.record({
  name: fc.constantFrom(...stories.keys()),
  middle: fc.double({ min: 0, max: 1, noNaN: true }),
  depth: fc.double({ min: 0, max: 6, noNaN: true }),
  width: fc.integer({ min: 600, max: 1900 }),
})
const sceneAt = (name: string, middle: number, half: number, width: number): TimelineScene => {
  const story = stories.get(name)
  if (story === undefined) throw new Error(name)
  return timelineScene(inputOf(story, { width, viewport: toSpan(foldingOf(story), { u0: middle - half, u1: middle + half }) }))
}
const alone = (scene: TimelineScene) => new Set(scene.marks.flatMap((mark) => (mark.kind === 'card' ? [mark.card] : [])))

describe('what is drawn is what is there:', () => {
  test('columns, clusters and single marks add up to what is in view, in every lane and in all', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const { marks, runs, scale, hidden } = timelineScene(input)
        const shown = shownCards(input)
        const counts = new Map<number, number>()
        const add = (lane: number, count: number) => counts.set(lane, (counts.get(lane) ?? 0) + count)
        for (const mark of marks) add(mark.kind === 'card' ? mark.card.lane : mark.at, mark.count)
        for (const { lane, from, muted, count } of runs) {
          expect([...muted].reduce((sum, _, i) => sum + columnCount(from, i), 0)).toBe(count)
          add(lane, count)
        }
        for (const [lane, { cards }] of shown.lanes.entries()) {
          const inView = cards.filter(({ startMin, endMax }) => startMin < scale.u1 && endMax > scale.u0)
          expect(counts.get(lane) ?? 0, `lane ${lane}`).toBe(inView.length)
        }
        const all = countTouching(shown.all, scale.u0, scale.u1)
        const single = marks.reduce((sum, mark) => sum + (mark.kind === 'card' ? mark.count : 0), 0)
        expect(single + hidden.count).toBe(all)
      }),
    )
  })

  test('every cluster says how many it is, however many there are: on its sign, or by the words of its claim', () => {
    const bursts = linked(twoBursts())
    const { folding } = inputOf(bursts, { fold: false })
    const wide = inputOf(bursts, { width: 904, fold: false, viewport: toSpan(folding, { u0: -0.03, u1: 1.06 }) })
    const countOf = (scene: TimelineScene) => scene.marks.filter((mark) => mark.kind === 'cluster' && mark.count > 0).length
    expect(countOf(timelineScene(wide))).toBeGreaterThan(4)
    fc.assert(
      fc.property(anyLook, (input) => {
        const scene = timelineScene(input)
        const texts = timelinePicture(scene).filter((shape) => shape.kind === 'text')
        for (const mark of scene.marks) {
          if (mark.kind !== 'cluster' || mark.claim !== null || mark.count === 0) continue
          const number = input.words.number(mark.count)
          const x = (mark.x0 + mark.x1) / 2
          const isSaid = texts.some((text) => text.text === number && text.x === x && text.y === mark.y + 4.5 && text.anchor === 'middle')
          expect(isSaid, `${number} at ${x}`).toBe(true)
          expect(input.measure(number, 'small')).toBeLessThanOrEqual(mark.x1 - mark.x0)
        }
      }),
    )
  })

  test('at the edge of the view too: one that is alone in view has its own sign', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        expect(timelineScene(input).marks.some((mark) => mark.kind === 'cluster' && mark.count === 1 && !mark.earlier)).toBe(false)
      }),
    )
    const crowd = stories.get('5,000 events') ?? fail()
    let several = 0
    for (const half of [0.15, 0.05, 0.02])
      for (let middle = 0.1; middle < 0.9; middle += 0.01) {
        const viewport = toSpan(foldingOf(crowd, false), { u0: middle - half, u1: middle + half })
        const { marks } = timelineScene(inputOf(crowd, { width: 1000, viewport, fold: false }))
        const clusters = marks.filter((mark) => mark.kind === 'cluster' && !mark.earlier)
        expect(clusters.some(({ count }) => count === 1)).toBe(false)
        several += clusters.length
      }
    expect(several).toBeGreaterThan(50)
  })

  const numberOf = (mark: Mark) => (mark.kind === 'cluster' && mark.claim === null && mark.count > 0 ? [mark] : [])
  const expectWholeNumbers = (input: TimelineInput) => {
    const scene = timelineScene(input)
    const tiles = scene.marks.flatMap(numberOf)
    for (const tile of tiles) {
      const covers = ({ x0, x1, at }: ClusterMark) => at === tile.at && x0 < tile.x1 && x1 > tile.x0
      expect(tiles.filter((other) => other !== tile && covers(other)).map(({ x0, x1, count }) => [count, x0, x1])).toEqual([])
      // What stands by itself is painted first, but for what is chosen.
      const over = scene.marks.slice(scene.marks.indexOf(tile)).filter((mark) => mark.kind === 'card' && mark.card.lane === tile.at)
      expect(over.every((mark) => mark.kind === 'card' && [scene.selection, scene.hover].includes(mark.card.record.id))).toBe(true)
    }
    return tiles.length
  }

  test('no number of a cluster is covered by another one, or by a sign', () => {
    fc.assert(fc.property(fc.oneof(anyLook, anyRows), (input) => void expectWholeNumbers(input)))
  })

  test.each([...stories.keys()])('nor at any zoom of %s, with hardly any time folded', (name) => {
    let tiles = 0
    for (let depth = 0; depth < 4; depth += 0.05)
      for (const middle of [0.1, 0.37, 0.5, 0.93]) {
        const story = stories.get(name) ?? fail()
        const viewport = toSpan(foldingOf(story, false), { u0: middle - 0.53 / 10 ** depth, u1: middle + 0.53 / 10 ** depth })
        tiles += expectWholeNumbers(inputOf(story, { width: 1000, viewport, fold: false }))
      }
    if (name === '5,000 events') expect(tiles).toBeGreaterThan(500)
  })

  test('nor by how many began earlier and go on', () => {
    const file = manyEvents(400)
    for (const [i, event] of file.events.entries()) event.when = `20${10 + (i % 10)}-0${1 + (i % 9)}/2024-12`
    const story = linked(file)
    let earlier = 0
    for (let months = 2; months < 48; months++) {
      const viewport = { start: Date.parse('2016-01-20'), end: Date.parse('2016-01-20') + months * 30 * 86_400_000 }
      const input = inputOf(story, { viewport, fold: false })
      expectWholeNumbers(input)
      earlier += timelineScene(input).marks.filter((mark) => mark.kind === 'cluster' && mark.earlier).length
    }
    expect(earlier).toBeGreaterThan(20)
  })

  test('columns say how many they are', () => {
    const { labels, runs } = timelineScene(inputOf(stories.get('5,000 events') ?? fail(), { lang: 'en', width: 904 }))
    const counts = labels.flatMap(({ key, text }) => (key.kind === 'cluster' ? [Number.parseInt(text, 10)] : []))
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(runs.reduce((sum, { count }) => sum + count, 0))
  })

  test('what has come apart on the way in stays apart', () => {
    fc.assert(
      fc.property(anyDepth, fc.double({ min: 0, max: 2, noNaN: true }), ({ name, middle, depth, width }, more) => {
        const far = sceneAt(name, middle, 0.5 / 10 ** depth, width)
        const near = sceneAt(name, middle, 0.5 / 10 ** (depth + more), width)
        const isThere = ({ startMin }: { startMin: number }) => startMin >= near.scale.u0 && startMin < near.scale.u1
        const together = groupsOf(near).flatMap((group) =>
          group.length > 1 ? group.filter((card) => isThere(card) && alone(far).has(card)) : [],
        )
        expect(together).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('what is hidden leaves a tick on the axis, and a sentence where there is room', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const { hidden, footer, size, marks, runs } = timelineScene(input)
        const clusters = marks.flatMap((mark) => (mark.kind === 'cluster' && mark.count > 0 ? [(mark.x0 + mark.x1) / 2] : []))
        const columns = runs.flatMap(({ x, from, muted }) =>
          [...muted.keys()].flatMap((i) => (columnCount(from, i) > 0 ? [((x[i] ?? 0) + (x[i + 1] ?? 0)) / 2] : [])),
        )
        const onScreen = [...clusters, ...columns].filter((x) => x >= 0 && x <= size.width)
        expect(onScreen.filter((x) => !hidden.ticks.some((tick) => Math.abs(tick - x) <= 2.01))).toEqual([])
        if (hidden.count > 0 && size.width > 1200)
          expect(footer.status).toContain(input.words.timeline.closer(input.words.number(hidden.count)))
        if (hidden.count === 0) expect(footer.status).not.toContain(input.words.timeline.closer(''))
      }),
      { numRuns: 60 },
    )
  })
})

describe('columns', () => {
  test('stay within their lane and in order', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const scene = timelineScene(input)
        const half = scene.rows.lane / 2
        for (const shape of runShapes(scene)) {
          if (shape.kind !== 'columns') throw new Error('columns only')
          // Those of background stand on the ground of their lane.
          const middle = (height: number) => (shape.from === 'middle' ? shape.y : shape.y - height / 2)
          for (let i = 0; i < shape.columns.length; i += 3) {
            const [x0 = 0, x1 = 0, height = 0] = shape.columns.subarray(i, i + 3)
            expect(x1).toBeGreaterThanOrEqual(x0)
            expect(scene.runs.some(({ y }) => Math.abs(middle(height) - y) + height / 2 <= half + 1e-6)).toBe(true)
            expect(x0).toBeGreaterThanOrEqual(i === 0 ? -1e-6 : (shape.columns[i - 2] ?? 0))
            expect(x1).toBeLessThanOrEqual(scene.size.width + 1e-6)
          }
        }
      }),
    )
  })

  test('are found where they are painted', () => {
    fc.assert(
      fc.property(anyLook, fc.nat(), (input, pick) => {
        const scene = timelineScene(input)
        const run = scene.runs[pick % Math.max(1, scene.runs.length)]
        if (run === undefined) return
        const full = [...run.muted.keys()].filter((i) => columnCount(run.from, i) > 0)
        const i = full[pick % full.length] ?? 0
        const x = ((run.x[i] ?? 0) + (run.x[i + 1] ?? 0)) / 2
        const target = hitTimeline(scene, { x, y: run.y })
        if (target?.kind !== 'mark') throw new Error('nothing there')
        const { mark } = target
        // A mark, or a text, that is painted over it may be found instead.
        const over = mark.kind === 'card' || scene.marks.includes(mark) || scene.labels.some(({ key }) => key === mark)
        if (!over) expect([mark.from, mark.until]).toEqual([run.from[i], run.from[i + 1]])
      }),
    )
  })

  test('of the far picture are few shapes, however many events there are', () => {
    const far = timelineScene(inputOf(stories.get('5,000 events') ?? fail(), { width: 900 }))
    expect(far.hidden.count).toBeGreaterThan(4000)
    expect(timelinePicture(far).length).toBeLessThan(300)
  })
})

const fail = (): never => {
  throw new Error('no such story')
}

describe('what goes on', () => {
  test('is known by the first of it, and so is every cluster', () => {
    const file = manyEvents(400)
    for (const [i, event] of file.events.entries()) event.when = `20${10 + (i % 10)}-0${1 + (i % 9)}/2024-12`
    const viewport = { start: Date.parse('2022-03-01'), end: Date.parse('2022-04-01') }
    const { marks } = timelineScene(inputOf(linked(file), { viewport, fold: false }))
    expect(marks.filter((mark) => mark.kind === 'cluster' && mark.earlier).length).toBeGreaterThan(0)
    for (const mark of marks) if (mark.kind === 'cluster') expect(mark.first).toBe(mark.lane[mark.from])
  })

  test('is found with what began first looked at last, and no more than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 70 }),
        fc.nat(70),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(8),
        (ends, until, u, most) => {
          const all = [...ends.keys()].filter((i) => i < until && (ends[i] ?? 0) > u).reverse()
          const tree = endTree(Float64Array.from(ends))
          expect(goingOn(tree, until, u, most)).toEqual(all.slice(0, most))
          if (all.length > 0) expect(firstGoingOn(tree, u)).toBe(all.at(-1))
        },
      ),
    )
  })
})

describe('details', () => {
  test('cover no mark, no name, no tear and no other detail, and stay in their band', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const { details, marks, labels, rows, size } = timelineScene(input)
        const touch = (a: ReturnType<typeof rectOfDetail>, b: ReturnType<typeof rectOfDetail>) =>
          a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
        const others = [...marks.map(({ x0, x1, y }) => ({ x0, x1, y0: y - 7, y1: y + 7 })), ...labels.map(rectOfLabel)]
        for (const [i, detail] of details.entries()) {
          const own = rectOfDetail(detail)
          expect([...others, ...details.slice(0, i).map(rectOfDetail)].filter((other) => touch(own, other))).toEqual([])
          expect(own.x1).toBeLessThanOrEqual(size.width)
          expect(own.y1).toBeLessThanOrEqual(rows.strips.find(({ y }) => y > detail.key.y)?.y ?? rows.bottom)
          expect(detail.lines.length).toBeGreaterThan(1)
          for (const line of detail.lines) expect(input.measure(line, 'small')).toBeLessThanOrEqual(detail.width)
        }
      }),
    )
  })

  test('stand beside single marks of a story that is looked at closely', () => {
    const story = stories.get('blitar') ?? fail()
    const viewport = { start: Date.parse('2020-12-30T00:00+07:00'), end: Date.parse('2021-01-02T00:00+07:00') }
    const { details } = timelineScene(inputOf(story, { lang: 'en', width: 1000, height: 700, viewport }))
    expect(details.filter(({ lines }) => lines[0]?.startsWith('Reported'))).not.toEqual([])
  })

  test('do not say again what stands above them', () => {
    for (const [name, story] of stories) {
      const { details, labels } = timelineScene(inputOf(story, { lang: 'en', width: 1000, height: 700 }))
      const told = details.filter(({ key, lines }) => labels.some((label) => label.key === key && label.text.startsWith(lines[1] ?? '?')))
      expect(told, name).toEqual([])
    }
  })

  /** What details in rows cover, where they may cover nothing but the tint of their own stretch. */
  const coveredIn = ({ details, marks, labels }: TimelineScene) => {
    const touch = (a: ReturnType<typeof rectOfDetail>, b: ReturnType<typeof rectOfDetail>) =>
      a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
    return details.flatMap((detail, i) => {
      const { glyphX, half, y } = detail.key
      const others = marks.filter((mark) => detail.lines.length > 1 || mark !== detail.key)
      const signs = [...others, ...(glyphX === null ? [] : [{ x0: glyphX - half, x1: glyphX + half, y }])]
      const taken = signs.map((sign) => ({ x0: sign.x0, x1: sign.x1, y0: sign.y - 7, y1: sign.y + 7 }))
      return [...taken, ...labels.map(rectOfLabel), ...details.slice(0, i).map(rectOfDetail)].filter((other) =>
        touch(rectOfDetail(detail), other),
      )
    })
  }

  test('in rows that the reader has chosen cover nothing either, and stand on the line of the name where there is no room below', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const scene = timelineScene(input)
        expect(coveredIn(scene)).toEqual([])
        for (const detail of scene.details) {
          const own = rectOfDetail(detail)
          expect(own.x1).toBeLessThanOrEqual(scene.size.width)
          expect(own.y0).toBeGreaterThanOrEqual(scene.rows.axis)
          expect(own.y1).toBeLessThanOrEqual(scene.rows.bottom)
          expect(input.measure(detail.lines[0] ?? '', 'small')).toBeLessThanOrEqual(detail.width)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('say status and summary in the rows of a story that is looked at closely', () => {
    const viewport = { start: Date.parse('2021-01-04T00:00+07:00'), end: Date.parse('2021-01-09T00:00+07:00') }
    for (const mode of ['type', 'entity'] as const)
      for (const lang of ['id', 'en'] as const) {
        const scene = timelineScene(rowInputOf(stories.get('blitar') ?? fail(), { mode }, { lang, width: 896, height: 370, viewport }))
        expect(scene.details.flatMap(({ lines }) => lines).join(), mode).toContain(lang === 'id' ? 'Dilaporkan ·' : 'Reported ·')
        expect(coveredIn(scene)).toEqual([])
      }
  })

  test('are broken between words, and say that they go on', () => {
    const measure = (text: string) => text.length
    expect(broken('one two three four', 9, 2, measure)).toEqual(['one two', 'three fo…'])
    expect(broken('one two three', 9, 3, measure)).toEqual(['one two', 'three'])
    expect(broken('', 9, 3, measure)).toEqual([])
  })
})

test('zooming in a thousandfold and back returns to the same viewport', () => {
  fc.assert(
    // An hour has no thousandth that can be looked at.
    fc.property(
      fc.constantFrom(['blitar', 1000] as const, ['century', 1000] as const, ['5,000 events', 1000] as const, ['hour', 50] as const),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      ([name, times], at) => {
        const folding = foldingOf(stories.get(name) ?? fail())
        let viewport = fitViewport(folding)
        const steps = 30
        for (let i = 0; i < steps; i++) viewport = zoom(folding, viewport, at, times ** (-1 / steps))
        for (let i = 0; i < steps; i++) viewport = zoom(folding, viewport, at, times ** (1 / steps))
        const fit = fitViewport(folding)
        // Within an hour of today the floats of instants are what divides it: a thousandth of a px.
        const slack = Math.max(1e-9 * (fit.end - fit.start), 1e4 * Number.EPSILON * Math.abs(fit.end))
        const off = Math.abs(viewport.start - fit.start) + Math.abs(viewport.end - fit.end)
        expect(sameSpan(viewport, fit) || off < slack, `${off} ms`).toBe(true)
      },
    ),
  )
})
