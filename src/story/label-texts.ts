import type { StoryRecord, Text } from './story.ts'
import { titleTexts } from './title.ts'

/** What a record is called away from its own card. A headline may say what others deny: a source's comes with who published it. */
export const labelTexts = (record: StoryRecord): readonly Text[] =>
  record.kind === 'source' && record.publisher !== null ? [record.title, record.publisher.name] : titleTexts(record)
