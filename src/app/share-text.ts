import { isolated } from '../base/bidi.ts'
import { withoutIdleMarks } from '../base/idle-marks.ts'
import { beginning } from '../base/text-metrics.ts'
import { isKnownBy } from '../story/known.ts'
import { labelTexts } from '../story/label-texts.ts'
import { say } from '../story/say.ts'
import type { StoryRecord, Text } from '../story/story.ts'
import { standOf } from '../text/file-stand.ts'
import type { Reading } from '../text/reading.ts'
import { statusWords } from '../text/status-words.ts'
import { knownWords } from '../words/since.ts'
import { claimsHeard } from '../words/voices.ts'
import { claimNote } from './claim-note.ts'

/** The story's title in a line of plain text. */
export const storyLine = ({ story, words }: Reading): string => withoutIdleMarks(isolated(beginning(say(story.title, words.lang).text)))

/** A record in a line of plain text, with how sure it is, and who says so and who denies it; null where these sources had none of it yet. */
export function recordLine(record: StoryRecord, reading: Reading): string | null {
  const { shown, words } = reading
  if (!isKnownBy(record, shown.knownBy)) return null
  const label = (text: Text) => isolated(beginning(say(text, words.lang).text))
  const heard = claimsHeard(record, shown).map((claim) => claimNote(claim, reading))
  const own = record.kind === 'claim' ? [] : [labelTexts(record).map(label).join(' '), ...statusWords(record, reading)]
  return withoutIdleMarks([...own, ...heard].join(' · '))
}

/** The story as it is cited: by what its file says of itself, and nothing that it does not. `address` is of this version. */
export function citation(reading: Reading, origin: string | null, address: string): string {
  const { story, words, shown, style } = reading
  const credits = story.credits === null ? [] : [say(story.credits, words.lang).text]
  const parts = [
    `“${isolated(say(story.title, words.lang).text)}”`,
    ...credits.map(isolated),
    standOf(reading),
    ...(shown.knownBy === null ? [] : [words.saved.known(knownWords(shown.knownBy, story.sources, style))]),
    ...(story.licence === null ? [] : [words.saved.licence(isolated(story.licence))]),
    ...(origin === null ? [] : [words.chrome.foreign(origin)]),
  ]
  return withoutIdleMarks([...parts.map(ended), address].join(' '))
}

/** A sentence with its end. */
const ended = (text: string): string => (/[.!?…][\u2066-\u2069]*$/.test(text) ? text : `${text}.`)
