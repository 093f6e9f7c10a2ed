import type { JSX } from 'preact'
import type { Reading } from '../text/reading.ts'
import { Say } from '../text/say.tsx'
import { usedTypes } from './scene.ts'
import { TypeSymbol } from './type-symbol.tsx'

const KEYS = ['claims', 'solid', 'dashed', 'half', 'soft', 'open', 'torn', 'thread'] as const

/** How the pictures are to be read, each sign beside its words: first the kinds of names that the story has. */
export function Legend({ reading }: { readonly reading: Reading }): JSX.Element {
  const { story, words } = reading
  const nameless = story.entities.find(({ anonymous }) => anonymous)
  return (
    <section class="legend">
      <h3>{words.legend.name}</h3>
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
        {KEYS.map((key) => (
          <li key={key}>
            <Sign name={key} />
            {words.legend[key]}
          </li>
        ))}
      </ul>
    </section>
  )
}

const DISC = 'M16 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16Z'

function Sign({ name }: { readonly name: (typeof KEYS)[number] }): JSX.Element {
  return (
    <svg class={`sign ${name}`} width="32" height="24" viewBox="0 0 32 24" aria-hidden="true">
      {name === 'claims' && <path class="line" d={`M9 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14Z`} />}
      {name === 'claims' && <path class="fill" d="M21 7h10v10h-10Z" />}
      {name === 'half' && <path class="line" d={DISC} />}
      {name === 'half' && <path class="fill" d="M16 4a8 8 0 0 1 0 16Z" />}
      {(name === 'solid' || name === 'dashed' || name === 'thread' || name === 'open') && <path class="line" d="M1 12h28" />}
      {name === 'open' && <path class="arrow" d="M24 7l6 5l-6 5" />}
      {name === 'soft' && <path class="fill" d="M7 8h18v8h-18Z" />}
      {name === 'soft' && <path class="fade" d="M2 8h5v8h-5ZM25 8h5v8h-5Z" />}
      {name === 'torn' && <path class="line" d="M13 1l-4 4l8 4l-8 4l8 4l-8 4l4 2M21 1l-4 4l8 4l-8 4l8 4l-8 4l4 2" />}
    </svg>
  )
}
