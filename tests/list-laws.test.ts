import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, GapEntry, RowEntry } from '../src/timeline/list-entries.ts'
import { rulerTicks } from '../src/timeline/list-ruler.ts'
import { gapLength, isTorn, LEAST_ZOOM, type ListScale, scaleAt } from '../src/timeline/list-scale.ts'
import { isShort, type ListScene, listScene } from '../src/timeline/list-scene.ts'
import { shortDate } from '../src/timeline/short-date.ts'
import { durationWords, whenShort } from '../src/words/dates.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { blitar } from './blitar-story.ts'
import { inputOf, stories } from './timeline-stories.ts'

const isGap = (entry: Entry): entry is GapEntry => entry.kind === 'gap'
const isRow = (entry: Entry): entry is RowEntry => entry.kind === 'row'

interface Case {
  readonly scene: ListScene
  readonly scale: ListScale
}

/** Any story, folded or not, with any of its parts opened, at any zoom. */
const anyLook = fc.record({
  name: fc.constantFrom(...stories.keys()),
  lang: fc.constantFrom('id' as const, 'en' as const),
  fold: fc.boolean(),
  opened: fc.uniqueArray(fc.nat({ max: 250 }), { maxLength: 12 }),
  stretched: fc.double({ min: 0, max: 1, noNaN: true }),
})
type Look = typeof anyLook extends fc.Arbitrary<infer T> ? T : never

function caseOf({ name, opened, stretched, ...look }: Look): Case {
  const scene = listScene(inputOf(stories.get(name) ?? blitar(), look), new Set(opened))
  const zoom = LEAST_ZOOM * (scene.range.most / LEAST_ZOOM) ** stretched
  return { scene, scale: scaleAt(scene.range, zoom) }
}

/** The list is made within the property, so that what is printed of a broken law is how to make it again. */
const holds = (law: (of: Case) => void) =>
  fc.assert(
    fc.property(anyLook, (look) => law(caseOf(look))),
    { numRuns: 40, endOnFailure: true },
  )

test('rows and the counts of closed parts add up to what is visible', () =>
  holds(({ scene: { entries, cards, undated } }) => {
    const closed = entries.reduce(
      (sum, entry) =>
        sum + (entry.kind === 'heading' && entry.open === false && entry.part !== null ? entry.part.until - entry.part.from : 0),
      0,
    )
    expect(entries.filter(isRow).length + closed).toBe(cards.length)
    expect(entries.filter(({ kind }) => kind === 'undated')).toHaveLength(undated.length)
  }))

test('parts follow each other without a card left out or told twice', () =>
  holds(({ scene: { parts, cards } }) => {
    expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ until }) => until)].slice(0, parts.length))
    expect(parts.at(-1)?.until ?? 0).toBe(cards.length)
  }))

test('time only ever goes down the page, and stands still beside rows', () =>
  holds(({ scene }) => {
    let at = Number.NEGATIVE_INFINITY
    for (const entry of scene.entries) {
      if (entry.kind === 'row') {
        expect(entry.card.startMin).toBeGreaterThanOrEqual(at)
        at = entry.card.startMin
      }
      if (entry.kind !== 'gap') continue
      expect(entry.u0).toBeGreaterThanOrEqual(at)
      expect(entry.u1).toBeGreaterThan(entry.u0)
      at = entry.u1
    }
  }))

test('between two rows that do not begin together there is a gap, and none between two that do', () =>
  holds(({ scene: { entries } }) => {
    for (const [i, entry] of entries.entries()) {
      const next = entries.slice(i + 1).find((other) => other.kind !== 'heading' || other.open === false)
      if (entry.kind === 'row' && next?.kind === 'row') expect(next.card.startMin).toBe(entry.card.startMin)
      if (entry.kind === 'gap') expect(next?.kind).not.toBe('gap')
    }
  }))

test('gaps that are not torn have one scale, and a torn one is not shorter than any of them', () =>
  holds(({ scene, scale }) => {
    const gaps = scene.entries.filter(isGap)
    for (const gap of gaps) {
      const length = gapLength(gap, scale)
      if (isTorn(gap, scale)) expect(length).toBe(scale.cap)
      else {
        expect(length).toBeCloseTo((gap.end - gap.start) * scale.pxPerMs, 6)
        expect(length).toBeLessThanOrEqual(scale.cap)
      }
    }
  }))

test('a longer time never has a shorter gap', () =>
  holds(({ scene, scale }) => {
    const unfolded = scene.entries.filter(isGap).filter(({ folded }) => !folded)
    const lengths = unfolded.sort((a, b) => a.end - a.start - (b.end - b.start)).map((gap) => gapLength(gap, scale))
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  }))

test('a torn gap says how much it leaves out', () =>
  holds(({ scene, scale }) => {
    for (const gap of scene.entries.filter(isGap)) {
      if (!isTorn(gap, scale)) continue
      expect(gap.left).toBeGreaterThan(0)
      expect(gap.left).toBeLessThanOrEqual(gap.end - gap.start)
      expect(durationWords(gap.left, { phrases: datesId })).not.toBe('')
    }
  }))

test('ticks stand in order, apart, and where their time is', () =>
  holds(({ scene, scale }) => {
    for (const gap of scene.entries.filter(isGap)) {
      const ys = rulerTicks(gap, scale, { phrases: datesId, timeZone: 'Asia/Jakarta' }).map(({ y }) => y)
      const length = gapLength(gap, scale)
      for (const [i, y] of ys.entries()) {
        expect(y).toBeLessThan(length)
        expect(y - (ys[i - 1] ?? -12)).toBeGreaterThan(12)
      }
    }
  }))

test('a bar runs from its row through all that begins within its stretch, and through no more', () =>
  holds(({ scene: { entries } }) => {
    for (const [i, entry] of entries.entries()) {
      if (!isRow(entry) || entry.lane === null) continue
      const { lane, card } = entry
      for (const other of entries.slice(i, i + 60)) {
        if (other.kind === 'heading' || other.kind === 'undated') continue
        const [start, end] = other.kind === 'row' ? [other.card.startMin, other.card.startMin] : [other.u0, other.u1]
        const own = other.bars.filter((bar) => bar.lane === lane)
        if (start < card.endMax) expect(own).toHaveLength(1)
        if (other.kind === 'gap' && start < card.endMax) {
          const reached = start + (own[0]?.until ?? 0) * (end - start)
          expect(reached).toBeCloseTo(Math.min(card.endMax, end), 9)
        }
        if (start >= card.endMax) break
      }
    }
  }))

test('no two bars beside one row share a lane', () =>
  holds(({ scene: { entries } }) => {
    for (const entry of entries) {
      if (entry.kind !== 'row' && entry.kind !== 'gap') continue
      const lanes = entry.bars.map(({ lane }) => lane)
      expect(new Set(lanes).size).toBe(lanes.length)
    }
  }))

test('lanes do not follow from the zoom, and folding does not reorder', () => {
  const order = (fold: boolean) => listScene(inputOf(blitar(), { fold })).cards.map(({ record }) => record.id)
  expect(order(false)).toEqual(order(true))
})

test('a long list is shown as its headings first; an opened one shows its rows', () => {
  const input = inputOf(stories.get('5,000 events') ?? blitar())
  const closed = listScene(input)
  expect(isShort(closed)).toBe(false)
  expect(closed.entries.length).toBeLessThan(600)
  const open = listScene(input, new Set([3]))
  const part = open.parts[3]
  expect(open.entries.filter(isRow).length - closed.entries.filter(isRow).length).toBe((part?.until ?? 0) - (part?.from ?? 0))
})

/** The list as lines of text: headings, gaps with their lengths and ticks, rows with their dates and bars. */
function drawn(scene: ListScene, scale: ListScale, lang: 'id' | 'en', timeZone: string): string {
  const style = { phrases: lang === 'en' ? datesEn : datesId, timeZone }
  const lines = scene.entries.map((entry) => {
    if (entry.kind === 'heading') return `— ${entry.part?.name ?? '(undated)'}`
    if (entry.kind === 'undated') return `  ${entry.event.id}`
    const bars = entry.bars.map(
      ({ lane, look, begins, until, ends }) =>
        `${lane}${look}${begins ? '↓' : ''}${entry.kind === 'gap' && until < 1 ? until.toFixed(2) : ''}${ends ? '↑' : ''}`,
    )
    const pieces = bars.length === 0 ? '' : `  [${bars.join(' ')}]`
    if (entry.kind === 'gap') {
      const length = `${gapLength(entry, scale).toFixed(1)} px`
      const torn = isTorn(entry, scale) ? ` torn, ${durationWords(entry.left, style)}` : ''
      const ticks = rulerTicks(entry, scale, style).map(({ y, text }) => ` ${text}@${y.toFixed(0)}`)
      return `    ${length}${torn}${ticks.join('')}${pieces}`
    }
    const { text, more, line } = shortDate(entry, scene.unit, style)
    return `  ${[text, more, line].filter(Boolean).join(' | ').padEnd(14)} ${entry.card.kind} ${entry.card.record.id}${pieces}`
  })
  return `${lines.join('\n')}\n`
}

test.each([
  ['blitar', 'id', 1, 'list-blitar-id'],
  ['blitar', 'en', 4, 'list-blitar-stretched-en'],
  ['century', 'en', 1, 'list-century-en'],
  ['hour', 'id', 1, 'list-hour-id'],
  ['deep', 'id', 1, 'list-deep-id'],
  ['deep', 'en', 1, 'list-deep-en'],
  ['hour', 'en', 12, 'list-hour-stretched-en'],
] as const)('%s, %s, at zoom %d', async (name, lang, zoom, file) => {
  const story = stories.get(name) ?? blitar()
  const scene = listScene(inputOf(story, { lang }))
  await expect(drawn(scene, scaleAt(scene.range, zoom), lang, story.timeZone)).toMatchFileSnapshot(`golden/${file}.txt`)
})

test('years before the era and beyond its ten-thousandth are not headed by a century that no source speaks of', () => {
  const story = stories.get('deep') ?? blitar()
  const { parts, cards } = listScene(inputOf(story))
  const far = parts.filter(({ from }) => (cards[from]?.when.startMin ?? 0) < Date.parse('0001-01-01T00:00Z'))
  expect(far.length).toBeGreaterThan(8)
  const style = { phrases: datesId, timeZone: story.timeZone }
  for (const { name, from, until } of far.filter(({ from, until }) => until - from === 1))
    expect(cards.slice(from, until).map(({ when }) => whenShort(when, style))).toEqual([name])
})

test('every look along the axis has its words: a date is seen in the heading, in the column or on its own line', () => {
  for (const story of stories.values()) {
    const scene = listScene(inputOf(story))
    for (const entry of scene.entries.filter(isRow)) {
      const { heard, text, more, line } = shortDate(entry, scene.unit, { phrases: datesId, timeZone: story.timeZone })
      expect(`${heard}${text}${more}${line}`).not.toBe('')
    }
  }
})
