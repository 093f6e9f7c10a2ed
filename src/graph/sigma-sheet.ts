import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Ink } from './ink.ts'
import { ORDER } from './scene.ts'
import type { List, Put } from './sigma-lists.ts'
import { discPut, edgePuts, nodePut } from './sigma-marks.ts'
import { fitsEdgeSeat, fitsSeat, isLit, type Seats, seatAll } from './sigma-seats.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

/** What is drawn, in this order. */
export type Lists = Readonly<Record<'straights' | 'lines' | 'marks', List>>

/** What is written into the lists. */
export interface Sheet {
  /** Writes a world, with pauses; until it is done, what was written before is drawn. */
  readonly whole: (world: GraphWorld, ink: Ink) => Steps<void>
  /** Writes what is different in a world; returns false, with nothing changed, where that would be too much. */
  readonly change: (world: GraphWorld, ink: Ink) => boolean
}

/** More of what is different is written as a whole. */
const MOST_CHANGES = 3000
/** Room for so many pieces of what is lit, at least. */
const ROOM = 256

interface Written {
  readonly world: GraphWorld
  readonly ink: Ink
  readonly seats: Seats
}

/**
 * Each node and edge has its seat in the lists; what is in focus, or tied to it, leaves it blank and stands at the end, where
 * it is drawn over the rest. So pointing at something in a crowd writes a handful of places.
 */
export function createSheet(lists: Lists): Sheet {
  let written: Written | null = null

  function* whole(world: GraphWorld, ink: Ink): Steps<void> {
    const seats = yield* part(seatAll(world), 0, 0.2)
    const { lengths } = seats
    const lit = litOf(world, ink)
    const arrays = {
      straights: lists.straights.blank(lengths.straights),
      lines: lists.lines.blank(lengths.lines + roomFor(lit.lines)),
      marks: lists.marks.blank(lengths.marks + roomFor(lit.marks)),
    }
    const put: Write = (list, place, piece) => piece?.(arrays[list], place * lists[list].stride)
    const edges = visitAll([...world.edges.keys()], (i) => visitEdge(world, seats, i, ink, put))
    const nodes = visitAll([...world.nodes.keys()], (i) => visitNode(world, seats, i, ink, put))
    yield* part(edges, 0.2, 0.7)
    yield* part(nodes, 0.7, 1)
    for (const list of LIT) for (const [i, piece] of lit[list].entries()) put(list, lengths[list] + i, piece)
    lists.straights.take(arrays.straights, lengths.straights)
    for (const list of LIT) lists[list].take(arrays[list], lengths[list] + lit[list].length)
    written = { world, ink, seats }
  }

  const change = (world: GraphWorld, ink: Ink): boolean => {
    if (written === null || written.ink !== ink || written.world.size !== world.size) return false
    const { seats, world: before } = written
    if (before.nodes.length !== world.nodes.length || before.edges.length !== world.edges.length) return false
    const nodes = changedIn(before.nodes, world.nodes)
    const edges = changedIn(before.edges, world.edges)
    if (nodes.length + edges.length > MOST_CHANGES) return false
    const lit = litOf(world, ink)
    const { lengths } = seats
    if (LIT.some((list) => lengths[list] + lit[list].length > lists[list].room())) return false
    if (!nodes.every((i) => fits(world.nodes[i], seats.nodes[i], fitsSeat))) return false
    if (!edges.every((i) => fits(world.edges[i], seats.edges[i], fitsEdgeSeat))) return false
    const put: Write = (list, place, piece) => lists[list].rewrite(place, piece)
    for (const i of edges) visitEdge(world, seats, i, ink, put)
    for (const i of nodes) visitNode(world, seats, i, ink, put)
    for (const list of LIT) {
      for (const [i, piece] of lit[list].entries()) put(list, lengths[list] + i, piece)
      lists[list].draw(lengths[list] + lit[list].length)
    }
    written = { world, ink, seats }
    return true
  }
  return { whole, change }
}

/** Where what is lit is drawn. */
const LIT = ['lines', 'marks'] as const

type Write = (list: keyof Lists, place: number, piece: Put | null) => void

function visitEdge({ edges, size }: GraphWorld, { edges: seats }: Seats, i: number, ink: Ink, put: Write): void {
  const [edge, seat] = [edges[i], seats[i]]
  if (edge === undefined || seat === undefined) return
  const rests = edge.shown && !isLit(edge)
  const pieces = edgePuts(edge, seat.plain, size, ink)
  for (const [k, piece] of pieces.entries()) put(seat.plain ? 'straights' : 'lines', seat.place + k, rests ? piece : null)
  if (seat.disc !== null) put('marks', seat.disc, rests ? discPut(edge, size, ink) : null)
}

function visitNode({ nodes, size }: GraphWorld, { nodes: seats }: Seats, i: number, ink: Ink, put: Write): void {
  const [node, seat] = [nodes[i], seats[i]]
  if (node !== undefined && seat !== undefined) put('marks', seat.place, node.shown && !isLit(node) ? nodePut(node, size, ink) : null)
}

/** The pieces of what is lit, in the order in which they are drawn. */
function litOf({ nodes, edges, size }: GraphWorld, ink: Ink): Readonly<Record<(typeof LIT)[number], readonly Put[]>> {
  const [litNodes, litEdges] = [nodes.filter(isLit), edges.filter(isLit)]
  const levels = ORDER.map((level) => ({
    nodes: litNodes.filter((node: WorldNode) => node.level === level),
    edges: litEdges.filter((edge: WorldEdge) => edge.level === level),
  }))
  return {
    lines: levels.flatMap(({ edges: some }) => some.flatMap((edge) => edgePuts(edge, false, size, ink))),
    marks: levels.flatMap(({ nodes: some, edges: tied }) => [
      ...tied.filter(({ disputed }) => disputed).map((edge) => discPut(edge, size, ink)),
      ...some.map((node) => nodePut(node, size, ink)),
    ]),
  }
}

const roomFor = (pieces: readonly Put[]): number => Math.max(ROOM, 2 * pieces.length)

function changedIn<T>(before: readonly T[], after: readonly T[]): readonly number[] {
  const changed: number[] = []
  for (let i = 0; i < after.length; i++) if (before[i] !== after[i]) changed.push(i)
  return changed
}

const fits = <T, S>(item: T | undefined, seat: S | undefined, test: (item: T, seat: S) => boolean): boolean =>
  item !== undefined && seat !== undefined && test(item, seat)
