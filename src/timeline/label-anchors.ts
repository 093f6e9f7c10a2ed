import type { Px } from '../base/units.ts'
import { bead } from './glyphs.ts'
import type { Anchor } from './labels.ts'
import { lookOf } from './mark-signs.ts'
import type { CardMark } from './marks.ts'
import { GAP } from './sizes.ts'

/** A band this wide is read as a stretch, a narrower one as a spot. */
const WIDE_BAND: Px = 60

/** On a band the text stands inside and stays on screen while the band does; beside a dot on the side that its lane was packed for first. */
export function anchorsOf(mark: CardMark, width: Px): readonly Anchor[] {
  const { x0, x1, half, tails, glyphX, card, band } = mark
  if (glyphX !== null && card.extent !== 'lasting') {
    const at = glyphX
    const right: Anchor = { x: at, dx: half + tails.behind + GAP, align: 'start' }
    const left: Anchor = { x: at, dx: -half - tails.before - GAP, align: 'end' }
    if (at < 0 || at > width) return []
    return card.side === 'left' ? [left, right] : [right, left]
  }
  // The name of a stretch begins behind its bead.
  const inset = glyphX !== null ? half + GAP : card.kind === 'event' && bead(lookOf(card)).length > 0 ? 3 * GAP : 2 * GAP
  // No name is struck through by where its own stretch ends.
  const most = band?.fadeEnd === 0 && band.tail === 'none' ? x1 - GAP : width
  const inside: Anchor = { ...(x0 + inset >= GAP ? { x: x0, dx: inset } : { x: 0, dx: 2 * GAP }), align: 'start', most }
  const behind: Anchor = { x: x1, dx: GAP, align: 'start' }
  const before: Anchor = { x: x0, dx: glyphX === null ? -GAP : -half - tails.before - GAP, align: 'end' }
  if (x1 < 3 * GAP || x0 > width) return []
  // Words left of a band that is seen to be some time within a year would stand in the year before.
  if (card.extent !== 'lasting' && x1 - x0 > WIDE_BAND) return [inside]
  return card.side === 'left' ? [before, inside, behind] : [inside, behind, before]
}
