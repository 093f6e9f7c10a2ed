import type { JSX } from 'preact'
import { tallyOf } from '../story/tally.ts'
import type { Reading } from './reading.ts'

/** How the page is read, in up to six lines: each stands only where the story has what it speaks of. */
export function HowToRead({ reading }: { readonly reading: Reading }): JSX.Element {
  return (
    <ul class="plain how-to">
      {waysToRead(reading).map((way) => (
        <li key={way}>{way}</li>
      ))}
    </ul>
  )
}

export function waysToRead({ story, words }: Reading): readonly string[] {
  const { ways } = words
  const { statuses, disputed, soft } = tallyOf(story)
  const signs = (['documented', 'reported', 'alleged', 'disputed'] as const).filter((sign) =>
    sign === 'disputed' ? disputed : statuses.event.has(sign) || statuses.relation.has(sign),
  )
  return [
    story.events.length > 0 && ways.time(soft),
    story.entities.length > 0 && ways.graph,
    signs.length > 0 && ways.status(signs.map((sign) => ways.signs[sign])),
    story.claims.length > 0 && ways.claims,
    story.sources.length > 0 && ways.evidence,
    story.sources.length > 0 && ways.known,
  ].filter((way) => way !== false)
}
