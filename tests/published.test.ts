import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keptVersions, publishedStories } from '../scripts/vite/stories.ts'
import { parseStory } from '../src/story/parse.ts'
import { draftsIn, publishedOf } from '../src/story/published.ts'
import { changedStory, type StoryFile, tinyStory } from './story.ts'
import { wholeStory } from './whole-story.ts'

const LISTS = ['sources', 'entities', 'events', 'relations', 'claims', 'figures', 'questions', 'tours'] as const
const pretty = (file: StoryFile) => `${JSON.stringify(file, null, 4)}\n`
const published = (file: StoryFile) => publishedOf(pretty(file))
const read = (text: string | undefined): StoryFile => JSON.parse(text ?? 'null')
const idsOf = (file: StoryFile) => LISTS.flatMap((list) => ((file[list] ?? []) as StoryFile[]).map(({ id }) => String(id)))

/** A report, a witness and a meeting that nobody else speaks of. */
const withDraft = (change: (story: StoryFile) => void = () => undefined) =>
  changedStory((story) => {
    story.vocabulary.eventTypes.meeting = { label: 'Rahasia' }
    story.sources.push({ ...story.sources[0], id: 'only-drafts', title: 'Bocoran', url: 'https://example.org/secret', publisher: 'paper' })
    story.entities.push({ id: 'witness', type: 'person', name: 'Saksi', cites: [{ source: 'only-drafts' }] })
    story.entities.push({ id: 'paper', type: 'company', name: 'Koran' })
    story.events.push({
      id: 'meeting-day',
      was: ['old-meeting'],
      type: 'meeting',
      title: 'Pertemuan',
      status: 'reported',
      draft: true,
      participants: [{ entity: 'witness' }, { entity: 'worker' }],
      cites: [{ source: 'only-drafts' }],
    })
    change(story)
  })

describe('what is published of a file', () => {
  test.each([
    ['without drafts', pretty(tinyStory())],
    ['that is no JSON', '{"draft": true'],
    ['that is no story', '{"draft": true}'],
    [
      'with a text that says “draft”',
      pretty(changedStory((story) => Object.assign(story.story, { version: 'draft', title: 'The "draft": 1' }))),
    ],
  ])('is, letter for letter, one %s', (_, text) => {
    expect(publishedOf(text)).toEqual({ text, dangling: [] })
    expect(draftsIn(text)).toEqual({ records: 0, whole: false })
  })

  test('holds nothing of a draft, nor the names, sources and types that only it mentions', () => {
    const { text = '', dangling } = published(withDraft()) ?? {}
    expect(dangling).toEqual([])
    expect(text).not.toMatch(/draft|meeting|Rahasia|Pertemuan|Bocoran|secret|witness|Saksi|paper|Koran/)
    expect(read(text)).toEqual(tinyStory())
    expect(parseStory(text).sound).toBe(true)
  })

  test('keeps what something published mentions too', () => {
    const file = withDraft((story) => story.events[0].participants.push({ entity: 'witness' }))
    expect(idsOf(read(published(file)?.text))).toEqual(expect.arrayContaining(['witness', 'only-drafts', 'paper']))
  })

  test('takes along what is alleged in a draft claim alone', () => {
    const file = changedStory((story) => {
      story.claims[0].draft = true
    })
    const left = read(published(file)?.text)
    expect(tinyStory()['events'].some(({ status }: StoryFile) => status === 'alleged')).toBe(true)
    expect([...left.events, ...left.relations].filter(({ status }) => status === 'alleged')).toEqual([])
  })

  test('is refused where it names a draft, and said where', () => {
    const file = withDraft((story) =>
      Object.assign(story, { tours: [{ id: 'tour', title: 'T', steps: [{ text: 'a', focus: ['meeting-day'] }] }] }),
    )
    expect(published(file)?.dangling).toEqual(['tours[0].steps[0].focus[0]: meeting-day'])
  })

  test('is nothing of a story that is a draft as a whole', () => {
    const file = changedStory((story) => Object.assign(story.story, { draft: true }))
    expect(published(file)).toBeNull()
    expect(draftsIn(pretty(file))).toEqual({ records: 0, whole: true })
    expect(parseStory(pretty(file)).problems).toEqual([])
  })

  test('is without what a reader of JSON does not see: the first of two lists of one name, a key in escapes', () => {
    const twice = JSON.stringify(tinyStory()).replace('"events":', '"events":[{"id":"hidden","draft":true}],"events":')
    expect(publishedOf(twice)?.text).not.toContain('hidden')
    const escaped = JSON.stringify(withDraft()).replace('"draft"', '"\\u0064raft"')
    expect(publishedOf(escaped)?.text).not.toContain('Pertemuan')
  })

  test('a draft whose shape is wrong is one all the same', () => {
    const file = withDraft((story) => delete story.events.at(-1).title)
    expect(published(file)?.text).not.toMatch(/meeting-day|Saksi|Bocoran/)
  })

  test('law: whichever records are drafts, it is refused or holds none of them, and is as whole as before', () => {
    const whole = wholeStory()
    const ids = idsOf(whole)
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 12 }), (drafts) => {
        const file = wholeStory()
        for (const record of LISTS.flatMap((list): StoryFile[] => file[list] ?? [])) {
          delete record['draft']
          if (drafts.includes(record['id'])) record['draft'] = true
        }
        const made = published(file)
        if (made === null || made.dangling.length > 0) return
        const left = read(made.text)
        expect(idsOf(left).filter((id) => drafts.includes(id))).toEqual([])
        expect(made.text).not.toContain('"draft"')
        expect(parseStory(made.text).problems).toEqual([])
        // Of those that are no drafts only names, sources and what is alleged may go.
        const gone = ids.filter((id) => !drafts.includes(id) && !idsOf(left).includes(id))
        const may = [...whole['sources'], ...whole['entities'], ...whole['events'], ...whole['relations']]
          .filter((each: StoryFile) => each['status'] === undefined || each['status'] === 'alleged')
          .map(({ id }: StoryFile) => id)
        expect(gone.filter((id) => !may.includes(id))).toEqual([])
      }),
    )
  })
})

describe('a folder', () => {
  const folderOf = (files: Readonly<Record<string, StoryFile>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'runut-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(folder, { recursive: true })
    for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, name), pretty(file))
    return folder
  }
  const draft = changedStory((story) => Object.assign(story.story, { draft: true }))

  test('gives its stories as readers may have them, and none that is a draft', () => {
    const folder = folderOf({ 'a.json': withDraft(), 'b.json': draft, 'b@1.json': tinyStory(), 'c.json': tinyStory(), 'c@1.json': draft })
    const stories = publishedStories(folder)
    expect(stories.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(stories[1]?.text).toBe(readFileSync(join(folder, 'c.json'), 'utf8'))
    expect(stories[0]?.text).not.toContain('Pertemuan')
    expect(keptVersions(folder)).toEqual([])
  })

  test('is not built where a story names a draft: file, place and id are said', () => {
    const folder = folderOf({ 'a.json': withDraft((story) => story.claims[0].about.push('meeting-day')) })
    expect(() => publishedStories(folder)).toThrow(/data\/a\.json .*claims\[0\]\.about\[\d\]: meeting-day/)
  })
})
