import type { Px } from '../base/units.ts'
import type { Emphasis } from '../state/linking.ts'
import type { Card } from './deck.ts'
import { below, upTo } from './density.ts'
import { firstGoingOn, goingOn } from './end-tree.ts'
import { type ClusterMark, cardMark, type Mark } from './marks.ts'
import type { TimeScale } from './scale.ts'
import type { LaneCards } from './shown.ts'

/** So many of a lane are drawn by themselves; of the others it is said how many. */
const MOST = 12
const HALF_COLUMN: Px = 2.5

interface ReachInput {
  readonly lane: number
  readonly y: Px
  readonly scale: TimeScale
  readonly emphasis: Emphasis
}

/** What of a lane's first `until` cards goes on into the view: the last of them by themselves, the others as one sign at the edge. */
export function placeReaching(lane: LaneCards, until: number, { scale, y, emphasis, lane: at }: ReachInput): readonly Mark[] {
  const count = countReaching(lane, until, scale)
  if (count <= 0) return []
  const list = (most: number) => goingOn(lane.latest, until, scale.u0, most).flatMap((i) => lane.cards[i] ?? [])
  const drawn = list(Math.min(count, MOST)).reverse()
  const marks = drawn.map((card) => cardMark(card, scale, y, emphasis(card.record.id)))
  const others = count - drawn.length
  if (others === 0) return marks
  const first = lane.cards[firstGoingOn(lane.latest, scale.u0)]
  return [earlierMark(others, first, () => list(count).slice(drawn.length).reverse(), y, at), ...marks]
}

/** All that have begun before what is in view and had not ended, less those that stand near enough to its edge to be placed as marks. */
function countReaching({ cards, starts, ends }: LaneCards, until: number, { u0 }: TimeScale): number {
  let count = below(starts, u0) - upTo(ends, u0)
  for (let i = until; (starts[i] ?? u0) < u0; i++) if ((cards[i]?.endMax ?? 0) > u0) count--
  return count
}

/** Which cards they are is not looked up before somebody asks. */
function earlierMark(count: number, first: Card | undefined, list: () => readonly Card[], y: Px, at: number): ClusterMark {
  let known: readonly Card[] | null = null
  return {
    kind: 'cluster',
    at,
    get lane() {
      known ??= list()
      return known
    },
    earlier: true,
    ...{ from: 0, until: count, first, count, claim: null, level: 'normal', y, x0: 0, x1: 2 * HALF_COLUMN, half: HALF_COLUMN },
  }
}
