import { shortNumber } from '../base/short-number.ts'
import type { Px } from '../base/units.ts'
import type { BareScene } from './bare-scene.ts'
import { bar, glyphAt, type Shape } from './shapes.ts'

export const RANGE_OPACITY = 0.6

/**
 * Where words stand, lines and tears are covered, so that none strikes through a name: with what is under them, which may be a range. Marks
 * are painted over it.
 */
export function groundAt(x: Px, dx: Px, y: Px, width: Px, height: Px, range: BareScene['range']): readonly Shape[] {
  const d = `M0 0h${shortNumber(width + 4)}v${height}h${shortNumber(-width - 4)}Z`
  const [x0, x1] = [Math.max(x + dx - 2, range?.x0 ?? 0), Math.min(x + dx + width + 2, range?.x1 ?? 0)]
  return [
    ...glyphAt([{ d, fill: 'panel', stroke: null, width: 0, dash: [] }], x, y, dx - 2, 1),
    ...(x1 > x0 ? [bar(x0, x1, y, height, 'thread-soft', { opacity: RANGE_OPACITY })] : []),
  ]
}
