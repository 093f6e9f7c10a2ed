import type { Id, Px } from '../base/units.ts'
import { type Card, glyphU } from './deck.ts'
import { isWide, type Mark } from './marks.ts'
import type { Rows } from './rows.ts'
import type { TimeScale } from './scale.ts'
import type { Shown } from './shown.ts'
import { GAP } from './sizes.ts'

/** The line through all moments of one claim: who said so, who denied it, in one lane. */
export interface Thread {
  readonly claim: Id
  readonly x0: Px
  readonly x1: Px
  readonly y: Px
  readonly chosen: boolean
  readonly muted: boolean
}

/** One for each claim with a moment on screen and another one anywhere. */
export function threadsOf(marks: readonly Mark[], shown: Shown, scale: TimeScale, rows: Rows, selection: Id | null): readonly Thread[] {
  const seen = new Set<string>()
  return marks.flatMap((mark) => {
    const card = mark.kind === 'card' ? mark.card : mark.first
    if (card?.kind !== 'claim' || seen.has(`${card.lane} ${card.record.id}`)) return []
    const claim = card.record.id
    seen.add(`${card.lane} ${claim}`)
    const own = (shown.ofRecord.get(claim) ?? []).filter(({ lane }) => lane === card.lane)
    const places = own.map((card) => signX(card, scale))
    if (places.length < 2) return []
    const x0 = Math.max(Math.min(...places), -BEYOND)
    const x1 = Math.min(Math.max(...places), scale.width + BEYOND)
    return { claim, x0, x1, y: rows.y(card.lane), chosen: claim === selection, muted: mark.level === 'muted' }
  })
}

/** A place in its sign, which in a band stands where what is seen of that begins. */
function signX(card: Card, scale: TimeScale): Px {
  if (card.extent !== 'soft' && (card.extent === 'lasting' || !isWide(card, scale))) return scale.xOfU(glyphU(card))
  const x = scale.xOfU(card.startMin)
  return Math.min(Math.max(x, 0) + 3 * GAP, (x + scale.xOfU(card.endMax)) / 2)
}

/** Lines end so far outside of the picture. */
const BEYOND: Px = 20
