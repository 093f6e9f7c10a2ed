import type { Id, Point, Px, Size } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import { type Camera, FIT, growth, toScreen } from './camera.ts'
import { glideLabels, shiftLabels } from './gliding.ts'
import type { Label } from './label-places.ts'
import { ALL, type Labels, placeLabels } from './labels.ts'
import { arrowAt, middleOf, moveRoute, type Route, trim } from './path.ts'
import { questionsIn, type SceneQuestion } from './questions.ts'
import { ARROW, type EdgeLook, type NodeLook } from './style.ts'
import { type GraphInput, type GraphWorld, graphWorld, type WorldEdge, type WorldNode } from './world.ts'

/** The picture in numbers, as it stands on screen: only what filters let through, in the order of drawing (what is in focus last). */
export interface GraphScene {
  readonly size: Size
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly questions: readonly SceneQuestion[]
}

export interface SceneNode {
  readonly id: Id
  readonly at: Point
  readonly look: NodeLook
  readonly label: Label | null
}

export interface SceneEdge {
  readonly id: Id
  /** The line that is drawn, cut at the nodes' borders and behind the arrow. */
  readonly line: Route
  readonly arrow: readonly [Point, Point, Point] | null
  /** Where the half-filled disc stands, if the relation is disputed. */
  readonly disc: Point | null
  readonly look: EdgeLook
  readonly label: Label | null
}

/** A picture and how it is looked at: what every painter is given. */
export interface Picture {
  readonly world: GraphWorld
  readonly camera: Camera
  readonly labels: Labels
  /** The labels and the camera for which they were placed; where it has only been moved since, `labels` are these, moved as far. */
  readonly placed: { readonly labels: Labels; readonly camera: Camera }
  /** The labels are as they will stay. */
  readonly rests: boolean
}

export function pictureOf(world: GraphWorld, camera: Camera): Picture {
  const labels = placeLabels(world, camera)
  return { world, camera, labels, placed: { labels, camera }, rests: true }
}

/** With more nodes, names wait for the picture to rest before they look for other places. */
const QUICK = 80

/**
 * The picture for another camera or another world. A picture that is only moved takes its names along; while a larger one is enlarged or
 * made smaller they glide with it (`moving`), and find their places when it rests.
 */
export function pictureAfter(before: Picture | null, world: GraphWorld, camera: Camera, moving: boolean): Picture {
  if (before === null || before.world !== world) return pictureOf(world, camera)
  if (before.camera === camera && (moving || before.rests)) return before
  const { placed } = before
  const crowd = world.ranks.length > ALL
  const movedOnly = placed.camera.k === camera.k
  if (movedOnly && (moving || (before.rests && !crowd))) {
    const labels = shiftLabels(placed.labels, camera.x - placed.camera.x, camera.y - placed.camera.y)
    return { world, camera, labels, placed, rests: before.rests && !crowd }
  }
  if (!moving || world.nodes.length <= QUICK) return pictureOf(world, camera)
  const labels = glideLabels(before.labels, before.camera, camera)
  return { world, camera, labels, placed: { labels, camera }, rests: false }
}

/** The scene of an input, fitted to a size. */
export const graphScene = (input: GraphInput, size: Size, camera: Camera = FIT): GraphScene =>
  sceneOf(pictureOf(graphWorld(input, size), camera))

export function sceneOf({ world, camera, labels }: Picture): GraphScene {
  const nodes = byLevel(world.nodes).map((node) => sceneNode(node, camera, labels))
  const edges = byLevel(world.edges).flatMap((edge) => sceneEdge(edge, camera, labels) ?? [])
  return { size: world.size, nodes, edges, questions: questionsIn(world, camera, labels) }
}

export const ORDER: readonly Level[] = ['muted', 'normal', 'related', 'focus']

const byLevel = <T extends { readonly level: Level; readonly shown: boolean }>(items: readonly T[]): readonly T[] =>
  ORDER.flatMap((level) => items.filter((item) => item.shown && item.level === level))

const sceneNode = (node: WorldNode, camera: Camera, labels: Labels): SceneNode => ({
  id: node.entity.id,
  at: toScreen(camera, node.at),
  look: { ...node.look, radius: node.look.radius * growth(camera.k) },
  label: labels.nodes.get(node) ?? null,
})

function sceneEdge(edge: WorldEdge, camera: Camera, labels: Labels): SceneEdge | null {
  const { relation, look } = edge
  const route = moveRoute(edge.route, camera.k, camera.x, camera.y)
  const tip = trim(route, ...ends(edge, camera.k, 0))
  const line = relation.type.directed ? trim(route, ...ends(edge, camera.k, 0.8 * arrowLength(look))) : tip
  if (tip === null || line === null) return null
  return {
    id: relation.id,
    line,
    arrow: relation.type.directed ? arrowAt(tip, arrowLength(look)) : null,
    disc: edge.disputed ? middleOf(route) : null,
    look,
    label: labels.edges.get(edge) ?? null,
  }
}

/** How far from the nodes' middles the line begins and ends on screen, with `more` px left for the arrow. */
const ends = ({ head, tail }: WorldEdge, k: number, more: Px): [Px, Px] => [head * growth(k), tail * growth(k) + more]

export const arrowLength = ({ width }: EdgeLook): Px => ARROW + 1.5 * (width - 1.4)
