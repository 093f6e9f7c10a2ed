import { isolated } from '../base/bidi.ts'
import type { Lang } from '../base/units.ts'
import { say } from './say.ts'
import type { StoryRecord, Text } from './story.ts'

/** What a record is called: its title, name, statement, question or label; a relation by its two ends and its type between them. */
export function titleTexts(record: StoryRecord): readonly [Text, ...Text[]] {
  switch (record.kind) {
    case 'entity':
      return [record.name]
    case 'claim':
      return [record.statement]
    case 'figure':
      return [record.label]
    case 'question':
      return [record.question]
    case 'relation':
      return [record.from.name, record.type.label, record.to.name]
    default:
      return [record.title]
  }
}

/** The same in one line. */
export function titleOf(record: StoryRecord, lang: Lang): string {
  const [first, ...others] = titleTexts(record).map((text) => say(text, lang).text)
  return others.length === 0 ? (first ?? '') : [first ?? '', ...others].map(isolated).join(' · ')
}
