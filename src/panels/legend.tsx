import type { JSX } from 'preact'
import type { Reading } from '../text/reading.ts'
import { Say } from '../text/say.tsx'
import { Drawn } from './drawn.tsx'
import type { LegendGroup } from './legend-group.ts'
import { usedTypes } from './scene.ts'
import { TypeSymbol } from './type-symbol.tsx'

interface LegendProps {
  readonly reading: Reading
  readonly groups: readonly LegendGroup[]
}

/** The signs of the pictures: first the kinds of names that the story has, then every other sign that occurs in it. */
export function Legend({ reading, groups }: LegendProps): JSX.Element {
  const { story, words } = reading
  const nameless = story.entities.find(({ anonymous }) => anonymous)
  return (
    <section class="legend">
      <h3>{words.ways.signsName}</h3>
      <ul>
        {usedTypes(story, 'entity').map(({ type }) => (
          <li key={`type ${type.id}`}>
            <TypeSymbol symbol={type.symbol} />
            <Say text={type.label} reading={reading} />
          </li>
        ))}
        {nameless !== undefined && (
          <li key="nameless">
            <TypeSymbol symbol={nameless.type.symbol} nameless />
            {words.record.anonymous}
          </li>
        )}
      </ul>
      {groups.map(({ name, entries }) => (
        <section key={name}>
          <h4>{name}</h4>
          <ul>
            {entries.map((entry) => (
              <li key={entry.words}>
                <Drawn tag={entry.sign} />
                {entry.words}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
