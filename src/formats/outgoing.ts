import type { Id } from '../base/units.ts'
import type { Shown } from '../story/shown.ts'
import type { Story } from '../story/story.ts'
import type { ExportWords } from '../words/export-en.ts'
import type { AllWords, DateStyle } from '../words/words.ts'

/** What leaves in another format: a story, how much of it, in whose words, and where it can be read. */
export interface Outgoing {
  readonly story: Story
  /** The whole file, or what of it these sources had by a known date. No other filter holds: an export is not a view. */
  readonly shown: Shown
  /** The known date as it was asked for; null for the whole file. */
  readonly knownOn: string | null
  readonly words: AllWords
  readonly said: ExportWords
  readonly style: DateStyle
  /** The page's address without what a reader did there; null where none is known. */
  readonly address: string | null
  /** Whose file it is, where it is not the site's own. */
  readonly origin: string | null
}

/** Where a record can be read with its evidence; null where no address is known. */
export function recordAddress({ address, knownOn }: Outgoing, id: Id): string | null {
  if (address === null) return null
  return `${address}#v1&sel=${id}${knownOn === null ? '' : `&known=${encodeURIComponent(knownOn.toWellFormed()).replaceAll('%2F', '/')}`}`
}
