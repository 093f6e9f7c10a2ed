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

interface CardCode {
  readonly view: CardView
  readonly cardOf: typeof import('./card.ts')['cardOf']
}

export function createPointerCard(host: HTMLElement, invalidate: () => void): PointerCard {
  let code: CardCode | 'asked' | 'never' | null = null
  let pointer: Point | null = null
  const ask = async () => {
    code = 'asked'
    const [{ createCardView }, { cardOf }] = await Promise.all([import('./card-view.ts'), import('./card.ts')])
    if (code !== 'asked') return
    code = { view: createCardView(host), cardOf }
    invalidate()
  }
  return {
    point: (at) => {
      pointer = at
      if (at !== null && code === null) ask().catch(() => (code = 'never'))
    },
    update: (id, input, picture) => {
      const { world } = picture
      if (code === null || typeof code === 'string') return false
      const target =
        id === null || pointer === null
          ? undefined
          : (world.nodes.find(({ entity }) => entity.id === id) ?? world.edges.find(({ relation }) => relation.id === id))
      const card = target && code.cardOf('route' in target ? target.relation : target.entity, input)
      if (target && card && pointer) code.view.show(card, target, picture, pointer)
      else code.view.hide()
      return Boolean(card)
    },
    destroy: () => {
      if (code !== null && typeof code !== 'string') code.view.destroy()
      code = 'never'
    },
  }
}
