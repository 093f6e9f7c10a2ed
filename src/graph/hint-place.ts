import type { Box, Size } from '../base/units.ts'
import { overlap, padded } from './boxes.ts'
import { boxOf } from './label-room.ts'
import { along, enters, moveRoute } from './path.ts'
import type { Picture } from './scene.ts'

/** Where the hint stands: at the top or the bottom of the region's beginning. */
export type HintPlace = 'top' | 'bottom'

/** From the region's border. */
const INSET = 8
/** With more lines it is not looked at what they cross. */
const MOST_LINES = 300

/** The first place in which a hint of this size covers no node, no name and no line; null where there is none. */
export function hintPlace({ world, camera, labels }: Picture, hint: Size): HintPlace | null {
  const names = [...labels.nodes.values(), ...labels.edges.values()].map(({ box }) => box)
  const taken = [...world.nodes.filter(({ shown }) => shown).map((node) => boxOf(node, camera)), ...names]
  const lines =
    world.edges.length > MOST_LINES ? [] : world.edges.map(({ route }) => along(moveRoute(route, camera.k, camera.x, camera.y), 8))
  const isFree = (box: Box) => !taken.some((other) => overlap(padded(box, 2), other)) && !lines.some((points) => enters(points, box))
  const at = (y: number): Box => ({ x: INSET, y, ...hint })
  return isFree(at(INSET)) ? 'top' : isFree(at(world.size.height - INSET - hint.height)) ? 'bottom' : null
}
