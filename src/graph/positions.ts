import type { Id } from '../base/units.ts'
import type { Network } from './network.ts'

/** A place in the unit square, from the top left; whatever shows the picture stretches each axis to its own size. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Where every node stands, in the order of the ids, for the topology with this fingerprint. */
export interface Layout {
  readonly fingerprint: string
  readonly positions: ReadonlyMap<Id, Place>
}

/** A layout as JSON: x and y in turn, in ten-thousandths, in the order of the ids. The ids themselves are in the story. */
export interface EncodedLayout {
  readonly fingerprint: string
  readonly places: readonly number[]
}

const UNIT = 10_000

export const encodeLayout = ({ fingerprint, positions }: Layout): EncodedLayout => ({
  fingerprint,
  places: [...positions.values()].flatMap(({ x, y }) => [Math.round(x * UNIT), Math.round(y * UNIT)]),
})

/** The layout again, or null where it was made for another topology. */
export function decodeLayout({ fingerprint, places }: EncodedLayout, network: Network): Layout | null {
  if (fingerprint !== network.fingerprint || places.length !== 2 * network.nodes.length) return null
  const at = (i: number) => (places[i] ?? 0) / UNIT
  return { fingerprint, positions: new Map(network.nodes.map(({ id }, i) => [id, { x: at(2 * i), y: at(2 * i + 1) }])) }
}

/** To the precision in which places are kept. */
export const roundPlace = ({ x, y }: Place): Place => ({ x: Math.round(x * UNIT) / UNIT, y: Math.round(y * UNIT) / UNIT })
