import type { Point } from '../base/units.ts'
import { createBoxIndex, padded } from './boxes.ts'
import { type Camera, toScreen } from './camera.ts'
import type { Label } from './label-places.ts'
import type { Labels } from './labels.ts'
import { middleOf } from './path.ts'
import type { WorldEdge, WorldNode } from './world.ts'

/** Names and words as they were, each moved by as much. */
export function shiftLabels({ nodes, edges }: Labels, dx: number, dy: number): Labels {
  const all = <T>(labels: ReadonlyMap<T, Label>) => new Map([...labels].map(([item, label]) => [item, shifted(label, dx, dy)]))
  return { nodes: all(nodes), edges: all(edges) }
}

/**
 * Names and words beside what they belong to while the picture is enlarged or made smaller: each keeps its side and its distance, and those
 * that no longer have room are left out until the picture rests. Costs as much as there are names, not nodes.
 */
export function glideLabels({ nodes, edges }: Labels, from: Camera, to: Camera): Labels {
  const taken = createBoxIndex([])
  const glide = <T>(labels: ReadonlyMap<T, Label>, at: (item: T) => Point): Map<T, Label> => {
    const kept = new Map<T, Label>()
    for (const [item, label] of labels) {
      const [before, now] = [toScreen(from, at(item)), toScreen(to, at(item))]
      const moved = shifted(label, now.x - before.x, now.y - before.y)
      if (taken.hits(padded(moved.box, 1))) continue
      taken.add(moved.box)
      kept.set(item, moved)
    }
    return kept
  }
  return { nodes: glide(nodes, (node: WorldNode) => node.at), edges: glide(edges, (edge: WorldEdge) => middleOf(edge.route)) }
}

const shifted = (label: Label, dx: number, dy: number): Label => ({
  ...label,
  box: { ...label.box, x: label.box.x + dx, y: label.box.y + dy },
})
