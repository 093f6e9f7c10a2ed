import type { Box, Point, Px, Size } from '../base/units.ts'
import { overlap, padded } from './boxes.ts'
import { BUTTONS, boxOf } from './label-room.ts'
import { along, enters, moveRoute } from './path.ts'
import type { Picture } from './scene.ts'

/** The top left corner of a hint, in px of the region. */
export type HintPlace = Point

/** From the region's border, and from one place tried to the next. */
const INSET: Px = 8
const STEP: Px = 24
/** With more lines it is not looked at what they cross. */
const MOST_LINES = 300

/**
 * The first place in which a hint of this size covers no node, no name and no line: at the beginning of the top or the bottom, else further along
 * them; null where there is none.
 */
export function hintPlace({ world, camera, labels }: Picture, hint: Size): HintPlace | null {
  const { width, height } = world.size
  const names = [...labels.nodes.values(), ...labels.edges.values()].map(({ box }) => box)
  const buttons = { x: width - BUTTONS.width, y: 0, ...BUTTONS }
  const taken = [...world.nodes.filter(({ shown }) => shown).map((node) => boxOf(node, camera)), ...names, buttons]
  const shown = world.edges.filter((edge) => edge.shown)
  const lines = shown.length > MOST_LINES ? [] : shown.map(({ route }) => along(moveRoute(route, camera.k, camera.x, camera.y), 8))
  const isFree = (box: Box) => !taken.some((other) => overlap(padded(box, 2), other)) && !lines.some((points) => enters(points, box))
  const columns = Math.max(0, Math.floor((width - 2 * INSET - hint.width) / STEP) + 1)
  const [top, bottom] = [INSET, height - INSET - hint.height]
  const places = Array.from({ length: columns }, (_, i) => [top, bottom].map((y) => ({ x: INSET + i * STEP, y }))).flat()
  return places.find((place) => isFree({ ...place, ...hint })) ?? null
}
