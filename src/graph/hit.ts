import type { Id, Point, Px } from '../base/units.ts'
import { type Camera, growth, toPicture, toScreen } from './camera.ts'
import { finderOf, widest } from './near.ts'
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
  if (node !== null) return node.entity.id
  for (const [{ entity }, { box }] of labels.nodes)
    if (at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height) return entity.id
  return nearestEdge(world, camera, at)
}

/** A node is dragged where it is drawn at least this large: in a crowd a press means the ground. */
const LEAST_GRIP: Px = 6

/** The node that a press takes hold of; events stand where those who take part put them. */
export function gripAt({ world, camera }: Picture, at: Point): WorldNode | null {
  const node = nearestNode(world, camera, at)
  if (node?.entity.kind !== 'entity' || growth(camera.k) * node.look.radius < LEAST_GRIP) return null
  const { x, y } = toScreen(camera, node.at)
  return Math.hypot(x - at.x, y - at.y) <= growth(camera.k) * reach(node.look) + NODE_SLOP ? node : null
}

function nearestNode(world: GraphWorld, camera: Camera, at: Point): WorldNode | null {
  const point = toPicture(camera, at)
  const room = (most: Px) => Math.max(growth(camera.k) * most + NODE_SLOP, LEAST_RADIUS)
  let best: WorldNode | null = null
  let least = Number.POSITIVE_INFINITY
  for (const i of finderOf(world).nodesAt(point, room(widest(world.nodes)) / camera.k)) {
    const node = world.nodes[i]
    if (node?.shown !== true) continue
    const distance = camera.k * Math.hypot(node.at.x - point.x, node.at.y - point.y)
    if (distance <= room(reach(node.look)) && distance < least) [least, best] = [distance, node]
  }
  return best
}

function nearestEdge(world: GraphWorld, camera: Camera, at: Point): Id | null {
  let best: Id | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [i, distance] of finderOf(world).edgesAt(toPicture(camera, at), EDGE_SLOP / camera.k)) {
    const edge = world.edges[i]
    if (edge?.shown === true && distance < least) [least, best] = [distance, edge.relation.id]
  }
  return best
}
