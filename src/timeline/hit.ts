import type { Point, Px } from '../base/units.ts'
import type { Event } from '../story/story.ts'
import type { Tear } from './axis.ts'
import { columnAt } from './column-at.ts'
import type { DelayEnd } from './delay-scene.ts'
import type { Mark } from './marks.ts'
import { clusterOf } from './run-marks.ts'
import type { TimelineScene } from './scene.ts'

/** What can be pointed at. */
export type TimelineTarget =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'undated'; readonly event: Event }
  | { readonly kind: 'tear'; readonly tear: Tear }
  | { readonly kind: 'arrivals'; readonly end: DelayEnd }

/** A finger needs no better aim than this. */
const RADIUS: Px = 12
/** Where things came into the sources stands close to the names of two lanes. */
const END: Px = 4
const HALF_MARK: Px = 8

/** The nearest mark or label within reach, the smaller and later painted first; else an undated record, or a tear. */
export function hitTimeline(scene: TimelineScene, point: Point): TimelineTarget | null {
  const { rows, footer, axis } = scene
  const end = scene.delays?.ends.find(({ x, y }) => Math.abs(point.x - x) <= END && Math.abs(point.y - y) <= END)
  if (end !== undefined && point.y > rows.axis) return { kind: 'arrivals', end }
  if (point.y > rows.bottom) {
    const found = footer.marks.find(({ box }) => inBox(point, box))
    return found === undefined ? null : { kind: 'undated', event: found.event }
  }
  const mark = point.y < rows.axis ? null : nearest(scene, point)
  if (mark !== null) return { kind: 'mark', mark }
  const tear = axis.tears.find(
    ({ x, label }) =>
      Math.abs(point.x - x) <= RADIUS ||
      (point.y < rows.axis && label !== null && aside(point.x, label.x - label.width / 2, label.x + label.width / 2) === 0),
  )
  return tear === undefined ? null : { kind: 'tear', tear }
}

function nearest(scene: TimelineScene, point: Point): Mark | null {
  const halfLane = Math.min(HALF_MARK, scene.rows.lane / 2)
  let best: { readonly mark: Mark; readonly distance: Px; readonly width: Px } | null = null
  const offer = (mark: Mark, x0: Px, x1: Px) => {
    const distance = Math.hypot(aside(point.x, x0, x1), aside(point.y, mark.y - halfLane, mark.y + halfLane))
    if (distance > RADIUS || (best !== null && (distance > best.distance || (distance === best.distance && x1 - x0 > best.width)))) return
    best = { mark, distance, width: x1 - x0 }
  }
  for (const mark of scene.marks) {
    const dot = mark.kind === 'card' && mark.glyphX !== null
    if (mark.kind === 'cluster' || mark.band !== null || !dot) offer(mark, mark.x0, mark.x1)
    if (dot) offer(mark, mark.glyphX - mark.half, mark.glyphX + mark.half)
  }
  for (const run of scene.runs) {
    if (aside(point.y, run.y - halfLane, run.y + halfLane) > RADIUS) continue
    const i = columnAt(run, point.x, RADIUS)
    if (i < 0) continue
    const column = clusterOf(run, i, i + 1)
    offer(column, column.x0, column.x1)
  }
  for (const { key, anchor, width, noteWidth } of scene.labels) {
    const x0 = anchor.align === 'start' ? anchor.x + anchor.dx : anchor.x + anchor.dx - width
    offer(key, x0, x0 + width + noteWidth)
  }
  return best === null ? null : (best as { readonly mark: Mark }).mark
}

/** How far outside of [from, to] a number is. */
const aside = (value: number, from: number, to: number): number => Math.max(from - value, value - to, 0)

const inBox = ({ x, y }: Point, box: { x: Px; y: Px; width: Px; height: Px }): boolean =>
  aside(x, box.x, box.x + box.width) === 0 && aside(y, box.y, box.y + box.height) === 0
