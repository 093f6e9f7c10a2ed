import type { JSX } from 'preact'
import { beginning } from '../base/text-metrics.ts'
import { say } from '../story/say.ts'
import type { Text } from '../story/story.ts'
import type { Reading } from './reading.ts'

interface SayProps {
  readonly text: Text
  readonly reading: Reading
  /** Only the beginning of an endless text: the whole of it stands elsewhere. */
  readonly label?: boolean
}

/** A text of the story, set apart from the text around it; where it is not in the reader's language, its own is named to the browser. */
export function Say({ text, reading, label = false }: SayProps): JSX.Element {
  const said = say(text, reading.words.lang)
  return <bdi lang={said.lang ?? undefined}>{label ? beginning(said.text) : said.text}</bdi>
}
