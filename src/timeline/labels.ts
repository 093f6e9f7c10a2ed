import { clipText, TEXT_STYLES } from '../base/text-metrics.ts'
import type { Measure, Px, TextStyle } from '../base/units.ts'
import { GAP } from './sizes.ts'

/** A text that wants a place in a lane. */
export interface LabelWish<K> {
  readonly key: K
  readonly lane: number
  readonly text: string
  /** Said after the text, in a lighter tone, where there is room. */
  readonly note: string
  readonly style: TextStyle
  /** Lower comes first. */
  readonly rank: number
  /** It is shown in any case, over marks if need be: what is chosen. */
  readonly must: boolean
  /** Clipped to less than this, it would say nothing. */
  readonly least: Px
  /** Where it may stand, the best first. */
  readonly anchors: readonly Anchor[]
}

/** A text begins, or ends, `dx` px from a place on the axis; it goes no further than to `most`, where that is given. */
export interface Anchor {
  readonly x: Px
  readonly dx: Px
  readonly align: 'start' | 'end'
  readonly most?: Px
}

export interface Label<K> {
  readonly key: K
  readonly lane: number
  readonly text: string
  readonly style: TextStyle
  readonly anchor: Anchor
  readonly width: Px
  /** The lighter part and its width with the gap before it; empty where there was no room. */
  readonly note: string
  readonly noteWidth: Px
}

interface Taken {
  readonly lane: number
  readonly x0: Px
  readonly x1: Px
}

/** What a lane holds already, from … to … on screen; what it is `of`, if anything, may cover itself. */
export interface Obstacle<K> extends Taken {
  readonly of: K | null
}

const EDGE: Px = 3
const NONE: readonly never[] = []
/** On both sides of a text, so that two never read as one. */
const AIR: Px = 8

/**
 * Greedy placement: by rank, each text takes the first of its places where it covers neither a mark nor a text; clipped if need be; else it is
 * left out, and the mark stays. `lanePitch` tells whether the texts of neighbouring lanes could touch.
 */
export function placeLabels<K>(
  wishes: readonly LabelWish<K>[],
  obstacles: readonly Obstacle<K>[],
  width: Px,
  lanePitch: Px,
  measure: Measure,
): readonly Label<K>[] {
  const room = createRoom(obstacles, width, Math.max(0, Math.ceil(TEXT_STYLES.mark.height / lanePitch) - 1))
  const labels: Label<K>[] = []
  for (const wish of wishes.filter(({ anchors }) => anchors.length > 0).sort((a, b) => a.rank - b.rank)) {
    const label = placeLabel(wish, room, width, measure)
    if (label === null) continue
    room.take(label.lane, ...reachOf(label.anchor, label.width))
    labels.push(label)
  }
  return labels.map((label) => withNote(label, room, measure))
}

function placeLabel<K>(wish: LabelWish<K>, room: Room<K>, width: Px, measure: Measure): Label<K> | null {
  const { key, lane, style, anchors } = wish
  const full = measure(wish.text, style)
  const whole = anchors.find((anchor) => isIn(anchor, full) && room.free(key, lane, ...reachOf(anchor, full)))
  if (whole !== undefined) return { key, lane, text: wish.text, style, anchor: whole, width: full, note: wish.note, noteWidth: 0 }
  const spaces = anchors.map((anchor) => ({ anchor, space: room.space(key, lane, anchor) }))
  const best = spaces.reduce((a, b) => (b.space > a.space + 1 ? b : a))
  const spot = best.space >= Math.min(wish.least, full) ? best : wish.must ? forced(anchors, width) : null
  if (spot === null) return null
  const text = clipText(wish.text, style, measure, spot.space)
  return text === '' ? null : { key, lane, text, style, anchor: spot.anchor, width: measure(text, style), note: '', noteWidth: 0 }
}

/** Over whatever stands there, on the side with more of the screen. */
function forced(anchors: readonly Anchor[], width: Px): { readonly anchor: Anchor; readonly space: Px } {
  const spaces = anchors.map((anchor) => {
    const from = anchor.x + anchor.dx
    const isOff = from < EDGE || from > width - EDGE
    return { anchor, space: isOff ? 0 : anchor.align === 'start' ? width - EDGE - from : from - EDGE }
  })
  return spaces.reduce((a, b) => (b.space > a.space ? b : a))
}

/** Notes come when all texts have their places. */
function withNote<K>(label: Label<K>, room: Room<K>, measure: Measure): Label<K> {
  const { key, lane, note, anchor, width } = label
  const without = { ...label, note: '', noteWidth: 0 }
  if (note === '' || anchor.align === 'end') return without
  const end = anchor.x + anchor.dx + width
  const noteWidth = measure(note, 'small') + GAP
  if (!room.free(key, lane, end + AIR + GAP / 2, end + noteWidth + AIR)) return without
  room.take(lane, end, end + noteWidth)
  return { ...label, noteWidth }
}

const isIn = ({ x, dx, most }: Anchor, width: Px): boolean => most === undefined || x + dx + width <= most

const reachOf = ({ x, dx, align }: Anchor, width: Px): readonly [Px, Px] =>
  align === 'start' ? [x + dx, x + dx + width] : [x + dx - width, x + dx]

interface Room<K> {
  readonly free: (key: K, lane: number, x0: Px, x1: Px) => boolean
  /** How far a text may go from the anchor. */
  readonly space: (key: K, lane: number, anchor: Anchor) => Px
  readonly take: (lane: number, x0: Px, x1: Px) => void
}

function createRoom<K>(obstacles: readonly Obstacle<K>[], width: Px, reach: number): Room<K> {
  const marks = new Map<number, Obstacle<K>[]>()
  const texts = new Map<number, Taken[]>()
  const put = <O extends Taken>(map: Map<number, O[]>, obstacle: O) => {
    const list = map.get(obstacle.lane)
    if (list === undefined) map.set(obstacle.lane, [obstacle])
    else list.push(obstacle)
  }
  for (const obstacle of obstacles) put(marks, obstacle)
  /** Whether all that a text could cover pass; the first that does not ends the look. */
  const every = (key: K, lane: number, passes: (other: Taken) => boolean): boolean => {
    for (const mark of marks.get(lane) ?? NONE) if (mark.of !== key && !passes(mark)) return false
    for (let other = lane - reach; other <= lane + reach; other++)
      for (const text of texts.get(other) ?? NONE) if (!passes(text)) return false
    return true
  }
  return {
    free: (key, lane, x0, x1) =>
      x0 >= EDGE && x1 <= width - EDGE && every(key, lane, (other) => x1 + GAP / 2 <= other.x0 || x0 - GAP / 2 >= other.x1),
    space(key, lane, { x, dx, align, most }) {
      const from = x + dx
      if (from < EDGE || from > width - EDGE) return 0
      let end = align === 'start' ? Math.min(width - EDGE, most ?? width) : EDGE
      const isOpen = every(key, lane, ({ x0, x1 }) => {
        if (align === 'start' && x0 >= from) end = Math.min(end, x0 - GAP)
        if (align === 'end' && x1 <= from) end = Math.max(end, x1 + GAP)
        return x0 >= from || x1 <= from
      })
      return isOpen ? Math.abs(end - from) : 0
    },
    take: (lane, x0, x1) => put(texts, { lane, x0: x0 - AIR, x1: x1 + AIR }),
  }
}
