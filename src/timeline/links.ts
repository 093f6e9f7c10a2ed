import type { Id, Px } from '../base/units.ts'
import type { Claim } from '../story/story.ts'
import type { BareScene } from './bare-scene.ts'
import type { CardMark } from './marks.ts'
import { line, type Shape } from './shapes.ts'

/** From a claim that has focus to an event that it is about, or that it states. */
export interface Link {
  readonly claim: Id
  readonly event: Id
  /** Where the event is, and its line. */
  readonly x: Px
  readonly y: Px
  /** The claim's line, and the mark on it where the link ends. */
  readonly to: Px
  readonly end: Px
  /** Nothing says where in its stretch the event was: the line is no date. */
  readonly isSoft: boolean
  readonly chosen: boolean
}

type Linked = Pick<BareScene, 'marks' | 'selection' | 'hover' | 'size' | 'board'>

/** The links of the claim that is chosen and of the one that is pointed at, as far as both ends are on screen. */
export const linksOf = (scene: Linked): readonly Link[] =>
  [...new Set([scene.selection, scene.hover])].flatMap((id) => (id === null ? [] : linksOfClaim(id, scene)))

function linksOfClaim(id: Id, { marks, selection, size, board }: Linked): readonly Link[] {
  const cards = marks.filter((mark): mark is CardMark => mark.kind === 'card' && !mark.card.echo && isOpen(mark, board))
  const own = cards.filter(({ card }) => card.kind === 'claim' && card.record.id === id)
  const [first] = own
  if (first?.card.kind !== 'claim') return []
  const about = aboutOf(first.card.record)
  return cards.flatMap((mark): readonly Link[] => {
    const { card, glyphX, x0, x1, y } = mark
    if (card.kind !== 'event' || !about.has(card.record.id)) return []
    const isSoft = glyphX === null
    const x = glyphX ?? (Math.max(x0, 0) + Math.min(x1, size.width)) / 2
    if (x < 0 || x > size.width) return []
    const near = own.reduce((best, one) => (away(one, x) < away(best, x) ? one : best), first)
    return [{ claim: id, event: card.record.id, x, y, to: near.y, end: placeOf(near), isSoft, chosen: id === selection }]
  })
}

const isOpen = ({ card }: CardMark, board: Linked['board']): boolean => board?.rows.isFolded(card.lane) !== true

const aboutOf = ({ about, states }: Claim): ReadonlySet<Id> => new Set([...about, ...states].map(({ id }) => id))

const placeOf = ({ glyphX, x0 }: CardMark): Px => glyphX ?? x0
const away = (mark: CardMark, x: Px): Px => Math.abs(placeOf(mark) - x)

/** A bracket: down from each event to the claim's own line, and along it to the claim. */
export const linkShapes = (links: readonly Link[]): readonly Shape[] =>
  links.flatMap(({ x, y, to, end, isSoft, chosen }) => {
    const look = { width: chosen ? 1.5 : 1, opacity: 0.8 }
    const ink = chosen ? 'thread' : 'ink-2'
    return [line(x, y, x, to, ink, { ...look, dash: isSoft ? [2, 3] : [] }), line(x, to, end, to, ink, look)]
  })
