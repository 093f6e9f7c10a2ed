import { type Steps, visitAll } from '../base/steps.ts'
import type { Size } from '../base/units.ts'
import type { Ink } from './ink.ts'
import { type Curve, middleOf } from './path.ts'
import { arrowLength, ORDER } from './scene.ts'
import { framed } from './sigma-camera.ts'
import type { LineData, LineProgram } from './sigma-edges.ts'
import type { MarkData, MarkProgram } from './sigma-nodes.ts'
import type { StraightProgram } from './sigma-straights.ts'
import { DISC, reach } from './style.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

/** The programs that draw, in the order in which they do. */
export interface Programs {
  readonly straights: StraightProgram
  readonly lines: LineProgram
  readonly marks: MarkProgram
}

/** Where so many lines of one level do not bend, they are drawn by a program that knows it. */
const MANY = 400

/**
 * Writes what is shown of a world into the programs, what is in focus last, with pauses: a mark for each node and each disc on a disputed
 * line, a line for each curve of an edge. It is all written anew for another world: that costs less than to ask what is different.
 */
export function* worldWriting({ straights, lines, marks }: Programs, { nodes, edges, size }: GraphWorld, ink: Ink): Steps<void> {
  const shown = ORDER.map((level) => ({
    nodes: nodes.filter((node) => node.shown && node.level === level),
    edges: edges.filter((edge) => edge.shown && edge.level === level),
  }))
  const plain = shown.map(({ edges: some }) => some.filter(isStraight)).flatMap((some) => (some.length > MANY ? some : []))
  const isPlain = new Set(plain)
  const bent = shown.flatMap(({ edges: some }) => some.filter((edge) => !isPlain.has(edge)))
  straights.reallocate(plain.reduce((sum, { relation }) => sum + (relation.type.directed ? 2 : 1), 0))
  lines.reallocate(bent.reduce((sum, { route }) => sum + route.length, 0))
  const discs = shown.map(({ edges: some }) => some.filter(({ disputed }) => disputed))
  marks.reallocate(shown.reduce((sum, { nodes: some }, i) => sum + some.length + (discs[i]?.length ?? 0), 0))
  const places = { straight: 0, line: 0, mark: 0 }
  yield* visitAll(plain, (edge) => {
    const line = lineOf(edge, 0, edge.route[0], size, ink)
    straights.put(places.straight++, line, false)
    if (line.arrow > 0) straights.put(places.straight++, line, true)
  })
  yield* visitAll(bent, (edge) => {
    for (const [part, curve] of edge.route.entries()) lines.put(places.line++, lineOf(edge, part, curve, size, ink))
  })
  for (const [i, { nodes: some }] of shown.entries()) {
    for (const edge of discs[i] ?? []) marks.put(places.mark++, discOf(edge, size, ink))
    yield* visitAll(some, (node) => marks.put(places.mark++, markOf(node, size, ink)))
  }
}

const isStraight = ({ route: [{ a, b, c }, more] }: WorldEdge): boolean =>
  more === undefined && c.x === (a.x + b.x) / 2 && c.y === (a.y + b.y) / 2

function markOf({ at, look }: WorldNode, size: Size, ink: Ink): MarkData {
  const fill = ink.mixed(look.fill, look.opacity)
  return {
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
}

/** The half-filled disc on a disputed line. */
function discOf({ route, look }: WorldEdge, size: Size, ink: Ink): MarkData {
  const ground = ink.mixed('paper', 1)
  const stroke = ink.mixed(look.color === 'thread' ? 'thread' : 'doubt', look.opacity)
  const plain = { dashed: false, fixed: true, reach: 0, ring: 0, ringColor: ground, ground }
  return { ...plain, at: framed(middleOf(route), size), form: 'half', radius: DISC + 0.8, fill: ground, stroke, bordered: true }
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
