import type { JSX } from 'preact'
import type { Story } from '../story/story.ts'
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
  const stated = [...story.events, ...story.relations]
  const signs = (['documented', 'reported', 'alleged', 'disputed'] as const).filter((sign) =>
    sign === 'disputed'
      ? stated.some(({ disputed }) => disputed) || story.claims.some(({ disputed }) => disputed)
      : stated.some(({ status }) => status === sign),
  )
  return [
    story.events.length > 0 && ways.time(hasSoft(story)),
    story.entities.length > 0 && ways.graph,
    signs.length > 0 && ways.status(signs.map((sign) => ways.signs[sign])),
    story.claims.length > 0 && ways.claims,
    story.sources.length > 0 && ways.evidence,
    story.sources.length > 0 && ways.known,
  ].filter((way) => way !== false)
}

/** Whether some event's date says less than the day. */
const hasSoft = ({ events }: Story): boolean =>
  events.some(({ when }) => when?.form === 'date' && when.start.kind === 'date' && isLoose(when.start.date.precision))

const isLoose = (precision: string): boolean => !['day', 'minute', 'second'].includes(precision)
