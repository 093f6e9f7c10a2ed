import type { Size } from '../base/units.ts'
import type { Ink } from './ink.ts'
import { type Curve, middleOf } from './path.ts'
import { arrowLength } from './scene.ts'
import { framed } from './sigma-camera.ts'
import { type LineData, putLine } from './sigma-edges.ts'
import type { Put } from './sigma-lists.ts'
import { type MarkData, putMark } from './sigma-nodes.ts'
import { putStraight } from './sigma-straights.ts'
import { DISC, reach } from './style.ts'
import type { WorldEdge, WorldNode } from './world.ts'

export function nodePut({ at, look }: WorldNode, size: Size, ink: Ink): Put {
  const fill = ink.mixed(look.fill, look.opacity)
  const mark: MarkData = {
    at: framed(at, size),
    form: look.form,
    radius: look.radius,
    fill,
    stroke: look.stroke === null ? fill : ink.mixed(look.stroke, look.opacity),
    bordered: look.stroke !== null,
    dashed: look.dashed,
    fixed: false,
    reach: reach(look),
    ring: look.ring,
    ringColor: ink.mixed('thread', 1),
    ground: ink.mixed('paper', 1),
  }
  return (array, start) => putMark(array, start, mark)
}

/** The half-filled disc on a disputed line. */
export function discPut({ route, look }: WorldEdge, size: Size, ink: Ink): Put {
  const ground = ink.mixed('paper', 1)
  const stroke = ink.mixed(look.color === 'thread' ? 'thread' : 'doubt', look.opacity)
  const plain = { dashed: false, fixed: true, reach: 0, ring: 0, ringColor: ground, ground }
  const at = framed(middleOf(route), size)
  return (array, start) => putMark(array, start, { ...plain, at, form: 'half', radius: DISC + 0.8, fill: ground, stroke, bordered: true })
}

/** The pieces of an edge: a straight line and its arrow, or each of its curves. */
export function edgePuts(edge: WorldEdge, plain: boolean, size: Size, ink: Ink): readonly Put[] {
  const { route } = edge
  if (!plain) return route.map((curve, part) => (array, start) => putLine(array, start, lineOf(edge, part, curve, size, ink)))
  const line = lineOf(edge, 0, route[0], size, ink)
  return (line.arrow > 0 ? [false, true] : [false]).map((ofArrow) => (array, start) => putStraight(array, start, line, ofArrow))
}

function lineOf({ route, relation, head, tail, look }: WorldEdge, part: number, curve: Curve, size: Size, ink: Ink): LineData {
  const last = part === route.length - 1
  return {
    curve: { a: framed(curve.a, size), c: framed(curve.c, size), b: framed(curve.b, size) },
    head: part === 0 ? head : 0,
    tail: last ? tail : 0,
    width: look.width,
    dashed: look.dashed,
    arrow: last && relation.type.directed ? arrowLength(look) : 0,
    color: ink.mixed(look.color, look.opacity),
  }
}
