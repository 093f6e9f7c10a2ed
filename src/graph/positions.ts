import { hashText } from '../base/hash.ts'
import type { Id } from '../base/units.ts'
import type { Network } from './network.ts'

/** A place in the unit square, from the top left; whatever shows the picture stretches each axis to its own size. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Places of some nodes, by id. */
export type Places = ReadonlyMap<Id, Place>

/** Where every node stands, in the order of the ids, for the topology with this fingerprint. */
export interface Layout {
  readonly fingerprint: string
  readonly positions: Places
}

/** A layout, and whether it is final: it may still be looked for, or there are too many nodes to arrange, which then stand where they begin. */
export interface Placed {
  readonly layout: Layout
  readonly progress: 'arranging' | 'settled' | 'rough'
}

/**
 * A layout as JSON: x and y in turn, in ten-thousandths, in the order of the ids. The ids themselves are in the story; a hash of each is kept
 * for a page that gets a newer file than the one it was drawn from.
 */
export interface EncodedLayout {
  readonly fingerprint: string
  readonly places: readonly number[]
  readonly ids: readonly number[]
}

const UNIT = 10_000

export const encodeLayout = ({ fingerprint, positions }: Layout): EncodedLayout => ({
  fingerprint,
  places: [...positions.values()].flatMap(({ x, y }) => [Math.round(x * UNIT), Math.round(y * UNIT)]),
  ids: Array.from(positions.keys(), (id) => hashText(id, 0)),
})

/** The layout again, or null where it was made for another topology. */
export function decodeLayout({ fingerprint, places }: EncodedLayout, network: Network): Layout | null {
  if (fingerprint !== network.fingerprint || places.length !== 2 * network.nodes.length) return null
  const at = (i: number) => (places[i] ?? 0) / UNIT
  return { fingerprint, positions: new Map(network.nodes.map(({ id }, i) => [id, { x: at(2 * i), y: at(2 * i + 1) }])) }
}

/** What of a layout still holds for another topology: the places of the nodes that both have. */
export function knownPlaces({ places, ids }: EncodedLayout, network: Network): Places {
  const at = new Map(ids.map((id, i) => [id, { x: (places[2 * i] ?? 0) / UNIT, y: (places[2 * i + 1] ?? 0) / UNIT }]))
  return new Map(
    network.nodes.flatMap(({ id }) => {
      const place = at.get(hashText(id, 0))
      return place === undefined ? [] : [[id, place] as const]
    }),
  )
}

/** To the precision in which places are kept. */
export const roundPlace = ({ x, y }: Place): Place => ({ x: Math.round(x * UNIT) / UNIT, y: Math.round(y * UNIT) / UNIT })
