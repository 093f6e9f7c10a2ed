import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import { say } from '../story/say.ts'
import type { Position, Story } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import type { Bound, When } from '../story/when.ts'
import { localTime, mannerOf, timeWords } from '../words/clock.ts'
import { whenShort } from '../words/dates.ts'
import type { DateStyle, Words } from '../words/words.ts'
import { type Content, type Item, stancesOf } from './deck.ts'

export const dateStyle = (story: Story, words: Words): DateStyle => ({ phrases: words.dates, timeZone: story.timeZone })

/** The words a mark is labelled with: an event's title, what a claim states, a source's publisher. Only the beginning of an endless one. */
export function markTitle({ kind, record }: Content, words: Words): string {
  const publisher = kind === 'source' ? record.publisher : null
  return beginning(titleOf(publisher ?? record, words.lang))
}

/** What a mark's label says: its title, and a source's time of day where it has one. */
export function labelOf(item: Item, story: Story, words: Words): string {
  const title = markTitle(item, words)
  if (item.kind !== 'source' || item.when.start.kind !== 'date' || item.when.start.date.hour === null) return title
  const manner = mannerOf(dateStyle(story, words), true)
  return `${title} ${timeWords(localTime(item.when.startMin, manner.zone), false, manner)}`
}

/** Who took which side in this moment: “Santoso: denies it”, one entry a stance. */
export const voicesOf = (positions: readonly Position[], words: Words): string =>
  stancesOf(positions)
    .map((stance) => {
      const names = positions.filter((position) => position.stance === stance).map(({ by }) => isolated(say(by.name, words.lang).text))
      return words.timeline.voice([...new Set(names)].join(', '), words.record.stances[stance])
    })
    .join(' · ')

/** What a label adds in a lighter tone: that it is background, and what is open or doubtful about its date. */
export function noteOf(item: Item, story: Story, words: Words): string {
  if (item.kind !== 'event') return ''
  const doubtful = isDoubtful(item.when) && whenShort(item.when, dateStyle(story, words))
  return parts(item.record.part === 'background' && words.record.background, unstated(item.when, words), doubtful)
}

/** A date marked as approximate or uncertain. */
export const isDoubtful = ({ start, end }: When): boolean => isLoose(start) || isLoose(end)

const isLoose = (bound: Bound): boolean => bound.kind === 'date' && (bound.date.approximate || bound.date.uncertain)

/** The sources give no day (or no year) for it; empty where the date is whole. */
export function unstated({ form, start }: When, words: Words): string {
  if (form !== 'date' || start.kind !== 'date') return ''
  const { precision } = start.date
  if (precision === 'day' || precision === 'minute' || precision === 'second') return ''
  return precision === 'year' || precision === 'season' || precision === 'month' ? words.timeline.noDay : words.timeline.noYear
}

export const parts = (...list: readonly (string | false)[]): string => list.filter(Boolean).join(' · ')
