import { isolated } from '../base/bidi.ts'
import type { Visible } from '../state/select.ts'
import { say } from '../story/say.ts'
import type { Entity, Relation, StoryRecord } from '../story/story.ts'
import { doubtWords } from '../words/status.ts'
import type { GraphWords } from '../words/words.ts'
import { type Tie, tiesOf, type Walk } from './walk.ts'

type Shown = Pick<Visible, 'has'>

/** What a line says, read along its arrow: its type, and what is doubtful about it. */
export const relationText = (relation: Relation, visible: Shown, words: GraphWords): string =>
  [say(relation.type.label, words.lang).text, ...doubtWords(relation, words, visible)].join(' · ')

/** “Henry Pradipta Anwar, orang, 4 hubungan”, and the tie that is looked at: “1 dari 4: putra dari Samanhudi Anwar”. */
export function spoken({ at, tie }: Walk, visible: Shown, words: GraphWords): string {
  const ties = tiesOf(at, visible)
  const looked = tie === null ? undefined : ties[tie]
  const self = `${entityText(at, words)}, ${words.graph.ties(ties.length)}`
  return looked === undefined || tie === null
    ? self
    : `${self}; ${words.graph.tie(tie + 1, ties.length, tieText(looked, at, visible, words))}`
}

const entityText = (entity: Entity, words: GraphWords): string =>
  [isolated(say(entity.name, words.lang).text), say(entity.type.label, words.lang).text.toLowerCase()].join(', ')

function tieText({ relation, other }: Tie, at: Entity, visible: Shown, words: GraphWords): string {
  const name = isolated(say(other.name, words.lang).text)
  const doubt = doubtWords(relation, words, visible)
  return `${tieLabel(relation, at, words)} ${name}${doubt.length > 0 ? ` (${doubt.join(', ')})` : ''}`
}

/** The type's label as seen from one end; where a directed type has no inverse, the direction is said. */
function tieLabel({ type, from }: Relation, at: Entity, words: GraphWords): string {
  const label = say(type.label, words.lang).text
  if (from === at || !type.directed) return label
  return type.inverse === null ? words.graph.inverse(label) : say(type.inverse, words.lang).text
}

/** What is pointed at in one line; null where it is neither a name nor a relation nor an event. */
export function captionOf(record: StoryRecord | undefined, visible: Shown, words: GraphWords): string | null {
  if (record?.kind === 'entity') return spoken({ at: record, tie: null, back: [] }, visible, words)
  if (record?.kind === 'event') return [isolated(say(record.title, words.lang).text), ...doubtWords(record, words, visible)].join(' · ')
  if (record?.kind !== 'relation') return null
  const [from, to] = [record.from, record.to].map(({ name }) => isolated(say(name, words.lang).text))
  return `${from} → ${to}: ${relationText(record, visible, words)}`
}
