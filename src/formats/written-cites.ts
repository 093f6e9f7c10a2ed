import type { CiteData } from '../story/dataset.ts'
import { addressOf } from './address-in.ts'
import type { WrittenCite } from './cites-in.ts'
import type { StoryMaker } from './story-maker.ts'

/** Cites as this program writes them, with their sources. */
export const writtenCites = (cites: readonly WrittenCite[], line: number, maker: StoryMaker): CiteData[] =>
  cites.map(({ url, title, published, ...place }) => {
    const address = url === undefined ? null : addressOf(url)
    const source = { title, ...(address === null ? {} : { url: address }), ...(published === undefined ? {} : { published }) }
    return { source: maker.source(source, line), ...place }
  })

/** A date, and which sources give it where not all that tell of the record do. */
export interface Dated {
  readonly when?: string
  readonly whenCites?: CiteData[]
}

export function datedBy(when: string | null, cites: readonly WrittenCite[], line: number, maker: StoryMaker): Dated {
  if (when === null) return {}
  return cites.length === 0 ? { when } : { when, whenCites: writtenCites(cites, line, maker) }
}
