import { firstIndex } from '../base/first-index.ts'
import type { PaletteName } from '../base/palette.ts'
import type { Id, Px } from '../base/units.ts'
import { relatedIds } from '../state/linking.ts'
import type { BareScene, TimelineInput } from './bare-scene.ts'
import type { Card } from './deck.ts'
import { deckOf } from './decks.ts'
import { columnCount } from './density-runs.ts'
import type { GlyphPart } from './glyphs.ts'
import { capsule } from './mark-signs.ts'
import type { CardMark, ClusterMark } from './marks.ts'
import { bar, glyphAt, type Shape } from './shapes.ts'
import { shownOf } from './shown.ts'

const AROUND: Px = 2
const WIDTH: Px = 1.25
const UNDER: Px = 1.75
/** Half of what a sign of several, a stretch without a sign, and a stroke in a folded row take from top to bottom. */
const CLUSTER: Px = 9
const STRETCH: Px = 10
const STROKE: Px = 10
/** Half of what is drawn around a column, in parts of its lane's height: as high as the highest of them. */
const COLUMN = 0.44

/**
 * What belongs to what the pointer is on, here or in the graph, and to what is chosen, where its own sign cannot say so with a ring: around the
 * column or the sign of several in which it stands, under a stretch that has no sign, beside its stroke in a folded row. Each place once,
 * red for what is chosen, ink for what is pointed at. The work depends on how much is tied to it, not on the number of cards.
 */
export function litShapes(scene: BareScene, { story, folding, visible, words, board }: TimelineInput): readonly Shape[] {
  const { selection, hover, tied } = scene
  if (selection === null && hover === null) return []
  const shown = board?.shown(visible) ?? shownOf(deckOf(story, folding, words), visible)
  const placeOf = placesIn(scene)
  const shapes = new Map<string, readonly Shape[]>()
  const light = (ids: Iterable<Id>, tone: PaletteName) => {
    for (const id of ids)
      for (const card of shown.ofRecord.get(id) ?? []) {
        const place = placeOf(card)
        if (place !== null) shapes.set(place.key, place.drawn(tone))
      }
  }
  // What is chosen itself is red already.
  light(selection === null ? [] : tied, 'thread')
  light(hover === null ? [] : [hover, ...relatedIds(story, hover)], 'ink')
  return [...shapes.values()].flat()
}

/** A place where something stands that has no ring of its own. */
interface Place {
  readonly key: string
  readonly drawn: (tone: PaletteName) => readonly Shape[]
}

/** Where a card stands on screen; null where it is not, or says by itself that it is lit. */
function placesIn(scene: BareScene): (card: Card) => Place | null {
  const { marks, rows, scale, board } = scene
  const alone = new Map(marks.flatMap((mark) => (mark.kind === 'card' ? [[mark.card, mark] as const] : [])))
  const clusters = marks.filter((mark) => mark.kind === 'cluster')
  const isFolded = (lane: number) => board?.rows.isFolded(lane) === true
  return (card) => {
    const own = alone.get(card)
    if (own !== undefined) return aloneAt(own, isFolded(card.lane), scene)
    if (!rows.isSeen(card.lane) || card.startMin >= scale.u1 || card.endMax <= scale.u0) return null
    const cluster = clusters.find((mark) => mark.at === card.lane && holds(mark, card))
    return cluster === undefined ? columnAt(card, scene) : clusterAt(cluster, isFolded(card.lane))
  }
}

function aloneAt({ x0, x1, glyphX, level, y }: CardMark, folded: boolean, { size }: BareScene): Place | null {
  const thin = folded && level !== 'focus'
  if (glyphX !== null && !thin) return null
  const [from, to] = glyphX === null ? [Math.max(x0, 0), Math.min(x1, size.width)] : [glyphX - 3, glyphX + 3]
  const half = thin ? STROKE : STRETCH
  return from > to ? null : { key: `${from} ${to} ${y}`, drawn: (tone) => [bar(from, to, y + half - UNDER, UNDER, tone)] }
}

/** By its beginning, as clusters are made. */
const holds = ({ lane, from, until }: ClusterMark, { startMin }: Card): boolean =>
  startMin >= (lane[from]?.startMin ?? Number.POSITIVE_INFINITY) && startMin <= (lane[until - 1]?.startMin ?? Number.NEGATIVE_INFINITY)

function clusterAt({ at, from, x0, x1, half, y }: ClusterMark, folded: boolean): Place {
  const around = folded ? box(half + AROUND, STROKE) : capsule(Math.max(half + 3, CLUSTER), CLUSTER, 'ink', WIDTH, null)
  return { key: `cluster ${at} ${from}`, drawn: (tone) => glyphAt([{ ...around, stroke: tone }], (x0 + x1) / 2, y, 0, 1) }
}

function columnAt({ lane, startMin }: Card, { runs, rows, scale }: BareScene): Place | null {
  const x = scale.xOfU(startMin)
  const run = runs.find((one) => one.lane === lane && x >= (one.x[0] ?? 0) && x < (one.x.at(-1) ?? 0))
  if (run === undefined) return null
  const i = firstIndex(run.muted.length, (n) => (run.x[n + 1] ?? 0) > x)
  if (columnCount(run.from, i) === 0) return null
  const [x0, x1] = [run.x[i] ?? 0, run.x[i + 1] ?? 0]
  const around = box((x1 - x0) / 2 + AROUND / 2, COLUMN * rows.lane)
  return {
    key: `column ${lane} ${x0}`,
    drawn: (tone) => glyphAt([{ ...around, stroke: tone }], (x0 + x1) / 2, run.y, -0.5, 1),
  }
}

const box = (halfWidth: Px, halfHeight: Px): GlyphPart => ({
  d: `M${-halfWidth} ${-halfHeight}h${2 * halfWidth}v${2 * halfHeight}h${-2 * halfWidth}Z`,
  fill: null,
  stroke: 'ink',
  width: WIDTH,
  dash: [],
})
