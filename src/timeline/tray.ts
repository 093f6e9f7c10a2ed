import { clipText } from '../base/text-metrics.ts'
import type { Box, Measure, Px, Size } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import type { Event } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { say } from '../story/say.ts'
import { GAP } from './sizes.ts'

/** The undated records, side by side below the lanes: never hidden, never given a date. */
export interface Tray {
  readonly y: Px
  readonly caption: string
  readonly marks: readonly TrayMark[]
  /** How many more there are than fit. */
  readonly more: { readonly x: Px; readonly text: string } | null
}

export interface TrayMark {
  readonly event: Event
  readonly level: Level
  /** The middle of its sign. */
  readonly x: Px
  readonly text: string
  readonly box: Box
}

interface TrayInput {
  readonly size: Size
  readonly words: Words
  readonly measure: Measure
  readonly emphasis: Emphasis
}

const INSET: Px = 12
const SIGN: Px = 18
const LONGEST: Px = 230
const HEIGHT: Px = 24

export function trayOf(undated: readonly Event[], { size, words, measure, emphasis }: TrayInput, y: Px): Tray {
  const caption = words.timeline.undated
  const marks: TrayMark[] = []
  let x = INSET + measure(caption, 'small') + 2 * GAP
  const moreWidth = measure(words.timeline.more(undated.length), 'small') + GAP
  for (const [i, event] of undated.entries()) {
    const text = clipText(say(event.title, words.lang).text, 'small', measure, LONGEST)
    const width = SIGN + measure(text, 'small') + GAP
    const last = i === undated.length - 1
    if (x + width > size.width - INSET - (last ? 0 : moreWidth)) break
    marks.push({ event, level: emphasis(event.id), x: x + 7, text, box: { x, y: y - HEIGHT / 2, width, height: HEIGHT } })
    x += width + 2 * GAP
  }
  const hidden = undated.length - marks.length
  return { y, caption, marks, more: hidden === 0 ? null : { x, text: words.timeline.more(hidden) } }
}
