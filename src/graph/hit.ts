import type { Id, Point, Px } from '../base/units.ts'
import { type Camera, growth, toPicture, toScreen } from './camera.ts'
import { along, distanceTo, type Route } from './path.ts'
import type { Picture } from './scene.ts'
import { reach } from './style.ts'
import type { GraphWorld, WorldNode } from './world.ts'

/** A finger or a pointer takes what is this near. */
const NODE_SLOP: Px = 5
const LEAST_RADIUS: Px = 13
const EDGE_SLOP: Px = 7

/** The entity or relation at a point of the screen: the nearest node, else the node whose name is there, else the nearest line. */
export function hitTest(picture: Picture, at: Point): Id | null {
  const { world, camera, labels } = picture
  const node = nearestNode(world, camera, at)
  if (node !== null) return node
  for (const [{ entity }, { box }] of labels.nodes)
    if (at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height) return entity.id
  return nearestEdge(world, camera, at)
}

/** A node is dragged where it is drawn at least this large: in a crowd a press means the ground. */
const LEAST_GRIP: Px = 6

/** The node that a press takes hold of; events stand where those who take part put them. */
export function gripAt({ world, camera }: Picture, at: Point): WorldNode | null {
  const id = nearestNode(world, camera, at)
  const node = id === null ? undefined : world.nodes.find(({ entity }) => entity.id === id)
  if (node?.entity.kind !== 'entity' || growth(camera.k) * node.look.radius < LEAST_GRIP) return null
  const { x, y } = toScreen(camera, node.at)
  return Math.hypot(x - at.x, y - at.y) <= growth(camera.k) * reach(node.look) + NODE_SLOP ? node : null
}

function nearestNode({ nodes }: GraphWorld, camera: Camera, at: Point): Id | null {
  const point = toPicture(camera, at)
  let best: Id | null = null
  let least = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    if (!node.shown) continue
    const distance = camera.k * Math.hypot(node.at.x - point.x, node.at.y - point.y)
    const room = Math.max(growth(camera.k) * reach(node.look) + NODE_SLOP, LEAST_RADIUS)
    if (distance <= room && distance < least) [least, best] = [distance, node.entity.id]
  }
  return best
}

function nearestEdge({ edges }: GraphWorld, camera: Camera, at: Point): Id | null {
  const point = toPicture(camera, at)
  const slop = EDGE_SLOP / camera.k
  let best: Id | null = null
  let least = slop
  for (const { shown, route, relation } of edges) {
    if (!shown || !isNear(route, point, slop)) continue
    const distance = distanceTo(along(route, 10), point)
    if (distance < least) [least, best] = [distance, relation.id]
  }
  return best
}

/** A curve never leaves the box around its ends and its control point. */
const isNear = (route: Route, { x, y }: Point, slop: Px): boolean =>
  route.some(
    ({ a, c, b }) =>
      x > Math.min(a.x, c.x, b.x) - slop &&
      x < Math.max(a.x, c.x, b.x) + slop &&
      y > Math.min(a.y, c.y, b.y) - slop &&
      y < Math.max(a.y, c.y, b.y) + slop,
  )
