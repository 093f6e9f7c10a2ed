import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { FIT } from '../src/graph/camera.ts'
import { cardOf } from '../src/graph/card.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { pictureOf, sceneOf } from '../src/graph/scene.ts'
import { captionOf } from '../src/graph/speech.ts'
import { graphWorld } from '../src/graph/world.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { say } from '../src/story/say.ts'
import type { Question, StoryRecord } from '../src/story/story.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { questionGlyph, questionShapes } from '../src/timeline/question-shapes.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { spokenCard } from '../src/timeline/spoken-card.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { plainText } from './elements.ts'
import { inputOf as graphInput } from './graph-stories.ts'
import { anyRows } from './row-looks.ts'
import { inputOf } from './timeline-stories.ts'

const story = blitar()
const seenOn = (day: string | null) => selectVisible(story, initialState('id'), day === null ? null : knownBy(day, story.timeZone))
const inTime = (record: StoryRecord) => record.kind === 'event' || record.kind === 'claim'
const inTies = (record: StoryRecord) => record.kind === 'entity' || record.kind === 'relation'
const LOOK = { width: 1000, height: 900 }
/** As the build finds it. */
const layout = layoutStory(story, 10)

/** What a question is about, through its figures where it is about nothing else: read from the file as a person would. */
const aboutOf = ({ about }: Question): readonly StoryRecord[] =>
  about.every(({ kind }) => kind === 'figure') ? about.flatMap((record) => (record.kind === 'figure' ? record.about : [])) : about

const marked = (records: readonly StoryRecord[], is: (record: StoryRecord) => boolean) =>
  new Set(records.filter(is).map((record) => record.id))

describe('an open question', () => {
  it('has its sign in one of the views, at something that it is about', () => {
    for (const question of story.questions)
      expect(
        aboutOf(question).some((record) => inTime(record) || inTies(record)),
        question.id,
      ).toBe(true)
  })

  test.each([
    [null, 9],
    ['2021-01-05', 7],
    ['2020-12-31', 0],
  ] as const)('known on %s has signs in the timeline at each record that it is about, and at no other', (day, count) => {
    const visible = seenOn(day)
    expect(visible.questions.length).toBe(count)
    const input = { ...inputOf(story, LOOK), visible }
    const scene = timelineScene(input)
    const about = marked(visible.questions.flatMap(aboutOf), (record) => inTime(record) && visible.has(record.id))
    const { marks, tray } = questionShapes(scene, visible.questions)
    const rings = [...marks, ...tray].filter(
      ({ kind, ...shape }) => kind === 'glyph' && 'd' in shape && shape.d === questionGlyph(1).at(-1)?.d,
    )
    expect(rings.length).toBe(about.size)
    for (const ring of rings) {
      if (ring.kind !== 'glyph') continue
      const near = scene.marks.filter((mark) => mark.kind === 'card' && mark.y > ring.y && mark.y < ring.y + 8)
      const tray = scene.footer.marks.some(({ event, x }) => about.has(event.id) && Math.abs(x - ring.dx) < 10)
      expect(tray || near.some((mark) => mark.kind === 'card' && about.has(mark.card.record.id))).toBe(true)
    }
  })

  it('has no sign over a folded row', () => {
    let folded = 0
    fc.assert(
      fc.property(anyRows, (input) => {
        const scene = timelineScene(input)
        const { marks } = questionShapes(scene, input.visible.questions)
        const heights = new Set(marks.flatMap((shape) => (shape.kind === 'glyph' ? [shape.y] : [])))
        for (const mark of scene.marks) {
          if (mark.kind !== 'card' || scene.board?.rows.isFolded(mark.card.lane) !== true) continue
          folded += 1
          expect([...heights].filter((y) => Math.abs(y - mark.y) < 6)).toEqual([])
        }
      }),
      { numRuns: 60, endOnFailure: true },
    )
    expect(folded).toBeGreaterThan(0)
  })

  test.each([null, '2021-01-05', '2020-12-31'])('known on %s has signs in the graph at each name and line that it is about', (day) => {
    const visible = seenOn(day)
    const input = graphInput(story, { visible })
    const scene = sceneOf(pictureOf(graphWorld(input, { width: 900, height: 500 }), FIT))
    const about = marked(visible.questions.flatMap(aboutOf), (record) => inTies(record) && visible.has(record.id))
    expect(scene.questions.length).toBe(about.size)
    const several = [...about].filter((one) => visible.questions.filter((q) => aboutOf(q).some((record) => record.id === one)).length > 1)
    expect(scene.questions.filter(({ count }) => count > 1).length).toBe(several.length)
  })

  test.each([
    ['id', 390, 600],
    ['en', 390, 600],
    ['id', 904, 388],
    ['en', 904, 388],
    ['en', 896, 250],
  ] as const)('has its sign in the graph beside the names, never on one: %s, %d × %d', (lang, width, height) => {
    const input = graphInput(story, { layout, visible: seenOn(null), words: lang === 'id' ? id : en })
    const { nodes, questions } = sceneOf(pictureOf(graphWorld(input, { width, height }), FIT))
    const covered = questions.flatMap(({ at: { x, y } }) =>
      nodes.flatMap(({ label }) => {
        if (label === null) return []
        const { box } = label
        return x + 4 > box.x && x - 4 < box.x + box.width && y + 4 > box.y && y - 4 < box.y + box.height ? [label.lines.join(' ')] : []
      }),
    )
    expect(covered).toEqual([])
  })

  it('is said where it is pointed at, and heard where the keys stand', () => {
    for (const words of [id, en]) {
      const input = inputOf(story, { ...LOOK, lang: words.lang })
      const ties = { ...graphInput(story, { words }), visible: input.visible, events: false }
      const scene = timelineScene(input)
      for (const question of story.questions) {
        const asks = plainText(say(question.question, words.lang).text)
        for (const record of aboutOf(question)) {
          if (inTies(record) && (record.kind === 'entity' || record.kind === 'relation')) {
            expect(plainText(cardOf(record, ties).lines.join('\n'))).toContain(asks)
            expect(plainText(captionOf(record, ties) ?? '')).toContain(asks)
          }
          const mark = scene.marks.find((one) => one.kind === 'card' && one.card.record === record)
          if (mark?.kind !== 'card') continue
          for (const since of [false, true]) {
            expect(plainText(tipOf({ kind: 'mark', mark }, { ...input, since }).lines.join('\n'))).toContain(asks)
            expect(plainText(spokenCard(mark.card, story, words, input.visible, since))).toContain(asks)
          }
        }
      }
    }
  })

  it('is counted in the rows of the list', () => {
    const list = plainText(toMarkup(timelineList(inputOf(story))))
    expect(list).toContain('1 pertanyaan terbuka')
    expect(plainText(toMarkup(timelineList({ ...inputOf(story), visible: seenOn('2020-12-31') })))).not.toContain('pertanyaan terbuka')
  })

  it('has another sign than an uncertain date', () => {
    const shapes = timelinePicture(timelineScene(inputOf(story, LOOK)))
    const ds = shapes.flatMap((shape) => (shape.kind === 'glyph' ? [shape.d] : []))
    const marks = new Set(ds.filter((d) => /^M-(2 -2\.2|1\.5 -1\.1)/.test(d)))
    expect(marks.size).toBe(2)
  })
})

describe('a claim that is chosen or pointed at', () => {
  const picture = (state: { selection?: string; hover?: string }) => timelineScene(inputOf(story, { ...LOOK, state }))
  test.each(story.claims.map(({ id: one }) => one))('has a line to each event that it is about: %s', (claim) => {
    const record = story.records.get(claim)
    if (record?.kind !== 'claim') throw new Error('no claim')
    const about = new Set(
      [...record.about, ...record.states].filter((one) => one.kind === 'event' && one.when !== null).map((one) => one.id),
    )
    for (const state of [{ selection: claim }, { hover: claim }]) {
      const { links = [] } = picture(state)
      expect(new Set(links.map(({ event }) => event))).toEqual(about)
      expect(links.every((link) => link.claim === claim)).toBe(true)
    }
  })

  it('alone has lines', () => {
    expect(picture({}).links).toEqual([])
    expect(picture({ selection: 'pekerja-dirumahkan' }).links).toEqual([])
  })
})
