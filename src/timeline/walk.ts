import { firstIndex } from '../base/first-index.ts'
import type { Id, Point, Px, Size, U } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { USpan } from '../state/viewport.ts'
import { say } from '../story/say.ts'
import type { Event, Story } from '../story/story.ts'
import { askedLines } from '../words/asked.ts'
import { undatedWords } from '../words/undated.ts'
import { sidesOf, speechOf } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { eventStatus } from './card-lines.ts'
import { dateStyle } from './card-words.ts'
import { type Card, glyphU } from './deck.ts'
import { sinceLine } from './delay-lines.ts'
import { isWide } from './marks.ts'
import type { TimeScale } from './scale.ts'
import type { TimelineScene } from './scene.ts'
import type { Shown } from './shown.ts'
import { spokenCard } from './spoken-card.ts'

/** A stop of the keyboard: the cards in time order, then the undated. */
export type Stop = { readonly kind: 'card'; readonly card: Card } | { readonly kind: 'undated'; readonly event: Event }

export const stopCount = ({ cards, undated }: Shown): number => cards.length + undated.length

export function stopAt({ cards, undated }: Shown, index: number): Stop | null {
  const card = cards[index]
  if (card !== undefined) return { kind: 'card', card }
  const event = undated[index - cards.length]
  return event === undefined ? null : { kind: 'undated', event }
}

/** The first stop of a record, or −1. */
export function stopOf({ cards, undated, ofRecord }: Shown, id: Id): number {
  const [card] = ofRecord.get(id) ?? []
  if (card !== undefined) return firstIndex(cards.length, (i) => (cards[i]?.index ?? 0) >= card.index)
  const place = undated.findIndex((event) => event.id === id)
  return place < 0 ? -1 : cards.length + place
}

export const idOf = (stop: Stop): Id => (stop.kind === 'card' ? stop.card.record.id : stop.event.id)

interface SpeakInput {
  readonly story: Story
  readonly words: Words
  readonly visible: Visible
  readonly since?: boolean
}

/** All that there is to see of it, and which of how many it is. */
export function spokenStop(stop: Stop, index: number, count: number, { story, words, visible, since }: SpeakInput): string {
  const what =
    stop.kind === 'card'
      ? spokenCard(stop.card, story, words, visible, since)
      : [
          say(stop.event.title, words.lang).text,
          words.record.kinds.event,
          undatedWords(stop.event, visible.knownBy, { words, style: dateStyle(story, words) }),
          ...(since === true ? [sinceLine({ kind: 'event', record: stop.event }, story, words)] : []),
          eventStatus(stop.event, words, visible),
          ...sidesOf(stop.event, speechOf({ story, words, visible })),
          ...askedLines(stop.event.id, { words, visible }),
        ].join(', ')
  return `${words.timeline.place(index + 1, count)}: ${what}`
}

/** Where it stands on screen, kept within it. */
export function placeOf(stop: Stop, { scale, rows, footer, size, marks }: TimelineScene): Point {
  if (stop.kind === 'undated') {
    const mark = footer.marks.find(({ event }) => event === stop.event)
    return { x: mark?.x ?? (footer.more?.x ?? 0) + INSET, y: footer.y }
  }
  const { card } = stop
  const mark = marks.find((one) => one.kind === 'card' && one.card === card)
  const begin = card.extent === 'point' && !isDot(card, scale) ? card.startMin : glyphU(card)
  const u = isDot(card, scale) ? begin : Math.min(Math.max(begin, scale.u0), card.endMax)
  const sign = mark?.kind === 'card' ? mark.glyphX : null
  return { x: within(sign ?? scale.xOfU(u), size), y: rows.y(card.lane) }
}

/** Drawn as one place; all else is a stretch, of which a part is enough. */
const isDot = (card: Card, scale: TimeScale): boolean => card.extent === 'point' && !isWide(card, scale)

const INSET: Px = 14
const within = (x: Px, { width }: Size): Px => Math.min(Math.max(x, INSET), width - INSET)

/** How far the viewport has to move for the stop to be seen, in u; 0 where it is. */
export function wayTo(stop: Stop, { scale }: TimelineScene): U {
  if (stop.kind === 'undated') return 0
  const { card } = stop
  const inView = isDot(card, scale)
    ? glyphU(card) >= scale.u0 && glyphU(card) < scale.u1
    : card.endMax > scale.u0 && card.startMin < scale.u1
  return inView ? 0 : glyphU(card) - (scale.u0 + scale.u1) / 2
}

/** The first stop whose sign stands in this part of the axis, or −1. */
export const firstStopIn = ({ cards }: Shown, { u0, u1 }: USpan): number =>
  cards.findIndex((card) => glyphU(card) >= u0 && glyphU(card) < u1)

/** About which place the keys zoom: the stop's, where it is on screen, so that it stays there. */
export function middleFor(stop: Stop | null, { u0, u1 }: USpan): U {
  const at = stop?.kind === 'card' ? glyphU(stop.card) : Number.NaN
  return at >= u0 && at <= u1 ? at : (u0 + u1) / 2
}
