import type { Instant } from '../base/units.ts'
import { latestInstant } from '../story/known.ts'
import type { Cite, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { whenWords } from '../words/dates.ts'
import { DELAYS } from '../words/delays.ts'
import { instantWords } from '../words/spans.ts'
import type { Words } from '../words/words.ts'
import { dateStyle, isDoubtful } from './card-words.ts'

/** Whether a publication is dated to the day, without doubt: only then is there a day since when its words are in these sources. */
function isToTheDay(when: When): boolean {
  if (when.form !== 'date' || when.start.kind !== 'date' || isDoubtful(when)) return false
  const { precision } = when.start.date
  return precision === 'day' || precision === 'minute' || precision === 'second'
}

/** Since which days these sources have something, and by which dates at the latest where what it was published in is not dated to the day. */
export function sinceWords(sinces: readonly Instant[], cites: readonly Cite[], story: Story, words: Words): string {
  const days = new Set<string>()
  const rough = new Set<string>()
  for (const since of sinces) {
    const published = cites.map(({ source }) => source.published).filter((when) => latestInstant(when) === since)
    if (published.length === 0 || published.some(isToTheDay)) days.add(dayOf(since, story, words))
    else rough.add(latestOf(published, since, story, words))
  }
  return [days.size > 0 ? words.record.since([...days].join(', ')) : '', rough.size > 0 ? DELAYS[words.lang].by([...rough].join(', ')) : '']
    .filter(Boolean)
    .join(', ')
}

/** When all that came into these sources from the one instant to the other did. */
export function arrivedWords(from: Instant, since: Instant, story: Story, words: Words): string {
  const published = story.sources.map((source) => source.published).filter(({ endMax }) => endMax >= from && endMax <= since)
  const [first, last] = [dayOf(from, story, words), dayOf(since, story, words)]
  if (!published.every(isToTheDay)) return DELAYS[words.lang].by(latestOf(published, since, story, words))
  return first === last ? words.record.since(last) : DELAYS[words.lang].between(first, last)
}

/** `since` is the first instant after that day. */
const dayOf = (since: Instant, story: Story, words: Words): string => instantWords(since - 1, 'day', dateStyle(story, words))

/** The end of what is published by then, as the file dates it, where all of it is dated alike. */
function latestOf(published: readonly When[], since: Instant, story: Story, words: Words): string {
  const ends = published.filter((when) => latestInstant(when) === since && when.end.kind === 'date')
  const said = new Set(ends.map((when) => whenWords({ ...when, form: 'date', start: when.end }, dateStyle(story, words))))
  const [only] = said
  return said.size === 1 && only !== undefined ? only : dayOf(since, story, words)
}
