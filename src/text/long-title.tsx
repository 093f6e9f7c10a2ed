import type { JSX } from 'preact'
import { beginning } from '../base/text-metrics.ts'
import { say } from '../story/say.ts'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'

/** In letters. A browser takes minutes over a line without end, and nobody reads such a title. */
const LONGEST = 5000

/** The story's title where the page's head has only the beginning of it. */
export function LongTitle({ reading }: { readonly reading: Reading }): JSX.Element | null {
  const { title } = reading.story
  const { text } = say(title, reading.words.lang)
  if (beginning(text) === text || text.length > LONGEST) return null
  return (
    <p class="long-title">
      <Say text={title} reading={reading} />
    </p>
  )
}
