import type { JSX } from 'preact'
import { originsOf } from '../story/origins.ts'
import { sourcesOf } from '../story/sources-of.ts'
import type { StoryRecord } from '../story/story.ts'
import type { Reading } from './reading.ts'

/** How many sources a record rests on, and how many of them only repeat another; nothing where there is but one. */
export function Origins({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element | null {
  const sources = [...sourcesOf(record)].filter(({ id }) => reading.shown.has(id))
  if (sources.length < 2) return null
  return <p class="note">{reading.words.detail.origins(sources.length, originsOf(sources))}</p>
}
