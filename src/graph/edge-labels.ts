import type { Box } from '../base/units.ts'
import { around, type BoxIndex, overlap } from './boxes.ts'
import type { Camera } from './camera.ts'
import type { Label } from './label-places.ts'
import type { Line } from './label-room.ts'
import { LINE_HEIGHT, type NameLines } from './names.ts'
import { along, enters, moveRoute } from './path.ts'
import { DISC } from './style.ts'
import type { GraphWorld, WorldEdge } from './world.ts'

/** Words on the lines in focus, the doubtful first, where they cover nothing and cross the fewest other lines; where all is crowded, none. */
export function placeEdgeLabels(
  { edges, lit: written }: GraphWorld,
  camera: Camera,
  lines: readonly Line[],
  taken: BoxIndex,
): ReadonlyMap<WorldEdge, Label> {
  const labels = new Map<WorldEdge, Label>()
  const lit: { readonly edge: WorldEdge; readonly text: NameLines; readonly own: Line | undefined }[] = []
  for (const i of written) {
    const edge = edges[i]
    if (edge?.shown === true && edge.text !== null) lit.push({ edge, text: edge.text, own: lines[i] })
  }
  const worth = ({ level, relation }: WorldEdge) => (level === 'focus' ? 2 : 0) + (relation.status === 'alleged' ? 1 : 0)
  for (const { edge, text, own } of lit.sort((a, b) => worth(b.edge) - worth(a.edge))) {
    const crossed = (place: Box) => lines.filter((line) => line !== own && overlap(line.box, place) && enters(line.points, place)).length
    const free = edgeBoxes(edge, camera).filter((place) => !taken.hits(place))
    const counts = free.map(crossed)
    const least = Math.min(...counts)
    const box = free[counts.indexOf(least)]
    if (box === undefined || (least > MOST_CROSSED && edge.level !== 'focus')) continue
    taken.add(box)
    labels.set(edge, { lines: text.lines, widths: text.widths, box, align: 'middle' })
  }
  return labels
}

const MOST_CROSSED = 1

function edgeBoxes({ route, text, disputed }: WorldEdge, camera: Camera): readonly Box[] {
  const points = along(moveRoute(route, camera.k, camera.x, camera.y), 20)
  const [width, height] = [(text?.width ?? 0) + 2, (text?.lines.length ?? 0) * LINE_HEIGHT]
  const lift = disputed ? height / 2 + DISC + 2 : 0
  return [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((share) => {
    const point = points[Math.round(share * (points.length - 1))]
    return point === undefined ? [] : [around(point.x, point.y - (share === 0.5 ? lift : 0), width, height)]
  })
}
