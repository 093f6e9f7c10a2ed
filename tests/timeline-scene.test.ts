import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSpan } from '../src/state/viewport.ts'
import type { Story } from '../src/story/story.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { type TimelineScene, timelineScene } from '../src/timeline/scene.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked, manyEvents, type StoryFile, tinyStory } from './story.ts'
import { anyLook, groupsOf, inputOf, type Look } from './timeline-stories.ts'

const story = blitar()
const sceneOf = (look: Look = {}, of: Story = story): TimelineScene => timelineScene(inputOf(of, look))
const markOf = (scene: TimelineScene, id: string) => {
  const mark = scene.marks.find((one) => one.kind === 'card' && one.card.record.id === id)
  if (mark?.kind !== 'card') throw new Error(`no mark for ${id}`)
  return mark
}
/** The tiny story with these dates for its first event. */
const dated = (when: string | undefined): Story => {
  const file = tinyStory()
  file['events'][0].when = when
  return linked(file)
}

describe('a date is drawn as what it says', () => {
  test('a day is a dot in that day; a month a band with soft ends and no dot', () => {
    expect(markOf(sceneOf({}, dated('2020-12-20')), 'sent-home')).toMatchObject({ band: null })
    const month = markOf(sceneOf({}, dated('2020-11')), 'sent-home')
    expect(month).toMatchObject({ glyphX: null, band: { tail: 'none' } })
    expect(month.band?.fadeStart).toBeGreaterThan(0)
    expect(month.x1 - month.x0).toBeGreaterThan(16)
  })

  test.each([
    ['2020-12-01/2020-12-20', { fadeStart: 0, fadeEnd: 0, tail: 'none' }],
    ['2020-12-20/..', { fadeStart: 0, fadeEnd: 0, tail: 'open' }],
    ['2020-12-20/', { fadeStart: 0, fadeEnd: 0, tail: 'unknown' }],
  ])('%s lasts', (when, band) => {
    expect(markOf(sceneOf({}, dated(when)), 'sent-home').band).toEqual(band)
  })

  test('what lasts from some time in a month fades in over that month', () => {
    const { band, glyphX } = markOf(sceneOf({}, dated('2020-11/2020-12-20')), 'sent-home')
    expect(band?.fadeStart).toBeGreaterThan(0.3)
    expect(glyphX).toBeNull()
  })

  test('a doubtful day has lines to both sides, and words for it', () => {
    const scene = sceneOf({ lang: 'en' }, dated('2020-12-20~'))
    expect(markOf(scene, 'sent-home').tails.behind).toBeGreaterThan(0)
    expect(scene.labels.find(({ text }) => text.includes('sent home'))?.note).toMatch(/c\. 20 Dec 2020|~|around/)
  })

  test('the year of the election runs through the tear and ends after the day on which the contracts ran out', () => {
    const scene = sceneOf()
    const [year, tear, day] = [markOf(scene, 'pilkada-2020'), scene.axis.tears.at(-1), markOf(scene, 'kontrak-habis')]
    expect(year.x0).toBeLessThan(tear?.x ?? 0)
    expect(year.x1).toBeGreaterThan(tear?.x ?? Number.POSITIVE_INFINITY)
    expect(year.x1).toBeGreaterThan(day.glyphX ?? Number.POSITIVE_INFINITY)
  })

  test('an undated event stays below the lanes and gets no place in time', () => {
    const scene = sceneOf({}, dated(undefined))
    expect(scene.footer.marks.map(({ event }) => event.id)).toEqual(['sent-home'])
    expect(scene.marks.some((mark) => mark.kind === 'card' && mark.card.record.id === 'sent-home')).toBe(false)
  })
})

describe('claims', () => {
  test('put what was said at one time side by side and invent no order', () => {
    const scene = sceneOf()
    const moments = scene.marks.flatMap((mark) => (mark.kind === 'card' && mark.card.record.id === 'claim-politics' ? [mark.card] : []))
    expect(new Set(moments.map(({ when }) => when.text)).size).toBe(moments.length)
    const positions = moments.flatMap((card) => (card.kind === 'claim' ? card.positions : []))
    expect(positions.length).toBe(story.claims.find(({ id }) => id === 'claim-politics')?.positions.length)
  })

  test('join a claim and its denial by one line, red only when chosen', () => {
    const threads = (look: Look) => sceneOf(look).threads.filter(({ chosen }) => chosen)
    expect(threads({})).toEqual([])
    expect(threads({ state: { selection: 'claim-politics' } }).map(({ claim }) => claim)).toEqual(['claim-politics'])
  })

  test('are said to be in these sources since a day', () => {
    const mark = markOf(sceneOf({ lang: 'en' }), 'claim-politics')
    const { lines } = tipOf({ kind: 'mark', mark }, inputOf(story, { lang: 'en' }))
    // What is open about it comes last.
    expect(lines.findLast((line) => !line.startsWith('Open question'))).toBe('in these sources since 5 January 2021')
  })

  test('are said to be so since the day itself where a source tells no more than its day', () => {
    const tiny = linked(tinyStory())
    const [claim] = tiny.claims
    const mark = markOf(sceneOf({ lang: 'en' }, tiny), claim?.id ?? '')
    expect(claim?.since).toBe(Date.parse('2021-01-06T00:00+07:00'))
    const { lines } = tipOf({ kind: 'mark', mark }, inputOf(tiny, { lang: 'en' }))
    expect(lines.at(-1)).toBe('in these sources since 5 January 2021')
  })
})

describe('the picture', () => {
  const reds = (look: Look) =>
    timelinePicture(sceneOf(look)).filter((shape) => Object.values(shape).some((value) => /^thread/.test(String(value))))

  test('has nothing red until something is chosen', () => {
    expect(reds({})).toEqual([])
    expect(reds({ state: { hover: 'kontrak-habis' } })).toEqual([])
    expect(reds({ state: { selection: 'kontrak-habis' } })).not.toEqual([])
    expect(reds({ state: { ranges: [{ start: 1.6095e12, end: 1.61e12 }] } })).not.toEqual([])
  })

  test('has finite numbers and whole words only', () => {
    const isWrong = (value: unknown) =>
      typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'string' && /NaN|undefined|null|\[object/.test(value)
    fc.assert(
      fc.property(anyLook, (input) => {
        const wrong = timelinePicture(timelineScene(input)).filter((shape) => Object.values(shape).some(isWrong))
        expect(wrong).toEqual([])
      }),
    )
  })

  test('costs what is on screen: 5,000 events make no more shapes than a screen has room for', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        expect(timelinePicture(timelineScene(input)).length).toBeLessThan(3 * input.size.width)
      }),
    )
  })
})

describe('stories at the edge', () => {
  const edited = (change: (file: StoryFile) => void) => linked(changedStory(change))
  test.each([
    ['deep time', dated('Y-170000002')],
    ['nothing dated but its sources', dated(undefined)],
    [
      'one instant',
      edited((file) => {
        file['events'] = file['events'].slice(0, 1)
        file['claims'] = []
        file['sources'] = [{ ...file['sources'][0], published: '2020-12-31' }]
      }),
    ],
    [
      'an endless title',
      edited((file) => {
        file['events'][0].title = 'x'.repeat(1e6)
      }),
    ],
    ['from no beginning to no end', dated('../..')],
  ])('%s: the picture stands, at every zoom', (_, of) => {
    for (const depth of [0, 1, 4, 8]) {
      const { folding } = inputOf(of)
      const half = 0.53 / 10 ** depth
      const picture = timelinePicture(sceneOf({ viewport: toSpan(folding, { u0: 0.5 - half, u1: 0.5 + half }) }, of))
      expect(picture.length).toBeGreaterThan(3)
      expect(picture.filter((shape) => Object.values(shape).some(Number.isNaN))).toEqual([])
    }
  })
})

describe('every mark', () => {
  test('that passes the filters and is in view is drawn, alone, in a cluster or in a column', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const scene = timelineScene(input)
        const { scale } = scene
        const drawn = new Set(groupsOf(scene).flat())
        const inView = shownCards(input).cards.filter(({ startMin }) => startMin >= scale.u0 && startMin <= scale.u1)
        expect(inView.filter((card) => !drawn.has(card))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('stays alone or in its cluster while the picture is moved', () => {
    const file = manyEvents(3000)
    // One crowded year beside quiet ones.
    for (const event of file['events'].slice(0, 2000)) event.when = event.when.replaceAll(/\d{4}(?=-)/g, '2008')
    const crowded = linked(file)
    const { folding } = inputOf(crowded)
    const at = (middle: number, half: number) => sceneOf({ viewport: toSpan(folding, { u0: middle - half, u1: middle + half }) }, crowded)
    const groups = (scene: TimelineScene, isSeen: (u: number) => boolean) =>
      groupsOf(scene)
        .flatMap((cards) => (cards.every(({ startMin }) => isSeen(startMin)) ? [cards.map(({ index }) => index).join()] : []))
        .toSorted()
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.25, noNaN: true }), fc.double({ min: 0.1, max: 0.8, noNaN: true }), (half, part) => {
        const [before, after] = [at(0.42 - half, half), at(0.42 - half + 2 * half * part, half)]
        const isSeen = (u: number) => u > after.scale.u0 + 0.1 * half && u < before.scale.u1 - 0.1 * half
        expect(groups(after, isSeen)).toEqual(groups(before, isSeen))
      }),
      { numRuns: 30 },
    )
  })
})
