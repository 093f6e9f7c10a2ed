import type { GraphNode } from './graph-parts.ts'

/** Places of a picture in the unit square from the top left; none where the file does not place all its nodes, or places them all in one spot. */
export function placesOf(nodes: readonly GraphNode[]): ReadonlyMap<GraphNode, { readonly x: number; readonly y: number }> {
  const places = new Map<GraphNode, { readonly x: number; readonly y: number }>()
  const axes = (['x', 'y'] as const).map((axis) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { place } of nodes) {
      const value = place?.[axis] ?? Number.NaN
      if (!Number.isFinite(value)) return null
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    return { least, size: most - least }
  })
  const [across, up] = axes
  if (across == null || up == null || !(across.size > 0 || up.size > 0)) return places
  for (const node of nodes) {
    if (node.place === undefined) continue
    // In these files y points up.
    const x = share(node.place.x, across)
    const y = 1 - share(node.place.y, up)
    places.set(node, { x: round(x), y: round(y) })
  }
  return places
}

/** With a little room at the borders. */
const share = (value: number, { least, size }: { readonly least: number; readonly size: number }): number =>
  size > 0 && Number.isFinite(size) ? 0.04 + (0.92 * (value - least)) / size : 0.5

const round = (share: number): number => Math.round(share * 10_000) / 10_000
