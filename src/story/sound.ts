import { AT_ONCE } from '../base/sorting.ts'
import { finish, type Steps } from '../base/steps.ts'
import { beginStory } from './build.ts'
import type { Dataset, TypeData } from './dataset.ts'
import { createDates, type Dates } from './dates.ts'
import { freezeDeep } from './freeze.ts'
import type { Piece, Row, Types } from './rows.ts'
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

/** A sound file's story as it begins, and what adds the rest to it. */
export interface BegunSound {
  readonly story: Story
  readonly rest: () => Steps<void>
}

export function* beginSound(file: Dataset, dates: Dates, sorting = AT_ONCE): Steps<BegunSound> {
  const { entityTypes, eventTypes, relationTypes } = file.vocabulary
  const types = { entity: typesOf(entityTypes), event: typesOf(eventTypes), relation: typesOf(relationTypes) }
  const { sources, entities, events, claims, relations } = file
  const count = sources.length + entities.length + events.length + claims.length
  const { story, rest } = yield* beginStory({ head: file.story, types }, earlyPieces(file), count, dates, sorting)
  return { story, rest: () => rest(latePieces(file), relations.length) }
}

/** As `isEarly` tells them apart, in the order in which `read-rows.ts` gives the rows. */
function* earlyPieces(file: Dataset): Generator<Piece<Row>> {
  for (const data of file.sources) yield { kind: 'source', data }
  for (const data of file.entities) yield { kind: 'entity', data }
  for (const data of file.events) yield { kind: 'event', data }
  for (const data of file.claims) yield { kind: 'claim', data }
}

function* latePieces(file: Dataset): Generator<Piece<Row>> {
  for (const data of file.relations) yield { kind: 'relation', data }
  for (const data of file.figures ?? []) yield { kind: 'figure', data }
  for (const data of file.questions ?? []) yield { kind: 'question', data }
  for (const data of file.tours ?? []) yield { kind: 'tour', data }
  for (const data of file.corrections ?? []) yield { kind: 'correction', data }
}

const typesOf = (types: Readonly<Record<string, TypeData>>): Types => ({ known: new Map(Object.entries(types)), faulty: new Set() })
