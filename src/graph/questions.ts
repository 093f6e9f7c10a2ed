import type { Id, Point, Px } from '../base/units.ts'
import { around, overlap } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import type { Labels } from './labels.ts'
import { middleOf, pointAt, type Route } from './path.ts'
import { reach } from './style.ts'
import type { GraphWorld } from './world.ts'

/** The sign of open questions about a name or a line, as it stands on screen. */
export interface SceneQuestion {
  readonly at: Point
  readonly count: number
  readonly opacity: number
}

/** As in the timeline, but fainter: here many stand near each other, and the names matter more. */
export const [QUESTION_INK, RING_INK] = ['ink-3', 'rule-strong'] as const
export const RING_LINE: Px = 0.8

/** From the middle of a line: beside its disc. */
const ASIDE: Px = 7
/** From the middle of a node to its border, sideways and up. */
const CORNER = 0.71
/** How far a sign reaches. */
const REACH: Px = 5
/** Up or down, to the right or to the left, the best first. */
const WAYS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const
/** Where along a line. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7]

/** Where questions are open: at a corner of a node, the upper right if no name is there, and on a line beside its middle. */
export function questionsIn({ nodes, edges, asked }: GraphWorld, camera: Camera, labels: Labels): readonly SceneQuestion[] {
  if (asked.size === 0) return []
  const boxes = [...labels.nodes.values(), ...labels.edges.values()].map(({ box }) => box)
  const isFree = ({ x, y }: Point) => !boxes.some((box) => overlap(box, around(x, y, 2 * REACH, 2 * REACH)))
  const sign = (id: Id, opacity: number, middles: readonly Point[], away: Px): readonly SceneQuestion[] => {
    const places = middles.flatMap(({ x, y }) => WAYS.map(([dx, dy]) => ({ x: x + dx * away, y: y + dy * away })))
    const at = places.find(isFree) ?? places[0]
    return at === undefined ? [] : [{ at, count: asked.get(id)?.length ?? 0, opacity }]
  }
  return [
    ...nodes.flatMap(({ entity: { id }, at, look, shown }) =>
      shown && asked.has(id) ? sign(id, look.opacity, [toScreen(camera, at)], CORNER * growth(camera.k) * reach(look) + 3) : [],
    ),
    // A point for an event stands for it; its lines to those who take part do not.
    ...edges.flatMap(({ relation: { id, from }, route, look, shown }) =>
      shown && from.kind === 'entity' && asked.has(id) ? sign(id, look.opacity, middlesOf(route, camera), ASIDE) : [],
    ),
  ]
}

const middlesOf = (route: Route, camera: Camera): readonly Point[] =>
  (route.length > 1 ? [middleOf(route)] : SHARES.map((share) => pointAt(route[0], share))).map((point) => toScreen(camera, point))
