import { clipText, TEXT_STYLES } from '../base/text-metrics.ts'
import type { Measure, Px, TextStyle } from '../base/units.ts'
import { GAP, LONGEST_LABEL } from './sizes.ts'

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
  /** Where it may stand, the best first. */
  readonly anchors: readonly Anchor[]
}

/** A text begins, or ends, `dx` px from a place on the axis. */
export interface Anchor {
  readonly x: Px
  readonly dx: Px
  readonly align: 'start' | 'end'
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

/** What a lane holds already, from … to … on screen; `of` may cover itself. */
export interface Obstacle<K> {
  readonly of: K
  readonly lane: number
  readonly x0: Px
  readonly x1: Px
}

/** A clipped text is shown only where it says something. */
const LEAST_CLIPPED: Px = 70
const EDGE: Px = 3

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
    room.take(label)
    labels.push(label)
  }
  return labels
}

function placeLabel<K>(wish: LabelWish<K>, room: Room<K>, width: Px, measure: Measure): Label<K> | null {
  const { key, lane, style } = wish
  const full = measure(wish.text, style)
  const at = (text: string, anchor: Anchor, textWidth: Px): Label<K> => {
    const noteWidth = wish.note === '' || text !== wish.text || anchor.align === 'end' ? 0 : measure(wish.note, 'small') + GAP
    const left = anchor.x + anchor.dx
    const fits = noteWidth > 0 && room.free(key, lane, left, left + textWidth + noteWidth + GAP)
    return { key, lane, text, style, anchor, width: textWidth, note: fits ? wish.note : '', noteWidth: fits ? noteWidth : 0 }
  }
  for (const anchor of wish.anchors) {
    const [x0, x1] = reachOf(anchor, full)
    if (room.free(key, lane, x0, x1)) return at(wish.text, anchor, full)
  }
  const best = wish.anchors
    .map((anchor) => ({ anchor, space: Math.min(room.space(key, lane, anchor), wish.must ? width : LONGEST_LABEL) }))
    .reduce((a, b) => (b.space > a.space + 1 ? b : a))
  if (best.space >= Math.min(LEAST_CLIPPED, full)) return clipped(wish, best.anchor, best.space)
  return wish.must ? forced() : null

  function clipped(from: LabelWish<K>, anchor: Anchor, space: Px): Label<K> | null {
    const text = clipText(from.text, style, measure, space)
    return text === '' ? null : at(text, anchor, measure(text, style))
  }
  /** Over whatever stands there, on the side with more screen. */
  function forced(): Label<K> | null {
    const [first] = wish.anchors
    if (first === undefined) return null
    const anchor = wish.anchors.find(({ align }) => (align === 'start') === first.x < width / 2) ?? first
    const space = anchor.align === 'start' ? width - EDGE - anchor.x - anchor.dx : anchor.x + anchor.dx - EDGE
    return clipped(wish, anchor, space)
  }
}

const reachOf = ({ x, dx, align }: Anchor, width: Px): readonly [Px, Px] => (align === 'start' ? [x + dx, x + dx + width] : [x + dx - width, x + dx])

interface Room<K> {
  readonly free: (key: K, lane: number, x0: Px, x1: Px) => boolean
  /** How far a text may go from the anchor. */
  readonly space: (key: K, lane: number, anchor: Anchor) => Px
  readonly take: (label: Label<K>) => void
}

function createRoom<K>(obstacles: readonly Obstacle<K>[], width: Px, reach: number): Room<K> {
  const marks = new Map<number, Obstacle<K>[]>()
  const texts = new Map<number, Obstacle<K>[]>()
  const put = (map: Map<number, Obstacle<K>[]>, obstacle: Obstacle<K>) => {
    const list = map.get(obstacle.lane)
    if (list === undefined) map.set(obstacle.lane, [obstacle])
    else list.push(obstacle)
  }
  for (const obstacle of obstacles) put(marks, obstacle)
  const near = (key: K, lane: number): readonly Obstacle<K>[] => {
    const list = (marks.get(lane) ?? []).filter(({ of }) => of !== key)
    for (let other = lane - reach; other <= lane + reach; other++) list.push(...(texts.get(other) ?? []))
    return list
  }
  return {
    free: (key, lane, x0, x1) =>
      x0 >= EDGE && x1 <= width - EDGE && near(key, lane).every((other) => x1 + GAP / 2 <= other.x0 || x0 - GAP / 2 >= other.x1),
    space(key, lane, { x, dx, align }) {
      const from = x + dx
      const others = near(key, lane)
      if (from < EDGE || from > width - EDGE || others.some((other) => other.x0 < from && other.x1 > from)) return 0
      if (align === 'start') return others.reduce((end, { x0 }) => (x0 >= from ? Math.min(end, x0 - GAP) : end), width - EDGE) - from
      return from - others.reduce((end, { x1 }) => (x1 <= from ? Math.max(end, x1 + GAP) : end), EDGE)
    },
    take({ key, lane, anchor, width: textWidth, noteWidth }) {
      const [x0, x1] = reachOf(anchor, textWidth)
      put(texts, { of: key, lane, x0, x1: x1 + noteWidth })
    },
  }
}
