import type { Id } from '../base/units.ts'

/** What can be measured of the graph. */
export type MeasureName = 'degree' | 'betweenness' | 'communities'

/**
 * A measure of the names that are shown. `done`: its value for each name: how many relations end there, the share of shortest ways from 0 to
 * 1, or the number of its group from 0, the largest group first. `refused`: there are more names than the measure is reckoned for.
 */
export type Measured =
  | { readonly name: MeasureName; readonly state: 'working' }
  | { readonly name: MeasureName; readonly state: 'refused'; readonly names: number; readonly most: number }
  | { readonly name: MeasureName; readonly state: 'done'; readonly values: ReadonlyMap<Id, number> }
