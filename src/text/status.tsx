import type { JSX } from 'preact'
import type { StoryRecord } from '../story/story.ts'
import { sinceWords } from './dates.tsx'
import type { Reading } from './reading.ts'

/** The line over a record's title: what it is, how sure it is, and since when these sources have it. */
export function Kicker({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element {
  return <p class="kicker">{kickerWords(record, reading).join(' · ')}</p>
}

export function kickerWords(record: StoryRecord, reading: Reading): readonly string[] {
  const since = record.since === null || record.kind === 'source' || record.kind === 'tour' ? [] : [sinceWords(record.since, reading)]
  return [kindWord(record, reading), ...statusWords(record, reading), ...since]
}

const kindWord = (record: StoryRecord, { words }: Reading): string => {
  const kind = words.record.kinds[record.kind]
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** How sure a record is, in words: status, dispute, background, withheld names. */
export function statusWords(record: StoryRecord, { words, shown }: Reading): readonly string[] {
  const w = words.record
  switch (record.kind) {
    case 'event':
    case 'relation': {
      const background = record.kind === 'event' && record.part === 'background' ? [w.background] : []
      const aboutDisputed = !record.disputed && record.claims.some((claim) => claim.disputed && shown.has(claim.id))
      return [...background, w.status[record.status], ...(record.disputed ? [w.disputed] : aboutDisputed ? [w.aboutDisputed] : [])]
    }
    case 'claim':
      return shown.positions(record).some((position) => position.stance === 'denies') ? [w.disputed] : []
    case 'entity':
      return record.anonymous ? [w.anonymous] : []
    default:
      return []
  }
}
