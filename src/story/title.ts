import type { Lang } from '../base/units.ts'
import { say } from './say.ts'
import type { Relation, StoryRecord } from './story.ts'

/** What a record is called in one line: its title, name, statement, question or label; a relation says its two ends. */
export function titleOf(record: StoryRecord, lang: Lang): string {
  switch (record.kind) {
    case 'entity':
      return say(record.name, lang).text
    case 'claim':
      return say(record.statement, lang).text
    case 'figure':
      return say(record.label, lang).text
    case 'question':
      return say(record.question, lang).text
    case 'relation':
      return relationTitle(record, lang)
    default:
      return say(record.title, lang).text
  }
}

const relationTitle = (relation: Relation, lang: Lang): string =>
  [relation.from.name, relation.type.label, relation.to.name].map((text) => say(text, lang).text).join(' · ')
