import { h, type Tag } from '../base/markup.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { type Arrival, arrivalsOf, isRough, sincesOf } from './arrivals.ts'
import { type Card, type Content, glyphU } from './deck.ts'
import { delayLine, sinceLine } from './delay-lines.ts'
import type { ListInput } from './list-scene.ts'

/** Its date and since when these sources have it, in words; and on a small axis of the whole time, folded as everywhere, where it can be read from it. */
export function delayTags(card: Card, { story, words, folding }: ListInput): readonly Tag[] {
  if (sincesOf(card).length === 0) return []
  const line = h('span', { class: 'time-delay' }, delayLine(card, story, words))
  const marks = arrivalsOf(card).flatMap(({ since, side }) => stretchTags(card, side, folding.toU(since), isRough(card, since)))
  if (marks.length === 0) return [line]
  const axis = folding.segments.map(({ u0, u1, folded }) =>
    h('line', { class: folded ? 'torn' : null, x1: percent(u0), x2: percent(u1), y1: MIDDLE, y2: MIDDLE }),
  )
  return [line, h('svg', { class: 'time-own-axis', width: '100%', height: HEIGHT, 'aria-hidden': 'true' }, axis, marks)]
}

/** What has no date: only since when these sources have it. */
export const sinceTag = (content: Content, story: Story, words: Words): Tag =>
  h('span', { class: 'time-delay' }, sinceLine(content, story, words))

const HEIGHT = 9
const MIDDLE = HEIGHT / 2
const HALF = 3
/** Shorter ones, as a part of the whole time, cannot be read from a narrow axis. */
const LEAST = 0.02

/** When it was, the thread, and where it came into these sources, hollow where the day is not known; nothing where the thread would be too short. */
function stretchTags(card: Card, side: Arrival['side'], at: number, rough: boolean): readonly Tag[] {
  const { startMin, endMax, extent } = card
  const [past, future] = extent === 'point' ? [glyphU(card), glyphU(card)] : [startMin, endMax]
  const [from, to] = side === 'after' ? [future, at] : [at, past]
  if (side === 'within' || to - from < LEAST) return []
  const own =
    extent === 'point'
      ? h('circle', { class: 'own', cx: percent(glyphU(card)), cy: MIDDLE, r: HALF })
      : h('rect', { class: 'own', x: percent(startMin), width: percent(endMax - startMin), y: MIDDLE - 2, height: 4 })
  const thread = h('rect', { x: percent(from), width: percent(to - from), y: MIDDLE - 0.75, height: 1.5 })
  const end = h(
    'svg',
    { x: percent(at), y: MIDDLE, overflow: 'visible' },
    h('rect', { class: rough ? 'rough' : null, x: -HALF, y: -HALF, width: 2 * HALF, height: 2 * HALF }),
  )
  return [thread, own, end]
}

const percent = (u: number): string => `${Math.round(Math.min(Math.max(u, 0), 1) * 10_000) / 100}%`
