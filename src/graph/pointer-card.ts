import type { Id, Point } from '../base/units.ts'
import { createCardView } from './card-view.ts'
import type { Picture } from './scene.ts'
import type { GraphViewInput } from './view-input.ts'

/** Shows a card beside what the pointer is on. */
export interface PointerCard {
  /** Null where nothing is pointed at, or is being moved. Returns whether something was before. */
  readonly point: (at: Point | null) => boolean
  /** Returns whether a card speaks of it. */
  readonly update: (id: Id | null, input: GraphViewInput, picture: Picture) => boolean
  readonly destroy: () => void
}

export function createPointerCard(host: HTMLElement): PointerCard {
  const { show, hide, destroy } = createCardView(host)
  let pointer: Point | null = null
  return {
    point: (at) => {
      const before = pointer !== null
      pointer = at
      return before
    },
    update: (id, input, picture) => {
      const { nodes, edges } = picture.world
      const target =
        id === null || pointer === null
          ? undefined
          : (nodes.find(({ entity }) => entity.id === id) ?? edges.find(({ relation }) => relation.id === id))
      if (target === undefined || pointer === null) {
        hide()
        return false
      }
      show(input, target, picture, pointer)
      return true
    },
    destroy,
  }
}
