import type { Point, Size } from '../base/units.ts'
import { around, overlap } from './boxes.ts'
import { growth, toScreen } from './camera.ts'
import { type Card, placeCard } from './card.ts'
import { along, enters, moveRoute } from './path.ts'
import type { Picture } from './scene.ts'
import { reach } from './style.ts'
import type { WorldEdge, WorldNode } from './world.ts'

/** A small card beside what is pointed at. It is not read aloud, since the walk by keys says the same; a finger has the panel instead. */
export interface CardView {
  /** `at` is where the pointer is; the card covers neither the node nor, where it can be helped, the line. */
  readonly show: (card: Card, target: WorldNode | WorldEdge, picture: Picture, at: Point) => void
  readonly hide: () => void
  readonly destroy: () => void
}

export function createCardView(host: HTMLElement): CardView {
  const page = host.ownerDocument
  const element = page.createElement('div')
  element.className = 'graph-card'
  element.hidden = true
  element.setAttribute('aria-hidden', 'true')
  host.append(element)
  let written = ''
  let size: Size = { width: 0, height: 0 }
  const write = ({ title, lines }: Card) => {
    const paragraphs = [title, ...lines].map((words, i) => {
      const line = page.createElement(i === 0 ? 'strong' : 'span')
      line.textContent = words
      return line
    })
    element.replaceChildren(...paragraphs)
    size = { width: element.offsetWidth, height: element.offsetHeight }
  }
  return {
    show: (card, target, picture, at) => {
      element.hidden = false
      const text = [card.title, ...card.lines].join('\n')
      if (text !== written) write(card)
      written = text
      const { x, y } = placeFor(size, target, picture, at)
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
    },
    hide: () => {
      element.hidden = true
    },
    destroy: () => element.remove(),
  }
}

function placeFor(size: Size, target: WorldNode | WorldEdge, { world, camera, labels }: Picture, at: Point): Point {
  if ('route' in target) {
    const line = along(moveRoute(target.route, camera.k, camera.x, camera.y), 12)
    return placeCard(size, around(at.x, at.y, 16, 16), world.size, (box) => (enters(line, box) ? 1 : 0))
  }
  const { x, y } = toScreen(camera, target.at)
  const extent = 2 * growth(camera.k) * reach(target.look)
  const name = labels.nodes.get(target)?.box
  return placeCard(size, around(x, y, extent, extent), world.size, (box) => (name !== undefined && overlap(box, name) ? 1 : 0))
}
