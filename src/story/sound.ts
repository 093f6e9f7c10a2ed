import { AT_ONCE } from '../base/sorting.ts'
import { finish, type Steps } from '../base/steps.ts'
import { type Begun, beginStory } from './build.ts'
import type { Dataset, TypeData } from './dataset.ts'
import { createDates, type Dates } from './dates.ts'
import { freezeDeep } from './freeze.ts'
import type { Types } from './rows.ts'
import type { Shelf } from './shelf.ts'
import type { Story } from './story.ts'
import { withoutMark } from './without-mark.ts'

/**
 * Reads a sound file (`Parsed.sound`) without checking it again: the same story as `parseStory` makes of it, for a fraction of the time and
 * of the code. Only for a text that is, letter for letter, one that the full check has passed: the build has, and left its fingerprint.
 */
export function readSound(text: string): Story {
  const file: Dataset = JSON.parse(withoutMark(text))
  const { story, rest } = finish(beginSound(file, createDates(file.story.timeZone)))
  finish(rest())
  return freezeDeep(story)
}

/** A sound file's story as it begins; `early`, `records`: see `beginStory`. */
export function* beginSound(file: Dataset, dates: Dates, sorting = AT_ONCE, early = file, records?: Shelf['records']): Steps<Begun> {
  const { entityTypes, eventTypes, relationTypes } = file.vocabulary
  const types = { entity: typesOf(entityTypes), event: typesOf(eventTypes), relation: typesOf(relationTypes) }
  return yield* beginStory({ head: file.story, types }, file, dates, sorting, early, records)
}

const typesOf = (types: Readonly<Record<string, TypeData>>): Types => ({ known: new Map(Object.entries(types)), faulty: new Set() })
