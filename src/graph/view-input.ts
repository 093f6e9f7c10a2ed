import type { Palette } from '../base/palette.ts'
import type { Id } from '../base/units.ts'
import type { Dress } from './dressing.ts'
import type { Placed } from './positions.ts'
import type { GraphInput } from './world.ts'

/** The graph's input, and what only a live view needs. */
export interface GraphViewInput extends GraphInput, Dress {
  readonly palette: Palette
  readonly selection: Id | null
  readonly hover: Id | null
  readonly progress: Placed['progress']
  /** The page keeps plain wheel and one finger for itself, as in an article. */
  readonly cooperative?: boolean
  /** The picture is of what is chosen when it begins, and of what ties to that. */
  readonly near?: boolean
}
