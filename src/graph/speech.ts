import { isolated } from '../base/bidi.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Relation, StoryRecord } from '../story/story.ts'
import { doubtWords } from '../words/status.ts'
import { type Hearing, sidesOf, type VoiceSpeech } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { type Tie, tiesOf, type Walk } from './walk.ts'

/** What a line says, read along its arrow: its type, and what is doubtful about it. */
export const relationText = (relation: Relation, visible: Hearing, words: Words): string =>
  [say(relation.type.label, words.lang).text, ...doubtWords(relation, words, visible)].join(' · ')

/** “Henry Pradipta Anwar, orang, 4 hubungan”, and the tie that is looked at: “1 dari 4: putra dari Samanhudi Anwar”. */
export function spoken({ at, tie }: Walk, speech: VoiceSpeech): string {
  const { words, shown } = speech
  const ties = tiesOf(at, shown)
  const looked = tie === null ? undefined : ties[tie]
  const self = `${entityText(at, words)}, ${words.graph.ties(ties.length)}`
  return looked === undefined || tie === null ? self : `${self}; ${words.graph.tie(tie + 1, ties.length, tieText(looked, at, speech))}`
}

const entityText = (entity: Entity, words: Words): string =>
  [isolated(say(entity.name, words.lang).text), say(entity.type.label, words.lang).text.toLowerCase()].join(', ')

function tieText({ relation, other }: Tie, at: Entity, speech: VoiceSpeech): string {
  const { words, shown } = speech
  const name = isolated(say(other.name, words.lang).text)
  const doubt = doubtWords(relation, words, shown)
  const said = `${tieLabel(relation, at, words)} ${name}${doubt.length > 0 ? ` (${doubt.join(', ')})` : ''}`
  return [said, ...sidesOf(relation, speech)].join(', ')
}

/** The type's label as seen from one end; where a directed type has no inverse, the direction is said. */
function tieLabel({ type, from }: Relation, at: Entity, words: Words): string {
  const label = say(type.label, words.lang).text
  if (from === at || !type.directed) return label
  return type.inverse === null ? words.graph.inverse(label) : say(type.inverse, words.lang).text
}

/** What is pointed at in one line, with who says so and who denies it; null where it is neither a name nor a relation nor an event. */
export function captionOf(record: StoryRecord | undefined, speech: VoiceSpeech): string | null {
  const { words, shown } = speech
  if (record?.kind === 'entity') return spoken({ at: record, tie: null, back: [] }, speech)
  if (record?.kind !== 'event' && record?.kind !== 'relation') return null
  return [...told(record, shown, words), ...sidesOf(record, speech)].join(' · ')
}

function told(record: Event | Relation, shown: Hearing, words: Words): readonly string[] {
  if (record.kind === 'event') return [isolated(say(record.title, words.lang).text), ...doubtWords(record, words, shown)]
  const [from, to] = [record.from, record.to].map(({ name }) => isolated(say(name, words.lang).text))
  return [`${from} → ${to}: ${relationText(record, shown, words)}`]
}
