import type { Id, Px, U } from '../base/units.ts'
import type { BoardRows, Join } from './board.ts'
import { type Card, glyphU } from './deck.ts'
import type { Mark } from './marks.ts'
import type { TimeScale } from './scale.ts'
import type { Shown } from './shown.ts'

/** One for each event with a mark of its own on screen and another one anywhere. It ends at the axis where rows are moved under it. */
export function joinsOf(marks: readonly Mark[], shown: Shown, scale: TimeScale, rows: BoardRows): readonly Join[] {
  const seen = new Set<Id>()
  return marks.flatMap((mark): readonly Join[] => {
    if (mark.kind !== 'card' || mark.card.kind !== 'event' || seen.has(mark.card.record.id)) return []
    const { id } = mark.card.record
    seen.add(id)
    const ys = (shown.ofRecord.get(id) ?? []).map((card) => rows.y(card.lane))
    const x = scale.xOfU(placeU(mark.card))
    if (ys.length < 2 || x < 0 || x > scale.width) return []
    const hold = (y: Px) => Math.min(Math.max(y, rows.axis), rows.bottom)
    const [y0, y1] = [hold(Math.min(...ys)), hold(Math.max(...ys))]
    return y0 === y1 ? [] : [{ id, x, y0, y1, level: mark.level, isSoft: mark.glyphX === null }]
  })
}

/** At its sign; a band without one is joined in its middle. */
const placeU = (card: Card): U => (card.extent === 'soft' ? (card.startMin + card.endMax) / 2 : glyphU(card))
