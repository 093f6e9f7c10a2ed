import type { Px } from '../base/units.ts'

/** What a drag in the overview takes hold of: an end of the window, the window, or a new stretch. */
export type Hold = 'start' | 'end' | 'window' | 'stretch'

interface Window {
  readonly x0: Px
  readonly x1: Px
}

/** Half the width of what can be taken hold of: a finger needs twice that. */
const GRIP: Px = 12
/** A window as wide as all of it has nowhere to go: a drag in it draws a new one. */
const WHOLE = 0.97

/** Grips stand astride the ends; a window too narrow for that keeps its middle for itself and has them outside. */
export function holdAt(x: Px, { x0, x1 }: Window, width: Px): Hold {
  const middle = (x0 + x1) / 2
  const [start, end] = x1 - x0 < 4 * GRIP ? [middle - 2 * GRIP, middle + 2 * GRIP] : [x0, x1]
  if (Math.abs(x - start) <= GRIP) return 'start'
  if (Math.abs(x - end) <= GRIP) return 'end'
  return x > start && x < end && x1 - x0 < width * WHOLE ? 'window' : 'stretch'
}
