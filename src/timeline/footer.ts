import { clipText } from '../base/text-metrics.ts'
import type { Box, Measure, Px, Size } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import { isDisputed } from '../story/disputed.ts'
import { say } from '../story/say.ts'
import type { Event } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { FOOTER, GAP, HALF } from './sizes.ts'

/** The line below the lanes: the undated records side by side, never hidden, never given a date; and at its end what is on screen. */
export interface Footer {
  /** The middle of the line. */
  readonly y: Px
  readonly caption: string
  readonly marks: readonly TrayMark[]
  /** How many more there are than fit. */
  readonly more: { readonly x: Px; readonly text: string } | null
  /** How much is in view, and by which clocks the axis goes. */
  readonly status: string
}

export interface TrayMark {
  readonly event: Event
  /** Nobody had denied it by the known date. */
  readonly undenied: boolean
  readonly level: Level
  /** The middle of its sign. */
  readonly x: Px
  readonly text: string
  readonly box: Box
}

interface FooterInput {
  readonly size: Size
  readonly words: Words
  readonly measure: Measure
  readonly emphasis: Emphasis
  readonly visible: Pick<Visible, 'positions'>
}

const joined = (says: readonly string[]): string => says.filter(Boolean).join(' · ')

/** What is said leaves room for the records beside it. */
const MOST_SAID = 0.6
const INSET: Px = 12
const SIGN: Px = 18
const LONGEST: Px = 230
const HEIGHT: Px = 24

/** `says` is what stands at its end: how much is in view, what a closer look would show, and by which clocks; the second may give way. */
export function footerOf(
  undated: readonly Event[],
  says: readonly [inView: string, closer: string, zone: string],
  top: Px,
  { size, words, measure, emphasis, visible }: FooterInput,
): Footer {
  const y = top + FOOTER / 2
  const whole = joined(says)
  const status = measure(whole, 'small') <= MOST_SAID * size.width ? whole : joined([says[0], says[2]])
  const caption = undated.length === 0 ? '' : words.timeline.undated
  const moreWidth = measure(words.timeline.more(undated.length), 'small') + GAP
  const end = size.width - 2 * INSET - measure(status, 'small')
  const marks: TrayMark[] = []
  let x = INSET + measure(caption, 'small') + 2 * GAP
  for (const [i, event] of undated.entries()) {
    const text = clipText(say(event.title, words.lang).text, 'small', measure, LONGEST)
    const width = SIGN + measure(text, 'small') + GAP
    if (x + width > end - (i === undated.length - 1 ? 0 : moreWidth)) break
    const box = { x, y: y - HEIGHT / 2, width, height: HEIGHT }
    marks.push({ event, undenied: !isDisputed(event, visible), level: emphasis(event.id), x: x + HALF, text, box })
    x += width + 2 * GAP
  }
  const hidden = undated.length - marks.length
  return { y, caption, marks, more: hidden === 0 ? null : { x, text: words.timeline.more(hidden) }, status }
}
