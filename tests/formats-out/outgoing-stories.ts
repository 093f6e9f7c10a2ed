import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Outgoing } from '../../src/formats/outgoing.ts'
import { selectVisible } from '../../src/state/select.ts'
import { knownBy } from '../../src/story/known.ts'
import { parseStory } from '../../src/story/parse.ts'
import type { Story } from '../../src/story/story.ts'
import { exportEn } from '../../src/words/export-en.ts'
import { exportId } from '../../src/words/export-id.ts'
import { en, id } from '../all-words.ts'

const NOTHING_HIDDEN = { entity: [], event: [], relation: [], name: [] }

/** A story as it leaves: whole, or as of a known date. */
export function outgoing(story: Story, lang: 'id' | 'en' = 'en', knownOn: string | null = null): Outgoing {
  const words = lang === 'en' ? en : id
  return {
    story,
    shown: selectVisible(story, { status: 'all', hidden: NOTHING_HIDDEN }, knownBy(knownOn, story.timeZone)),
    knownOn,
    words,
    said: lang === 'en' ? exportEn : exportId,
    style: { phrases: words.dates, timeZone: story.timeZone },
    address: 'https://example.org/site/',
    origin: null,
  }
}

/** The stories that golden files are made of. */
export const readStory = (name: 'blitar-2021' | 'examples/perahu-baca'): Story => {
  const { story } = parseStory(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'))
  return story ?? expect.fail(name)
}
