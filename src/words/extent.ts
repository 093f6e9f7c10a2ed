import type { Story } from '../story/story.ts'
import { whenShort } from './dates.ts'
import { instantWords } from './spans.ts'
import type { DateStyle } from './words.ts'

/** From a story's first date, no more exact than the file has it, to its last day; empty where nothing is dated. */
export function extentWords({ events, extent }: Pick<Story, 'events' | 'extent'>, style: DateStyle): string {
  const first = events.find(({ when }) => when !== null)?.when
  if (extent === null || first === null || first === undefined) return ''
  return `${whenShort(first, style)} – ${instantWords(extent.end - 1, 'day', style)}`
}
