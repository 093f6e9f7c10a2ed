import type { Box, Point, Size } from '../base/units.ts'
import type { Entity, Event, Relation, StoryRecord } from '../story/story.ts'
import { around, overlap } from './boxes.ts'
import { type Card, cardOf, placeCard } from './card.ts'
import { boxOf } from './label-room.ts'
import { along, enters, moveRoute } from './path.ts'
import type { Picture } from './scene.ts'
import type { Speaking } from './speech.ts'
import type { WorldEdge, WorldNode } from './world.ts'

/** A small card beside what is pointed at. It is not read aloud, since the walk by keys says the same; a finger has the panel instead. */
export interface CardView {
  /** `at` is where the pointer is; the card covers neither the node nor, where it can be helped, the line. */
  readonly show: (input: Speaking, target: WorldNode | WorldEdge, picture: Picture, at: Point) => void
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
    show: (input, target, picture, at) => {
      const record = input.story.records.get('route' in target ? target.relation.id : target.entity.id)
      element.hidden = !hasCard(record)
      if (!hasCard(record)) return
      const card = cardOf(record, input)
      const text = [card.title, ...card.lines].join('\n')
      if (text !== written) write(card)
      written = text
      const { x, y } = placeFor(size, target, picture, at)
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
    },
    hide: () => {
      if (!element.hidden) element.hidden = true
    },
    destroy: () => element.remove(),
  }
}

const hasCard = (record: StoryRecord | undefined): record is Entity | Event | Relation =>
  record?.kind === 'entity' || record?.kind === 'event' || record?.kind === 'relation'

/** What the pointed at is tied to should stay in sight: its nodes, their names, then the line itself. */
function placeFor(size: Size, target: WorldNode | WorldEdge, { world, camera, labels }: Picture, at: Point): Point {
  const circle = (node: WorldNode): Box => boxOf(node, camera)
  const lit = world.nodes.filter(({ level, shown }) => shown && (level === 'related' || level === 'focus'))
  const precious = lit.flatMap((node) => [circle(node), ...(labels.nodes.get(node) ? [labels.nodes.get(node)?.box ?? circle(node)] : [])])
  const line = 'route' in target ? along(moveRoute(target.route, camera.k, camera.x, camera.y), 12) : []
  const covered = (box: Box) => (enters(line, box) ? 3 : 0) + precious.filter((other) => overlap(other, box)).length
  return placeCard(size, 'route' in target ? around(at.x, at.y, 16, 16) : circle(target), world.size, covered)
}
