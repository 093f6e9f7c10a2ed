import { isolated } from '../base/bidi.ts'
import type { Box, Point, Px, Size } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Relation } from '../story/story.ts'
import { askedLines } from '../words/asked.ts'
import { capital } from '../words/capital.ts'
import { statedWords } from '../words/status.ts'
import { datedWords } from '../words/undated.ts'
import type { GraphWords } from '../words/words.ts'
import { overlap, padded } from './boxes.ts'
import { type Speaking, voices } from './speech.ts'
import { tiesOf } from './walk.ts'

/** What is said beside the pointer: a title and a few lines. */
export interface Card {
  readonly title: string
  readonly lines: readonly string[]
}

/** Of a name its type and how many ties it has; of a relation its sentence, of an event its title, how sure it is, who says so, and when it was. */
export function cardOf(record: Entity | Event | Relation, input: Speaking): Card {
  if (record.kind !== 'entity') return statedCard(record, input)
  const { words, visible } = input
  const type = capital(say(record.type.label, words.lang).text)
  const line = [
    type,
    ...(record.anonymous ? [words.record.anonymous] : []),
    words.graph.ties(tiesOf(record, { visible, events: false }).length),
  ]
  return { title: say(record.name, words.lang).text, lines: [line.join(' · '), ...askedLines(record.id, input)] }
}

function statedCard(record: Event | Relation, input: Speaking): Card {
  const { story, words, visible } = input
  const style = { phrases: words.dates, timeZone: story.timeZone }
  const date = datedWords(record, visible.knownBy, { words, style })
  const status = capital([say(record.type.label, words.lang).text, ...statedWords(record, words, visible)].join(' · '))
  return { title: titleOf(record, words), lines: [status, ...voices(record, input), capital(date), ...askedLines(record.id, input)] }
}

function titleOf(record: Event | Relation, { lang }: GraphWords): string {
  if (record.kind === 'event') return say(record.title, lang).text
  const [from, to] = [record.from, record.to].map(({ name }) => isolated(say(name, lang).text))
  return `${from} ${record.type.directed ? '→' : '—'} ${to}`
}

const AWAY: Px = 12

/**
 * Where a card of this size stands beside a box: at one of its sides or corners, inside the region, in the first place that covers least
 * (`covered` counts); never on the box itself unless there is no room anywhere.
 */
export function placeCard(card: Size, beside: Box, region: Size, covered: (place: Box) => number): Point {
  const inside = (value: Px, length: Px, room: Px) => Math.min(Math.max(value, 4), Math.max(room - length - 4, 4))
  const middle = { x: beside.x + beside.width / 2 - card.width / 2, y: beside.y + beside.height / 2 - card.height / 2 }
  const [right, left] = [beside.x + beside.width + AWAY, beside.x - AWAY - card.width]
  const [below, above] = [beside.y + beside.height + AWAY, beside.y - AWAY - card.height]
  const places = [
    [right, middle.y],
    [left, middle.y],
    [middle.x, below],
    [middle.x, above],
    ...[below, above].flatMap((y) => [right, left].map((x) => [x, y] as const)),
  ].map(([x = 0, y = 0]) => ({ x: inside(x, card.width, region.width), y: inside(y, card.height, region.height) }))
  const costs = places.map((place) => {
    const box = { ...place, ...card }
    return (overlap(box, padded(beside, 2)) ? 1000 : 0) + covered(box)
  })
  return places[costs.indexOf(Math.min(...costs))] ?? { x: 4, y: 4 }
}
