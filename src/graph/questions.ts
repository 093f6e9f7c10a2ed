import type { Point } from '../base/units.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { middleOf } from './path.ts'
import { reach } from './style.ts'
import type { GraphWorld } from './world.ts'

/** The sign of open questions about a name or a line, as it stands on screen. */
export interface SceneQuestion {
  readonly at: Point
  readonly count: number
  readonly opacity: number
}

/** Right above the middle: beside the disc of a line, and clear of the names. */
const ASIDE = 7

/** Where questions are open: at the upper right of a node, and on a line beside its middle. */
export function questionsIn({ nodes, edges, asked }: GraphWorld, camera: Camera): readonly SceneQuestion[] {
  if (asked.size === 0) return []
  const signAt = (id: string, { x, y }: Point, dx: number, opacity: number): readonly SceneQuestion[] => {
    const count = asked.get(id)?.length ?? 0
    return count === 0 ? [] : [{ at: { x: x + dx, y: y - dx }, count, opacity }]
  }
  return [
    ...nodes.flatMap(({ entity: { id }, at, look, shown }) =>
      shown && asked.has(id) ? signAt(id, toScreen(camera, at), CORNER * growth(camera.k) * reach(look) + 2, look.opacity) : [],
    ),
    // A point for an event stands for it; its lines to those who take part do not.
    ...edges.flatMap(({ relation: { id, from }, route, look, shown }) =>
      shown && from.kind === 'entity' && asked.has(id) ? signAt(id, toScreen(camera, middleOf(route)), ASIDE, look.opacity) : [],
    ),
  ]
}

/** From the middle of a node to its upper right border. */
const CORNER = 0.71
