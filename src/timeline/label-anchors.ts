import type { Px } from '../base/units.ts'
import type { Anchor } from './labels.ts'
import type { CardMark } from './marks.ts'
import { GAP } from './sizes.ts'

/** A band this wide is read as a stretch, a narrower one as a spot. */
const WIDE_BAND: Px = 60

/** On a band the text stands inside and stays on screen while the band does; beside a dot on the side that its lane was packed for first. */
export function anchorsOf(mark: CardMark, width: Px): readonly Anchor[] {
  const { x0, x1, half, tails, glyphX, band, card } = mark
  if (glyphX !== null && card.extent !== 'lasting') {
    const at = glyphX
    const right: Anchor = { x: at, dx: half + tails.behind + GAP, align: 'start' }
    const left: Anchor = { x: at, dx: -half - tails.before - GAP, align: 'end' }
    if (at < 0 || at > width)
      return band === null || x1 < 60 || x0 > width - 60 ? [] : [{ x: Math.max(0, x0), dx: 2 * GAP, align: 'start' }]
    return card.side === 'left' ? [left, right] : [right, left]
  }
  const inset = glyphX === null ? 2 * GAP : half + GAP
  const inside: Anchor = x0 + inset >= GAP ? { x: x0, dx: inset, align: 'start' } : { x: 0, dx: 2 * GAP, align: 'start' }
  const before: Anchor = { x: x0, dx: glyphX === null ? -GAP : -half - tails.before - GAP, align: 'end' }
  if (x1 < 3 * GAP || x0 > width) return []
  // Words left of a band that is seen to be some time within a year would stand in the year before.
  if (card.extent === 'soft' && x1 - x0 > WIDE_BAND) return [inside]
  return card.side === 'left' ? [before, inside] : [inside, before]
}
