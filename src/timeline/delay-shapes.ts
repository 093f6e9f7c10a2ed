import type { Id, Px } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import type { BareScene } from './bare-scene.ts'
import type { DelayScene, DelayThread } from './delay-scene.ts'
import { endShapes, STRENGTHS, type Strength, threadLine } from './delay-signs.ts'
import { rectOfLabel } from './details.ts'
import type { Shape } from './shapes.ts'

type Setting = Pick<BareScene, 'labels' | 'rows' | 'selection' | 'hover'>
type Stretch = readonly [from: Px, to: Px]

/**
 * Threads and their ends, the faintest first. Those of one lane that run along together are one line; all go on behind names and not through
 * them. What is chosen or pointed at is led on to the sources that it came with.
 */
export function delayShapes({ threads, ends }: Pick<DelayScene, 'threads' | 'ends'>, scene: Setting): readonly Shape[] {
  const strengthOf = (ids: readonly Id[], level: Level): Strength =>
    scene.selection !== null && ids.includes(scene.selection)
      ? 'chosen'
      : scene.hover !== null && ids.includes(scene.hover)
        ? 'hovered'
        : level === 'muted'
          ? 'muted'
          : level === 'normal'
            ? 'faint'
            : 'related'
  const threadsBy = grouped(threads, ({ ids, level }) => strengthOf(ids, level))
  const endsBy = grouped(ends, ({ ids, level }) => strengthOf(ids, level))
  return STRENGTHS.flatMap((strength) => {
    const alike = threadsBy.get(strength) ?? []
    const led = strength === 'chosen' || strength === 'hovered' ? alike : []
    return [
      ...alike.flatMap(({ x0, top, y }) => (top + SIGN < y ? [threadLine(x0, top + SIGN, x0, y, strength)] : [])),
      ...[...grouped(alike, ({ y }) => y)].flatMap(([y, own]) => level(joined(own.map(stretchOf)), y, scene, strength)),
      ...led.flatMap(({ x1, y, sources }) => upright(x1, Math.min(y, ...sources), Math.max(y, ...sources), scene, strength)),
      ...(endsBy.get(strength) ?? []).flatMap((end) => endShapes(end, strength)),
    ]
  })
}

/** A thread leaves its sign below it. */
const SIGN: Px = 6
/** A name's line is so high, above and below its middle. */
const HALF_NAME: Px = 7.5

const stretchOf = ({ x0, x1 }: DelayThread): Stretch => [Math.min(x0, x1), Math.max(x0, x1)]

function grouped<T, K>(list: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [item])
    else own.push(item)
  }
  return groups
}

/** Stretches that overlap as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last === undefined || from > last[1]) all.push([from, to])
    else all[all.length - 1] = [last[0], Math.max(last[1], to)]
  }
  return all
}

/** What is left of a stretch without what others cover of it. */
const without = (stretch: Stretch, covers: readonly Stretch[]): readonly Stretch[] =>
  covers.reduce<readonly Stretch[]>(
    (left, [from, to]) =>
      left.flatMap(([a, b]): readonly Stretch[] =>
        to <= a || from >= b ? [[a, b]] : [...(from > a ? [[a, from] as const] : []), ...(to < b ? [[to, b] as const] : [])],
      ),
    [stretch],
  )

const level = (stretches: readonly Stretch[], y: Px, { labels }: Setting, strength: Strength): readonly Shape[] => {
  const names = labels
    .filter(({ key }) => Math.abs(key.y - y) < HALF_NAME)
    .map((label): Stretch => [rectOfLabel(label).x0, rectOfLabel(label).x1])
  return stretches.flatMap((stretch) => without(stretch, names)).map(([from, to]) => threadLine(from, y, to, y, strength))
}

/** Up or down, as far as the lanes go. */
function upright(x: Px, y0: Px, y1: Px, { labels, rows }: Setting, strength: Strength): readonly Shape[] {
  const hold = (y: Px) => Math.min(Math.max(y, rows.axis), rows.bottom)
  const [from, to] = [hold(Math.min(y0, y1)), hold(Math.max(y0, y1))]
  const names = labels.flatMap((label): readonly Stretch[] => {
    const { x0, x1 } = rectOfLabel(label)
    return x < x0 || x > x1 ? [] : [[label.key.y - HALF_NAME, label.key.y + HALF_NAME]]
  })
  return from >= to ? [] : without([from, to], names).map(([a, b]) => threadLine(x, a, x, b, strength))
}
