import type { Box, Point, Px, Size } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import { overlap, padded } from './boxes.ts'
import { growth } from './camera.ts'
import { BUTTONS, boxOf } from './label-room.ts'
import { widest } from './near.ts'
import { along, enters, moveRoute } from './path.ts'
import type { Picture } from './scene.ts'
import type { WorldEdge } from './world.ts'

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
  const taken = [{ x: width - BUTTONS.width, y: 0, ...BUTTONS }]
  const most = growth(camera.k) * widest(world.nodes) + hint.height + 2 * INSET
  for (const node of world.nodes) {
    // Of thousands few stand where the hint might.
    const y = camera.k * node.at.y + camera.y
    if (node.shown && (y < most || y > height - most)) taken.push(boxOf(node, camera))
  }
  for (const names of [labels.nodes, labels.edges]) for (const { box } of names.values()) taken.push(box)
  const lines = fewShown(world.edges).map(({ route }) => along(moveRoute(route, camera.k, camera.x, camera.y), 8))
  const isFree = (box: Box) => {
    const room = padded(box, 2)
    return !taken.some((other) => overlap(room, other)) && !lines.some((points) => enters(points, box))
  }
  return placesAlong(world.size, hint).find((place) => isFree({ ...place, ...hint })) ?? null
}

/** The corners that are tried: along the top and the bottom, from the beginning on. */
function placesAlong({ width, height }: Size, hint: Size): readonly HintPlace[] {
  const columns = Math.max(0, Math.floor((width - 2 * INSET - hint.width) / STEP) + 1)
  return Array.from({ length: columns }, (_, i) => [INSET, height - INSET - hint.height].map((y) => ({ x: INSET + i * STEP, y }))).flat()
}

/** What it counts to cover something lit, and anything else. */
const COSTS: Readonly<Record<Level, number>> = { focus: 100, related: 20, normal: 1, muted: 1 }

/** The first place in which what must be said covers least: of what is lit nothing, if that can be. */
export function leastCovered({ world, camera, labels }: Picture, hint: Size): HintPlace {
  const buttons = { x: world.size.width - BUTTONS.width, y: 0, ...BUTTONS }
  const parts = [
    { box: buttons, cost: COSTS.focus },
    ...world.nodes.filter(({ shown }) => shown).map((node) => ({ box: boxOf(node, camera), cost: COSTS[node.level] })),
    ...[...labels.nodes, ...labels.edges].map(([{ level }, { box }]) => ({ box, cost: COSTS[level] })),
  ]
  const costOf = (place: HintPlace) => {
    const room = padded({ ...place, ...hint }, 2)
    return parts.reduce((sum, { box, cost }) => (overlap(room, box) ? sum + cost : sum), 0)
  }
  let best: HintPlace = { x: INSET, y: INSET }
  let least = Number.POSITIVE_INFINITY
  for (const place of placesAlong(world.size, hint)) {
    const cost = costOf(place)
    if (cost < least) [least, best] = [cost, place]
  }
  return best
}

/** The lines that filters let through; none where there are too many to look at. */
function fewShown(edges: readonly WorldEdge[]): readonly WorldEdge[] {
  const shown: WorldEdge[] = []
  for (const edge of edges) {
    if (edge.shown) shown.push(edge)
    if (shown.length > MOST_LINES) return []
  }
  return shown
}
