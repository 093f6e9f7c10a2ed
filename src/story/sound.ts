import { finish, type Steps } from '../base/steps.ts'
import { buildStory } from './build.ts'
import type { Dataset, TypeData } from './dataset.ts'
import { createDates, type Dates } from './dates.ts'
import { freezeDeep } from './freeze.ts'
import { withoutMark } from './json.ts'
import type { Piece, Row, Types } from './rows.ts'
import type { Story } from './story.ts'

/**
 * Reads a sound file (`Parsed.sound`) without checking it again: the same story as `parseStory` makes of it, for a fraction of the time and
 * of the code. Only for a text that is, letter for letter, one that the full check has passed: the build has, and left its fingerprint.
 */
export function readSound(text: string): Story {
  const file: Dataset = JSON.parse(withoutMark(text))
  return freezeDeep(finish(soundSteps(file, createDates(file.story.timeZone))))
}

/** The story of a sound file. */
export function soundSteps(file: Dataset, dates: Dates): Steps<Story> {
  const { entityTypes, eventTypes, relationTypes } = file.vocabulary
  const types = { entity: typesOf(entityTypes), event: typesOf(eventTypes), relation: typesOf(relationTypes) }
  const count = file.sources.length + file.entities.length + file.events.length + file.relations.length + file.claims.length
  return buildStory({ head: file.story, types }, piecesOf(file), count, dates)
}

/** In the order in which `read-rows.ts` gives the rows. */
function* piecesOf(file: Dataset): Generator<Piece<Row>> {
  for (const data of file.sources) yield { kind: 'source', data }
  for (const data of file.entities) yield { kind: 'entity', data }
  for (const data of file.events) yield { kind: 'event', data }
  for (const data of file.relations) yield { kind: 'relation', data }
  for (const data of file.claims) yield { kind: 'claim', data }
  for (const data of file.figures ?? []) yield { kind: 'figure', data }
  for (const data of file.questions ?? []) yield { kind: 'question', data }
  for (const data of file.tours ?? []) yield { kind: 'tour', data }
  for (const data of file.corrections ?? []) yield { kind: 'correction', data }
}

const typesOf = (types: Readonly<Record<string, TypeData>>): Types => ({ known: new Map(Object.entries(types)), faulty: new Set() })
