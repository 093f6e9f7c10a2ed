import type { JSX } from 'preact'
import type { Cite } from '../story/story.ts'
import { locator, sourceName } from '../words/citing.ts'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** Where it stands: each source that is shown with its paragraph, and what the editor noted about it. */
export function Cites({ cites, reading }: { readonly cites: readonly Cite[]; readonly reading: Reading }): JSX.Element | null {
  const shown = shownCites(cites, reading)
  if (shown.length === 0) return null
  return (
    <ul class="cites">
      {shown.map((cite) => (
        <li class="cite">
          <CiteLink cite={cite} reading={reading} />
          {cite.quote !== null && (
            <q>
              <Say text={cite.quote} reading={reading} />
            </q>
          )}
          {cite.note !== null && (
            <span class="note">
              <Say text={cite.note} reading={reading} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A source and its paragraph, as a link to the source. */
export function CiteLink({ cite, reading }: { readonly cite: Cite; readonly reading: Reading }): JSX.Element {
  return (
    <RecordLink record={cite.source} reading={reading}>
      <bdi>{sourceName(cite.source, reading.words)}</bdi>
      {cite.at !== null && `, ${locator(cite.at, reading.words)}`}
    </RecordLink>
  )
}

/** Those whose source is shown: one that had not appeared by the known date is no ground yet. */
export const shownCites = (cites: readonly Cite[], { shown }: Pick<Reading, 'shown'>): readonly Cite[] =>
  cites.filter(({ source }) => shown.has(source.id))
