import type { Id, Point } from '../base/units.ts'
import type { CardView } from './card-view.ts'
import type { Picture } from './scene.ts'
import type { GraphViewInput } from './view-input.ts'

/** Shows a card beside what the pointer is on; its code is fetched when something is pointed at for the first time. */
export interface PointerCard {
  /** Null where nothing is pointed at, or is being moved. */
  readonly point: (at: Point | null) => void
  /** Returns whether a card speaks of it. */
  readonly update: (id: Id | null, input: GraphViewInput, picture: Picture) => boolean
  readonly destroy: () => void
}

export function createPointerCard(host: HTMLElement, invalidate: () => void): PointerCard {
  let view: CardView | 'asked' | 'never' | null = null
  let pointer: Point | null = null
  const ask = async () => {
    view = 'asked'
    const { createCardView } = await import('./card-view.ts')
    if (view !== 'asked') return
    view = createCardView(host)
    invalidate()
  }
  return {
    point: (at) => {
      pointer = at
      if (at === null || view !== null) return
      ask().catch(() => {
        view = 'never'
      })
    },
    update: (id, input, picture) => {
      if (view === null || typeof view === 'string') return false
      const { nodes, edges } = picture.world
      const target =
        id === null || pointer === null
          ? undefined
          : (nodes.find(({ entity }) => entity.id === id) ?? edges.find(({ relation }) => relation.id === id))
      if (target === undefined || pointer === null) {
        view.hide()
        return false
      }
      view.show(input, target, picture, pointer)
      return true
    },
    destroy: () => {
      if (view !== null && typeof view !== 'string') view.destroy()
      view = 'never'
    },
  }
}
