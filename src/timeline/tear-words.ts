import type { Px } from '../base/units.ts'
import { durationWords } from '../words/dates.ts'
import { TEARING } from '../words/tearing.ts'
import type { AxisScene, Tear, TickLabel } from './axis.ts'
import type { TimelineInput } from './bare-scene.ts'
import { dateStyle } from './card-words.ts'
import { GAP } from './sizes.ts'

/**
 * Finds words for folded time that is too narrow for all of them: cut short, or run on over what stands beside it, but never as far as the
 * next tear. Where there is no room at all, the torn edge still says that time is left out.
 */
export function withTearWords(axis: AxisScene, input: TimelineInput): AxisScene {
  const { tears } = axis
  const inner = [...axis.inner]
  const said = tears.map((tear, i): Tear => {
    const around = [tears[i - 1]?.x ?? 0, tears[i + 1]?.x ?? input.size.width] as const
    const label = tear.label ?? cutShort(tear, input) ?? spread(tear, around, inner, input)
    if (label !== null && label !== tear.label) inner.push(label)
    return { ...tear, label }
  })
  return inner.length === axis.inner.length ? axis : { ...axis, tears: said, inner: inner.sort((a, b) => a.x - b.x) }
}

/** The folded time in words, the longest first. */
function namesOf({ span }: Tear, { story, words }: TimelineInput): readonly [string, string, string] {
  const duration = durationWords(span.end - span.start, dateStyle(story, words))
  return [words.timeline.folded(duration), TEARING[words.lang](duration), duration]
}

const fitting = (names: readonly string[], room: Px, { measure }: TimelineInput): Pick<TickLabel, 'text' | 'width'> | null =>
  names.map((text) => ({ text, width: measure(text, 'small') })).find(({ width }) => width <= room) ?? null

function cutShort(tear: Tear, input: TimelineInput): TickLabel | null {
  const { x0, x1 } = tear
  const said = fitting(namesOf(tear, input).slice(1), x1 - x0 - 4, input)
  return said && { ...said, x: (x0 + x1) / 2, anchor: 'middle' }
}

function spread(tear: Tear, around: readonly [Px, Px], others: readonly TickLabel[], input: TimelineInput): TickLabel | null {
  const { x } = tear
  const said = fitting(namesOf(tear, input), 2 * (Math.min(x - around[0], around[1] - x) - GAP), input)
  const touches = (other: TickLabel) => Math.abs(middleOf(other) - x) < (other.width + (said?.width ?? 0)) / 2 + GAP
  return said === null || others.some(touches) ? null : { ...said, x, anchor: 'middle' }
}

const middleOf = ({ x, anchor, width }: TickLabel): Px => (anchor === 'start' ? x + width / 2 : x)
