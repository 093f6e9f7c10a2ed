import { isolated } from '../base/bidi.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Relation, Story, StoryRecord } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { askedLines } from '../words/asked.ts'
import { doubtWords } from '../words/status.ts'
import { type Hearing, sidesOf, speechOf } from '../words/voices.ts'
import type { GraphWords } from '../words/words.ts'
import { type Tie, tiesOf, type Walk, type Ways } from './walk.ts'

/** What is spoken of, in whose words, and what of it is shown. */
export interface Speaking {
  readonly story: Story
  readonly words: GraphWords
  readonly visible: Hearing
}

/** What a line says, read along its arrow: its type, and what is doubtful about it. */
export const relationText = (relation: Relation, visible: Hearing, words: GraphWords): string =>
  [say(relation.type.label, words.lang).text, ...doubtWords(relation, words, visible)].join(' · ')

/** Who says so and who denies it, a line each; where no claim states it, which sources have it. */
export function voices(record: Event | Relation, input: Speaking): readonly string[] {
  const { words, visible } = input
  const said = sidesOf(record, speechOf(input))
  if (said.length > 0) return said
  const sources = record.cites.filter(({ source }) => visible.has(source.id))
  const names = new Set(sources.map(({ source }) => isolated(say((source.publisher ?? { name: source.title }).name, words.lang).text)))
  return names.size === 0 ? [] : [words.graph.sources([...names].join(', '))]
}

/** The same as it is spoken, and what is asked about the name. */
export const spoken = (walk: Walk, input: Speaking & Ways): string =>
  // Along its ties what is asked about the name itself has been heard already.
  [written(walk, input), ...(walk.tie === null ? askedLines(walk.at.id, input) : [])].join('; ')

/** “Henry Pradipta Anwar, orang, 4 hubungan”, and the tie that is looked at: “1 dari 4: putra dari Samanhudi Anwar”. */
export function written({ at, tie }: Walk, input: Speaking & Ways): string {
  const { graph } = input.words
  const ties = tiesOf(at, input)
  const looked = tie === null ? undefined : ties[tie]
  const events = ties.filter(({ record }) => record.kind === 'event').length
  const counts =
    at.kind === 'event' ? graph.parts(events) : [graph.ties(ties.length - events), ...(events > 0 ? [graph.events(events)] : [])].join(', ')
  const self = `${nodeText(at, input)}, ${counts}`
  if (looked === undefined || tie === null) return self
  return `${self}; ${graph.tie(tie + 1, ties.length, tieText(looked, at, input))}`
}

const nameOf = (node: Entity | Event, { lang }: GraphWords): string => isolated(titleOf(node, lang))

const nodeText = (node: Entity | Event, input: Speaking): string =>
  `${nameOf(node, input.words)}, ${say(node.type.label, input.words.lang).text.toLowerCase()}${node.kind === 'event' ? bracketed([doubts(node, input)]) : ''}`

function tieText({ record, other }: Tie, at: Entity | Event, input: Speaking): string {
  const { words } = input
  const name = nameOf(other, words)
  if (record.kind === 'relation')
    return `${tieLabel(record, at, words)} ${name}${bracketed([doubts(record, input), ...askedLines(record.id, input)])}`
  const role = record.participants.find(({ entity }) => entity === at || entity === other)?.role
  const taking = role ? say(role, words.lang).text : ''
  return other === record ? `${words.graph.inEvent(name)}${bracketed([taking, doubts(record, input)])}` : `${name}${bracketed([taking])}`
}

/** What is doubtful about a record, and who says so and who denies it; of what is alleged without a claim, which sources have it. */
function doubts(record: Event | Relation, input: Speaking): string {
  const said = record.status === 'alleged' ? voices(record, input) : sidesOf(record, speechOf(input))
  return [doubtWords(record, input.words, input.visible).join(', '), ...said].join('; ')
}

const bracketed = (parts: readonly string[]): string => {
  const said = parts.filter(Boolean).join('; ')
  return said === '' ? '' : ` (${said})`
}

/** The type's label as seen from one end; where a directed type has no inverse, the direction is said. */
function tieLabel({ type, from }: Relation, at: Entity | Event, words: GraphWords): string {
  const label = say(type.label, words.lang).text
  if (from === at || !type.directed) return label
  return type.inverse === null ? words.graph.inverse(label) : say(type.inverse, words.lang).text
}

/** What is pointed at in one line, with who says so and who denies it; null where it is neither a name nor a relation nor an event. */
export function captionOf(record: StoryRecord | undefined, input: Speaking & Ways): string | null {
  if (record?.kind === 'entity' || record?.kind === 'event') return spoken({ at: record, tie: null, back: [] }, input)
  if (record?.kind !== 'relation') return null
  const { words } = input
  const [from, to] = [nameOf(record.from, words), nameOf(record.to, words)]
  return `${from} → ${to}: ${say(record.type.label, words.lang).text}${bracketed([doubts(record, input), ...askedLines(record.id, input)])}`
}
