import type { U } from '../base/units.ts'
import { DAY } from '../story/calendar.ts'
import { localTime, mannerOf } from '../words/clock.ts'
import { PLAYING } from '../words/playing.ts'
import { type InstantPrecision, instantWords, yearIn } from '../words/spans.ts'
import { dateStyle } from './card-words.ts'
import { shownCards } from './decks.ts'
import { type Course, courseOf } from './play.ts'
import { spokenCard } from './spoken-card.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The course through what passes the filters: through the range where there is one. */
export const courseFor = (input: TimelineViewInput): Course =>
  courseOf(
    input.folding,
    input.range,
    shownCards(input).cards.map(({ when }) => when.startMin),
  )

/** How far the picture tells days and minutes apart, so far the line's date is said. */
export function headWords(u: U, { story, folding, viewport, words }: TimelineViewInput): string {
  const days = (viewport.end - viewport.start) / DAY
  const style = dateStyle(story, words)
  if (days > 4e6) {
    const manner = mannerOf(style, true)
    return yearIn(localTime(folding.toInstant(u), manner.zone).year, days / 365, manner)
  }
  const precision: InstantPrecision = days < 4 ? 'minute' : days < 2000 ? 'day' : days < 40_000 ? 'month' : 'year'
  return instantWords(folding.toInstant(u), precision, style)
}

/** What has begun at the last of `until` stops, and how many others since `from` stops. */
export function stopWords({ stops }: Course, until: number, from: number, input: TimelineViewInput): string {
  const { story, words, visible } = input
  const [before, last] = [stops[from - 1]?.instant ?? Number.NEGATIVE_INFINITY, stops[until - 1]?.instant ?? Number.NEGATIVE_INFINITY]
  const begun = shownCards(input).cards.filter(({ when }) => when.startMin > before && when.startMin <= last)
  const card = begun.at(-1)
  return card === undefined ? '' : PLAYING[words.lang].passed(spokenCard(card, story, words, visible), begun.length - 1)
}
