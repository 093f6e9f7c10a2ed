import { expect } from 'vitest'
import { importText } from '../../src/formats/import-text.ts'
import type { Imported } from '../../src/formats/imported.ts'
import { parseStory } from '../../src/story/parse.ts'
import { say } from '../../src/story/say.ts'
import type { Claim, Event, Relation, Story, Text } from '../../src/story/story.ts'
import { OPTIONS } from '../formats-in/options.ts'
import { outgoing } from '../formats-out/outgoing-stories.ts'
import { type Written, written } from '../formats-out/said-in.ts'

/** A story after it left in a format and came back, and what was told of the way. */
export function returned(story: Story, format: Written, lang: 'id' | 'en'): { readonly story: Story; readonly imported: Imported } {
  const text = written(format, outgoing(story, lang))
  const { result } = importText(text, { ...OPTIONS, fileName: 'tiny.csv', id: story.id, timeZone: story.timeZone, trustsClock: true })
  if (!result.ok) throw new Error(`${format}: ${result.error.code} ${result.error.detail}`)
  const back = parseStory(JSON.stringify(result.value.file), { drafts: true })
  expect(back.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return { story: back.story ?? expect.fail('no story'), imported: result.value }
}

const plain = (text: Text): string => say(text, 'en').text

/** Who takes which side of what states a record: a line each. */
const voices = (claims: readonly Claim[], record: Event | Relation) =>
  claims
    .filter(({ states }) => states.some(({ id }) => id === record.id))
    .flatMap(({ positions }) => positions.map(({ by, stance }) => `${by.id} ${stance}`))
    .sort()

/** When it was, and in which places the date is given. */
const dateIn = ({ when, whenCites }: Event | Relation) => ({
  when: when?.text ?? null,
  whenCites: whenCites.map(({ at }) => at),
})

/** What of an event has to be the same. */
export const eventsIn = ({ events, claims }: Story) =>
  events.map((event) => ({
    id: event.id,
    title: plain(event.title),
    ...dateIn(event),
    status: event.status,
    part: event.part,
    taking: event.participants.map(({ entity, role }) => [entity.id, role === null ? null : plain(role)]),
    voices: voices(claims, event),
  }))

/** What of a relation has to be the same. */
export const relationsIn = ({ relations, claims }: Story) =>
  relations.map((relation) => ({
    id: relation.id,
    type: plain(relation.type.label),
    directed: relation.type.directed,
    from: relation.from.id,
    to: relation.to.id,
    ...dateIn(relation),
    status: relation.status,
    voices: voices(claims, relation),
  }))

/** What each says of what it states, and where: a line each. */
export const wordsIn = ({ claims }: Story) =>
  claims.map(({ statement, positions }) => [
    plain(statement),
    positions
      .map(({ by, stance, summary, cites }) =>
        [by.id, stance, summary === null ? '' : plain(summary), ...cites.map(({ at }) => at)].join(' | '),
      )
      .sort(),
  ])
