import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import type { Id } from '../src/base/units.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { toSpan } from '../src/state/viewport.ts'
import { knownBy } from '../src/story/known.ts'
import type { Story } from '../src/story/story.ts'
import { arrivalsOf } from '../src/timeline/arrivals.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import type { Card } from '../src/timeline/deck.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { delayLine } from '../src/timeline/delay-lines.ts'
import { delaysIn } from '../src/timeline/delays.ts'
import { rectOfLabel } from '../src/timeline/details.ts'
import { hitTimeline } from '../src/timeline/hit.ts'
import { pictureSigns } from '../src/timeline/legend-signs.ts'
import { delayTags } from '../src/timeline/list-delays.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { type TimelineScene, timelineScene } from '../src/timeline/scene.ts'
import { spokenCard } from '../src/timeline/spoken-card.ts'
import { timeSvg } from '../src/timeline/svg.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { blitar } from './blitar-story.ts'
import { anyRows, rowInputOf } from './row-looks.ts'
import { changedStory, linked, manyEvents } from './story.ts'
import { anyLook, foldingOf, inputOf, type Look } from './timeline-stories.ts'

const story = blitar()
const sceneOf = (input: TimelineInput) => timelineScene({ ...input, since: true }, delaysIn)
const delaysOf = (scene: TimelineScene) => {
  if (scene.delays === undefined) throw new Error('a scene without delays')
  return scene.delays
}
const cardsOf = (of: Story, look: Look = {}) => shownCards(inputOf(of, look)).cards
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

/** An event announced on the 5th that takes place on the 20th. */
const announced = linked(
  changedStory((file) => {
    file['events'][0].when = '2021-01-20'
  }),
)

const announcedRoughly = linked(
  changedStory((file) => {
    file['events'][0].when = '2021-02'
  }),
)

describe('what came into the sources', () => {
  /** Read from the two reports by hand: when they appeared, beside when each thing was. */
  test('does so after it was, within the time that it may have been, or before it', () => {
    const sides = (id: Id) =>
      cardsOf(story)
        .flatMap((card) => (card.record.id === id ? arrivalsOf(card) : []))
        .map(({ since, side }) => [new Date(since).toISOString().slice(0, 10), side])
    const [fifth, eighth] = ['2021-01-05', '2021-01-08']
    expect(
      Object.fromEntries(
        [
          'ott-kpk-2018',
          'kontrak-habis',
          'pekerja-dirumahkan',
          'kontrak-langsung-dihentikan',
          'tender-pihak-ketiga',
          'keterangan-santoso-7-januari',
        ].map((id) => [id, sides(id)]),
      ),
    ).toEqual({
      'ott-kpk-2018': [[fifth, 'after']],
      'kontrak-habis': [[fifth, 'after']],
      'pekerja-dirumahkan': [[fifth, 'after']],
      'kontrak-langsung-dihentikan': [[fifth, 'within']],
      'tender-pihak-ketiga': [[fifth, 'within']],
      'keterangan-santoso-7-januari': [[eighth, 'after']],
    })
    // What Santoso said on the 7th was published on the 8th; what is only known to have been said by a report came with that report.
    expect(sides('claim-contract-end')).toEqual([[eighth, 'after']])
    expect(sides('claim-performance')).toEqual([])
    expect(sides('indonesiasatu-2021-01-08')).toEqual([])
    expect(
      cardsOf(announced)
        .flatMap(arrivalsOf)
        .map(({ side }) => side),
    ).toContain('before')
  })

  test('is said in words: when it was, and since when these sources have it', () => {
    const line = (of: Story, id: Id) => cardsOf(of).flatMap((card) => (card.record.id === id ? [plain(delayLine(card, of, en))] : []))
    expect(line(story, 'kontrak-habis')).toEqual(['Date: 31 December 2020 · in these sources since 5 January 2021'])
    expect(line(story, 'claim-contract-end')).toContain('Said on 7 January 2021 · in these sources since 8 January 2021')
    expect(line(announced, 'sent-home')).toEqual(['Date: 20 January 2021 · in these sources since 5 January 2021, before that date'])
    expect(line(story, 'indonesiasatu-2021-01-08')).toEqual([expect.not.stringMatching(/since/)])
  })

  test('is never told as having taken place: a date is what these sources give, also of what is alleged or denied', () => {
    for (const words of [en, id])
      for (const of of [story, announced, announcedRoughly])
        for (const card of cardsOf(of)) {
          if (card.kind === 'event') expect(delayLine(card, of, words)).not.toMatch(/happen|took place|terjadi|berlangsung/i)
        }
  })

  test('is dated as exactly as what it was published in, and no more', () => {
    const publishedOn = (...dates: readonly string[]) =>
      linked(
        changedStory((file) => {
          for (const [i, date] of dates.entries()) file['sources'][i].published = date
          for (const [i] of dates.entries()) file['events'][0].cites[i] = { source: file['sources'][i].id, at: 'p1' }
        }),
      )
    const told = (...dates: readonly string[]) => {
      const of = publishedOn(...dates)
      const end = delaysOf(sceneOf(inputOf(of, { lang: 'en' }))).ends.find(({ ids }) => ids.includes('sent-home'))
      if (end === undefined) throw new Error('no end')
      const [card] = cardsOf(of).filter(({ record }) => record.id === 'sent-home')
      if (card === undefined) throw new Error('no card')
      return [plain(delayLine(card, of, en)).split(' · ')[1], tipOf({ kind: 'arrivals', end }, { ...inputOf(of, { lang: 'en' }) }).title]
    }
    expect(told('2021-05')).toEqual(['in these sources by May 2021 at the latest', 'In these sources by May 2021 at the latest'])
    expect(told('2021')).toEqual(['in these sources by 2021 at the latest', 'In these sources by 2021 at the latest'])
    expect(told('2021-05-01/2021-05-03')[0]).toBe('in these sources by 3 May 2021 at the latest')
    expect(told('2021-05-31')).toEqual(['in these sources since 31 May 2021', 'In these sources since 31 May 2021'])
    expect(told('2021-05-31T10:00:00+07:00')[0]).toBe('in these sources since 31 May 2021')
    expect(told('2021-05', '2021-05-31')[0]).toBe('in these sources by 31 May 2021 at the latest')
    expect(told('2021-05-31?')[0]).toMatch(/^in these sources by .*31 May 2021/)
    const claim = cardsOf(publishedOn('2021-05', '2021')).find(({ kind }) => kind === 'claim')
    if (claim === undefined) throw new Error('no claim')
    const input = inputOf(publishedOn('2021-05', '2021'), { lang: 'en', state: { selection: claim.record.id } })
    const mark = timelineScene(input).marks.find((one) => one.kind === 'card' && one.card.kind === 'claim')
    if (mark === undefined) throw new Error('no mark')
    expect(tipOf({ kind: 'mark', mark }, input).lines).toContain('in these sources by May 2021 at the latest')
  })

  test('is as exact as what it itself is published in, whatever else appeared by then', () => {
    const of = linked(
      changedStory((file) => {
        file['sources'][0].published = '2021-01-31'
        file['sources'][1].published = '2021-01'
        for (const event of file['events']) event.cites = [{ source: file['sources'][0].id, at: 'p1' }]
        file['events'].push({ ...file['events'][0], id: 'told-later', cites: [{ source: file['sources'][1].id, at: 'p1' }] })
      }),
    )
    const input = { ...inputOf(of, { lang: 'en' }), since: true }
    const { ends } = delaysOf(sceneOf(input))
    const told = (id: Id) =>
      ends
        .filter(({ ids }) => ids.includes(id))
        .map((end) => [end.rough, tipOf({ kind: 'arrivals', end: { ...end, ids: [id] } }, input).title])
    expect(told('sent-home')).toEqual([[false, 'In these sources since 31 January 2021']])
    expect(told('told-later')).toEqual([[true, 'In these sources by January 2021 at the latest']])
    const marks = cardsOf(of).flatMap((card) =>
      delayTags(card, input).length > 1 ? [[card.record.id, delayTags(card, input).map(toMarkup).join('').includes('"rough"')]] : [],
    )
    expect(marks).toContainEqual(['sent-home', false])
    expect(marks).toContainEqual(['told-later', true])
  })

  test('is drawn as roughly as it is dated: an end without a day is hollow and fades in', () => {
    const endsOf = (...dates: readonly string[]) => {
      const of = linked(
        changedStory((file) => {
          for (const [i, date] of dates.entries()) file['sources'][i].published = date
        }),
      )
      const scene = sceneOf(inputOf(of))
      const { shapes, ends } = delaysOf(scene)
      const full = shapes.flatMap((shape) => (shape.kind === 'glyph' && shape.stroke === null ? [shape.x] : []))
      const fading = shapes.flatMap((shape) => (shape.kind === 'bar' && shape.fadeStart === 1 ? [shape.x1] : []))
      return { ends: ends.map(({ x }) => x).sort(), full: full.sort(), fading: fading.sort(), signs: pictureSigns(scene) }
    }
    const days = endsOf('2021-05-31', '2021-06-30')
    expect(days.full).toEqual(days.ends)
    expect(days.fading).toEqual([])
    expect(days.signs).not.toContain('delayBy')
    const months = endsOf('2021-05', '2021-06')
    expect(months.fading).toEqual(months.ends)
    expect(months.full).toEqual([])
    expect(months.signs).toContain('delayBy')
    expect(months.signs).not.toContain('saidBy')
  })

  test('is led, where it is chosen, to all sources that it came with', () => {
    const of = linked(
      changedStory((file) => {
        file['sources'][1].published = file['sources'][0].published
        file['events'][0].cites.push({ source: 'report-two', at: 'p1' })
      }),
    )
    const scene = sceneOf(inputOf(of, { state: { selection: 'sent-home' } }))
    const { threads, shapes } = delaysOf(scene)
    const [thread] = threads.filter(({ ids }) => ids.includes('sent-home'))
    if (thread === undefined) throw new Error('no thread')
    const lanes = shownCards(inputOf(of)).cards.flatMap((card) => (card.kind === 'source' ? [scene.rows.y(card.lane)] : []))
    expect(new Set(lanes).size).toBe(2)
    expect([...thread.sources].sort()).toEqual(lanes.sort())
    const upright = shapes.flatMap((shape) => (shape.kind === 'line' && shape.x0 === thread.x1 && shape.x1 === thread.x1 ? [shape] : []))
    // It ends at a name, and does not go through it.
    const NAME = 8
    for (const y of lanes) expect(upright.some(({ y0, y1 }) => y0 <= y + NAME && y1 >= y - NAME)).toBe(true)
  })

  test('together at one end is told with the first day and the last', () => {
    const file = manyEvents(40)
    const day = (i: number) => `2021-0${1 + (i % 9)}-${10 + (i % 15)}`
    file['sources'] = Array.from({ length: 40 }, (_, i) => ({ ...file['sources'][0], id: `report-${i}`, title: `${i}`, published: day(i) }))
    for (const [i, event] of file['events'].entries()) event.cites = [{ source: `report-${i}`, at: 'p1' }]
    const of = linked(file)
    const input = { ...inputOf(of, { lang: 'en' }), since: true }
    const { ends } = delaysOf(sceneOf(input))
    let several = 0
    for (const end of ends) {
      const { title } = tipOf({ kind: 'arrivals', end }, input)
      const days = [...new Set(end.ids.map((one) => day(Number(one.split('-')[1]))))].sort()
      const said = [days[0], days.at(-1)].map((text) =>
        new Date(`${text}T00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
      )
      if (days.length > 1) several += 1
      expect(title).toBe(
        days.length > 1 ? `Came into these sources between ${said[0]} and ${said[1]}` : `In these sources since ${said[0]}`,
      )
    }
    expect(several).toBeGreaterThan(0)
  })

  test('is heard with each mark, and told at the pointer, with both sides of what is claimed', () => {
    const input = { ...inputOf(story, { lang: 'en' }), since: true }
    const card = cardsOf(story).find(({ record }) => record.id === 'kontrak-langsung-dihentikan')
    if (card === undefined) throw new Error('no such card')
    const spoken = spokenCard(card, story, en, input.visible, true)
    expect(spoken).toMatch(/in these sources since 5 January 2021, .*Denies it: /)
    expect(spokenCard(card, story, en, input.visible)).not.toMatch(/since/)
    const scene = sceneOf(input)
    for (const end of delaysOf(scene).ends) {
      const target = hitTimeline(scene, end)
      expect(target?.kind).toBe('arrivals')
      if (target === null) continue
      const tip = tipOf(target, input)
      expect(tip.title).toMatch(/^In these sources since \d+ January 2021$/)
      if (end.ids.includes('kontrak-langsung-dihentikan')) expect(tip.lines.join('\n')).toMatch(/Says so: .*\n.*Denies it: /)
    }
  })
})

/** Many events, each in one of a hundred reports of all years: most long after, some before they took place. */
const manyReports = ((): Story => {
  const file = manyEvents(1500)
  const ids = Array.from({ length: 100 }, (_, i) => `report-${i}`)
  const published = (i: number) => new Date(Date.UTC(2000, 0, 1 + i * 71)).toISOString().slice(0, 10)
  file['sources'] = [...file['sources'], ...ids.map((id, i) => ({ ...file['sources'][0], id, title: id, published: published(i) }))]
  for (const [i, event] of file['events'].entries()) event.cites = [{ source: ids[(i * 37) % 100], at: 'p1' }]
  return linked(file)
})()

/** Every look at every story, in packed lanes and in rows, from all of it down to a ten-thousandth. */
const anyInput: fc.Arbitrary<TimelineInput> = fc.oneof(
  anyLook,
  anyRows,
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true }), fc.option(fc.nat({ max: 1499 })))
    .map(([middle, depth, chosen]) => {
      const half = 0.53 / 10 ** depth
      const viewport = toSpan(foldingOf(manyReports), { u0: middle - half, u1: middle + half })
      return inputOf(manyReports, { viewport, state: { selection: chosen === null ? null : `event-${chosen}` } })
    }),
)

/** By another way than the scene's: all arrivals on screen, but those of what is drawn as columns. */
function arrivalsOnScreen(scene: TimelineScene, input: TimelineInput): number {
  const { scale, rows, runs, size, marks } = scene
  const shown = shownCards(input)
  const alone = new Set(marks.flatMap((mark) => (mark.kind === 'card' ? [mark.card] : [])))
  const crowds = new Set<Card>(runs.flatMap(({ cards, from }) => cards.slice(from[0], from.at(-1))))
  const focus = [scene.selection, scene.hover]
  const isAlone = (card: Card) => alone.has(card) || focus.includes(card.record.id)
  const dated = shown.lanes.flatMap(({ cards }) => cards).filter((card) => rows.isSeen(card.lane) && (isAlone(card) || !crowds.has(card)))
  const sinces = [
    ...dated.flatMap((card) => arrivalsOf(card).map(({ since }) => since)),
    ...shown.undated.flatMap(({ since }) => since ?? []),
  ]
  return sinces.filter((since) => scale.x(since) >= 0 && scale.x(since) <= size.width).length
}

/**
 * Every thread that comes in over an edge has a card beyond that edge in its lane that came into the sources inside the picture, and every one
 * that goes through it a card on one side that came into them on the other.
 */
function expectFromBeyond(input: TimelineInput): void {
  const scene = sceneOf(input)
  const { u0, u1 } = scene.scale
  const { lanes } = shownCards(input)
  const toU = (since: number) => input.folding.toU(since)
  for (const { x0, x1, top } of delaysOf(scene).threads) {
    if (x0 > -30 && x0 < scene.size.width + 30) continue
    const cards = lanes.flatMap((own, lane) => (scene.rows.isSeen(lane) && scene.rows.y(lane) === top ? own.cards : []))
    const goesThrough = x0 <= -30 && x1 >= scene.size.width + 30
    const hasCome = (card: Card, test: (u: number) => boolean) => arrivalsOf(card).some(({ since }) => test(toU(since)))
    const fromPast = (card: Card) => card.endMax <= u0 && hasCome(card, (u) => u > (goesThrough ? u1 : u0))
    const fromFuture = (card: Card) => card.startMin >= u1 && hasCome(card, (u) => u < (goesThrough ? u0 : u1))
    const isSource = goesThrough ? (card: Card) => fromPast(card) || fromFuture(card) : x0 < x1 ? fromPast : fromFuture
    expect(cards.find(isSource)).toBeDefined()
  }
}

describe('threads', () => {
  test('end as often as something came into the sources on screen, wherever it began', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const scene = sceneOf(input)
        const { ends, more } = delaysOf(scene)
        const drawn = ends.reduce((sum, { count }) => sum + count, 0)
        if (more) expect(drawn).toBeLessThanOrEqual(arrivalsOnScreen(scene, input))
        else expect(drawn).toBe(arrivalsOnScreen(scene, input))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  test('run through no name', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const scene = sceneOf(input)
        for (const shape of delaysOf(scene).shapes) {
          if (shape.kind !== 'line') continue
          const through = scene.labels.filter((label) => {
            const { x0, x1 } = rectOfLabel(label)
            const [top, bottom] = [label.key.y - 6, label.key.y + 6]
            return Math.max(x0, Math.min(shape.x0, shape.x1)) < Math.min(x1, Math.max(shape.x0, shape.x1)) - 0.01 && shape.y0 === shape.y1
              ? shape.y0 > top && shape.y0 < bottom
              : shape.x0 === shape.x1 && shape.x0 > x0 && shape.x0 < x1 && shape.y0 < bottom && shape.y1 > top
          })
          expect(through).toEqual([])
        }
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  test('end by the day that is asked about, and no thread is left of what came later', () => {
    for (const day of ['2020-12-31', '2021-01-05', '2021-01-08']) {
      const known = knownBy(day, story.timeZone) ?? Number.NaN
      const visible = selectVisible(story, initialState('id'), known)
      for (const input of [inputOf(story), rowInputOf(story, { mode: 'claim' }), rowInputOf(story, { mode: 'entity' })]) {
        const { threads, ends } = delaysOf(sceneOf({ ...input, visible }))
        expect(ends.filter(({ since }) => since > known)).toEqual([])
        expect(ends.length > 0).toBe(day !== '2020-12-31')
        expect(threads.flatMap(({ ids }) => ids).every((id) => visible.has(id))).toBe(true)
      }
    }
  })

  test('run back to what was announced before it happened', () => {
    const { threads } = delaysOf(sceneOf(inputOf(announced)))
    const own = threads.filter(({ ids }) => ids.includes('sent-home'))
    expect(own).toHaveLength(1)
    for (const { x0, x1 } of own) expect(x1).toBeLessThan(x0)
    // Of what may take place on any day of a month they leave its beginning.
    const scene = sceneOf(inputOf(announcedRoughly))
    const [mark] = scene.marks.filter((one) => one.kind === 'card' && one.card.record.id === 'sent-home')
    expect(
      delaysOf(scene)
        .threads.filter(({ ids }) => ids.includes('sent-home'))
        .map(({ x0 }) => x0),
    ).toEqual([mark?.x0])
  })

  test('come into the picture from what is beside it', () => {
    const viewport = { start: Date.parse('2021-01-05T12:00+07:00'), end: Date.parse('2021-01-06T12:00+07:00') }
    const { threads, ends } = delaysOf(sceneOf(inputOf(story, { viewport })))
    expect(threads.filter(({ x0 }) => x0 < 0).flatMap(({ ids }) => ids)).toEqual(expect.arrayContaining(['ott-kpk-2018', 'kontrak-habis']))
    expect(ends.flatMap(({ ids }) => ids)).toContain('ott-kpk-2018')
    const earlier = { start: Date.parse('2021-01-01T00:00+07:00'), end: Date.parse('2021-01-10T00:00+07:00') }
    const back = delaysOf(sceneOf(inputOf(announced, { viewport: earlier })))
    expect(back.threads.filter(({ ids, x0 }) => ids.includes('sent-home') && x0 > 900)).toHaveLength(1)
  })

  test('come in over an edge only from what is beyond it, and go through the whole picture for nothing that is drawn in it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expectFromBeyond(input)
      }),
      { numRuns: 60, endOnFailure: true },
    )
    // In the midst of a year no thread of that year's own band may run, nor one that says for others what it is.
    const viewport = { start: Date.parse('2018-03-01T00:00+07:00'), end: Date.parse('2018-09-30T00:00+07:00') }
    expect(delaysOf(sceneOf(inputOf(story, { viewport, fold: false }))).threads).toEqual([])
    const own = linked(
      changedStory((file) => {
        file['events'][0].when = '2020-01/2020-06'
      }),
    )
    const within = { start: Date.parse('2020-03-01T00:00+07:00'), end: Date.parse('2020-09-30T00:00+07:00') }
    const { threads } = delaysOf(sceneOf(inputOf(own, { viewport: within, fold: false })))
    expect(threads.filter(({ ids }) => ids.includes('sent-home'))).toHaveLength(1)
    expect(threads.filter(({ x0 }) => x0 < 0)).toEqual([])
  })

  test('come in from beyond an edge also where that is the very instant in which something began, ended or came into the sources', () => {
    const DAY = 86_400_000
    for (const of of [story, announced]) {
      const instants = cardsOf(of).flatMap((card) => [card.when.startMin, card.when.endMax, ...arrivalsOf(card).map(({ since }) => since)])
      for (const at of new Set(instants.filter(Number.isFinite)))
        for (const viewport of [
          { start: at, end: at + DAY },
          { start: at - DAY, end: at },
        ])
          expectFromBeyond(inputOf(of, { viewport }))
    }
  })

  test('go through the picture from either side', () => {
    const viewport = { start: Date.parse('2021-01-14T00:00+07:00'), end: Date.parse('2021-01-15T00:00+07:00') }
    const input = inputOf(announced, { viewport })
    expect(delaysOf(sceneOf(input)).threads.some(({ x0, x1 }) => x0 < 0 && x1 > 900)).toBe(true)
    expectFromBeyond(input)
  })

  test('of what is chosen is strong, and led on to its source', () => {
    const scene = sceneOf(inputOf(story, { state: { selection: 'kontrak-habis' } }))
    const red = delaysOf(scene).shapes.filter((shape) => shape.kind === 'line' && shape.stroke === 'thread')
    const source = scene.marks.find((mark) => mark.kind === 'card' && mark.card.record.id === 'sindonews-2021-01-05')
    expect(Math.max(...red.map((shape) => (shape.kind === 'line' ? shape.y1 : 0)))).toBe(source?.y)
  })

  test('have their signs in the legend, and only where they are drawn', () => {
    expect(pictureSigns(sceneOf(inputOf(story)))).toEqual(expect.arrayContaining(['delay', 'delays']))
    expect(pictureSigns(timelineScene(inputOf(story), delaysIn))).not.toContain('delay')
  })
})

describe('the picture stays as it is', () => {
  const svgOf = (input: TimelineInput) =>
    toMarkup(timeSvg(timelinePicture(sceneOf(input)), input.size, CSS_PALETTE, input.words.timeline.name)).replaceAll('><', '>\n<')
  test.each([
    ['since-id', inputOf(story, { width: 904 })],
    ['since-chosen-en', inputOf(story, { width: 904, lang: 'en', state: { selection: 'kontrak-habis' } })],
    ['since-rows-en', rowInputOf(story, { mode: 'claim' }, { lang: 'en', width: 1100, height: 560 })],
  ] satisfies [string, TimelineInput][])('%s', async (name, input) => {
    await expect(svgOf(input)).toMatchFileSnapshot(`golden/timeline-${name}.svg`)
  })
})
