import type { JSX } from 'preact'
import { say } from '../story/say.ts'
import type { Text } from '../story/story.ts'
import type { Reading } from './reading.ts'

/** A text of the story, set apart from the text around it; where it is not in the reader's language, its own is named to the browser. */
export function Say({ text, reading }: { readonly text: Text; readonly reading: Reading }): JSX.Element {
  const said = say(text, reading.words.lang)
  return <bdi lang={said.lang ?? undefined}>{said.text}</bdi>
}
