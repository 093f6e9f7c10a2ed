import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStory } from '../src/story/parse.ts'
import { readSound } from '../src/story/sound.ts'
import { flat } from './flat-story.ts'
import { changedStory, manyEvents, type StoryFile, tinyStory } from './story.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const full: StoryFile = JSON.parse(read('../data/blitar-2021.json'))

describe('a sound file', () => {
  it.each([
    ['the first story', JSON.stringify(full)],
    ['the smallest', JSON.stringify(tinyStory())],
    ['with a byte-order mark', `\ufeff${JSON.stringify(tinyStory())}`],
    ['a century', read('fixtures/stories/century.json')],
    ['an hour', read('fixtures/stories/hour.json')],
    ['many events', JSON.stringify(manyEvents(300))],
  ])('makes the same story without the checks: %s', (_, text) => {
    const { story, sound } = parseStory(text)
    expect(sound).toBe(true)
    expect(flat(readSound(text))).toEqual(flat(story))
  })

  it('stays the same story whatever is left out of it, as long as it is sound', () => {
    const records = ['sources', 'entities', 'events', 'relations', 'claims', 'figures', 'questions', 'corrections', 'tours']
    let sound = 0
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.nat(), fc.nat(), (collection, n, key) => {
        const file: StoryFile = structuredClone(full)
        const list = file[collection]
        if (!Array.isArray(list) || list.length === 0) return
        const record = list[n % list.length]
        delete record[Object.keys(record)[key % Object.keys(record).length] ?? '']
        const text = JSON.stringify(file)
        const parsed = parseStory(text)
        if (!parsed.sound) return
        sound += 1
        expect(flat(readSound(text))).toEqual(flat(parsed.story))
      }),
      { numRuns: 150 },
    )
    expect(sound).toBeGreaterThan(10)
  })

  it.each<[string, (file: StoryFile) => void]>([
    ['a fault', (file) => Object.assign(file.events[0], { type: 'nowhere' })],
    ['a key that nobody knows', (file) => Object.assign(file.events[0], { colour: 'red' })],
    ['a draft, which readers do not see', (file) => Object.assign(file.events[1], { draft: true })],
  ])('has not %s', (_, change) => expect(parseStory(JSON.stringify(changedStory(change))).sound).toBe(false))
})
