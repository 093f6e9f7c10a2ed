import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Level } from '../state/linking.ts'
import type { GraphWorld, WorldEdge } from './world.ts'

/** Where a node or an edge stands in the order of drawing while it is not lit: which place in a list, and whether among what is muted. */
export interface Seat {
  readonly muted: boolean
  readonly place: number
}

/** An edge takes as many places as it has pieces; a disputed one has a mark too. */
export interface EdgeSeat extends Seat {
  /** In the list of straight lines. */
  readonly plain: boolean
  readonly disc: number | null
}

/** A seat for all, shown or not, and how long the lists are. */
export interface Seats {
  readonly nodes: readonly Seat[]
  readonly edges: readonly EdgeSeat[]
  readonly lengths: Readonly<Record<'straights' | 'lines' | 'marks', number>>
}

/** Where there are so many lines that do not bend, they are drawn by a program that knows it. */
const MANY = 400

export const isLit = ({ level, shown }: { readonly level: Level; readonly shown: boolean }): boolean =>
  shown && (level === 'focus' || level === 'related')

/** Seats all, what is muted before what is not, and what is lit where it will most likely be once it is lit no longer. */
export function* seatAll({ nodes, edges }: GraphWorld): Steps<Seats> {
  const anyMuted = nodes.some(({ level }) => level === 'muted') || edges.some(({ level }) => level === 'muted')
  const restsMuted = (level: Level) => (level === 'normal' ? false : level === 'muted' || anyMuted)
  let straight = 0
  yield* part(
    visitAll(edges, (edge) => {
      if (isStraight(edge)) straight++
    }),
    0,
    0.2,
  )
  const lengths = { straights: 0, lines: 0, marks: 0 }
  const seats = { nodes: new Array<Seat>(nodes.length).fill(NOWHERE), edges: new Array<EdgeSeat>(edges.length).fill(NOWHERE) }
  for (const [turn, muted] of [true, false].entries()) {
    let i = 0
    const seatEdges = visitAll(edges, (edge) => {
      const at = i++
      if (restsMuted(edge.level) !== muted) return
      const plain = straight > MANY && isStraight(edge)
      const list = plain ? 'straights' : 'lines'
      seats.edges[at] = { muted, plain, place: lengths[list], disc: edge.disputed ? lengths.marks++ : null }
      lengths[list] += piecesIn(edge, plain)
    })
    yield* part(seatEdges, 0.2 + 0.4 * turn, 0.5 + 0.4 * turn)
    let k = 0
    const seatNodes = visitAll(nodes, ({ level }) => {
      const at = k++
      if (restsMuted(level) === muted) seats.nodes[at] = { muted, place: lengths.marks++ }
    })
    yield* part(seatNodes, 0.5 + 0.4 * turn, 0.6 + 0.4 * turn)
  }
  return { ...seats, lengths }
}

const NOWHERE: EdgeSeat = { muted: false, plain: false, place: 0, disc: null }

/** Whether something can be drawn where it sits. */
export const fitsSeat = ({ level, shown }: { readonly level: Level; readonly shown: boolean }, { muted }: Seat): boolean =>
  !shown || isLit({ level, shown }) || (level === 'muted') === muted

export const fitsEdgeSeat = (edge: WorldEdge, seat: EdgeSeat): boolean =>
  fitsSeat(edge, seat) && edge.disputed === (seat.disc !== null) && (!seat.plain || isStraight(edge))

/** How many places an edge takes. */
const piecesIn = ({ relation, route }: WorldEdge, plain: boolean): number => (plain ? (relation.type.directed ? 2 : 1) : route.length)

const isStraight = ({ route: [{ a, b, c }, more] }: WorldEdge): boolean =>
  more === undefined && c.x === (a.x + b.x) / 2 && c.y === (a.y + b.y) / 2
