import type { Id, Instant, Measure, Px } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import { latestInstant } from '../story/known.ts'
import type { Cite } from '../story/story.ts'
import { DELAYS } from '../words/delays.ts'
import { type Arrival, arrivalsOf, sincesOf } from './arrivals.ts'
import type { BareScene, TimelineInput } from './bare-scene.ts'
import { type Card, glyphU } from './deck.ts'
import { shownCards } from './decks.ts'
import { MOST_BESIDE, reachingIn } from './delay-index.ts'
import type { DelayEnd, DelayScene, DelayThread } from './delay-scene.ts'
import { delayShapes } from './delay-shapes.ts'
import { type CardMark, cardMark } from './marks.ts'
import type { Shown } from './shown.ts'
import { GAP, HALF, INSET } from './sizes.ts'

/** From where a card's threads leave: its mark's place on the side of the past, and of the future. */
interface Leaving {
  readonly card: Card
  readonly past: Px
  readonly future: Px
  readonly level: Level
}

/** What is on screen costs a look at each mark there; what reaches in from beside it is found by halving. */
export function delaysIn(scene: BareScene, input: TimelineInput): DelayScene {
  const { rows, scale, size, board } = scene
  const { width } = size
  const shown = shownCards(input)
  const sourceY = sourcesOn(scene, shown)
  const threads: DelayThread[] = []
  const ends: DelayEnd[] = []
  const end = (id: Id, since: Instant, y: Px, level: Level) => {
    const x = scale.x(since)
    if (x >= 0 && x <= width) ends.push({ ids: [id], since, x, y, count: 1, level })
  }
  const draw = ({ card, past, future, level }: Leaving, arrival: Arrival) => {
    const { since, side } = arrival
    const { id } = card.record
    const x1 = scale.x(since)
    const x0 = side === 'before' ? past : future
    const top = rows.y(card.lane)
    const y = top + (board?.rows.isFolded(card.lane) === true ? HALF : rows.lane / 2)
    const length = side === 'before' ? x0 - x1 : side === 'after' ? x1 - x0 : 0
    if (length >= LEAST && Math.max(x0, x1) > 0 && Math.min(x0, x1) < width)
      threads.push({ id, x0: held(x0, width), x1: held(x1, width), top, y, level, source: sourceY(card, since) })
    end(id, since, y, level)
  }
  const drawn = new Set<Card>()
  const leave = (from: Leaving) => {
    if (drawn.has(from.card)) return
    drawn.add(from.card)
    for (const arrival of arrivalsOf(from.card)) draw(from, arrival)
  }
  for (const mark of scene.marks) if (mark.kind === 'card') leave(leavingOf(mark))
  for (const mark of scene.marks) {
    if (mark.kind !== 'cluster' || mark.earlier) continue
    const x = (mark.x0 + mark.x1) / 2
    for (const card of mark.lane.slice(mark.from, mark.until)) leave({ card, past: x, future: x, level: input.emphasis(card.record.id) })
  }
  let more = false
  for (const [lane, cards] of shown.lanes.entries()) {
    if (!rows.isSeen(lane)) continue
    const beside = reachingIn(cards, input.folding, scale.u0, scale.u1)
    if (beside.length >= MOST_BESIDE) more = true
    for (const card of beside) leave(leavingOf(cardMark(card, scale, rows.y(lane), input.emphasis(card.record.id))))
  }
  for (const event of shown.undated)
    for (const since of sincesOf({ kind: 'event', record: event })) end(event.id, since, rows.bottom, input.emphasis(event.id))
  const found = { threads, ends: together(ends), crowded: scene.runs.reduce((sum, { count }) => sum + count, 0), more }
  return { ...found, status: statusOf(found, scene, input.measure), shapes: delayShapes(found, scene) }
}

/** Shorter ones are not to be seen beside their signs. */
const LEAST: Px = 3
/** Threads are cut off so far outside of the picture. */
const BEYOND: Px = 30
const held = (x: Px, width: Px): Px => Math.min(Math.max(x, -BEYOND), width + BEYOND)

/** A dot is left in its middle; what may have been at any time of a stretch, or went on through it, on the side of its arrival. */
const leavingOf = ({ card, level, band, glyphX, x0, x1 }: CardMark): Leaving =>
  band === null && glyphX !== null ? { card, level, past: glyphX, future: glyphX } : { card, level, past: x0, future: x1 }

/** Finds where the source stands with which a card came into these sources. */
function sourcesOn({ rows, scale }: BareScene, shown: Shown): (card: Card, since: number) => Px | null {
  const known = new Map<Id, Px | null>()
  const placeOf = (id: Id): Px | null => {
    const card = shown.ofRecord.get(id)?.[0]
    const isSeen = card !== undefined && rows.isSeen(card.lane) && glyphU(card) >= scale.u0 && glyphU(card) <= scale.u1
    return isSeen ? rows.y(card.lane) : null
  }
  return (card, since) => {
    const id = citesOf(card).find(({ source }) => latestInstant(source.published) === since)?.source.id
    if (id === undefined) return null
    const y = known.has(id) ? (known.get(id) ?? null) : placeOf(id)
    known.set(id, y)
    return y
  }
}

const citesOf = (card: Card): readonly Cite[] =>
  card.kind === 'claim' ? card.positions.flatMap(({ cites }) => cites) : card.kind === 'event' ? card.record.cites : []

/** What the line below the lanes says already, and what of threads is not to be seen, where that leaves the records in it their room. */
function statusOf({ crowded, more }: Pick<DelayScene, 'crowded' | 'more'>, { footer, words, size }: BareScene, measure: Measure): string {
  const { status, marks, more: others, caption } = footer
  if (crowded === 0 && !more) return status
  const count = `${words.number(crowded + (more ? MOST_BESIDE : 0))}${more ? '+' : ''}`
  const all = [DELAYS[words.lang].crowded(count), status].filter(Boolean).join(' · ')
  const last = marks.at(-1)?.box
  const used =
    others === null
      ? last === undefined
        ? INSET + measure(caption, 'small')
        : last.x + last.width
      : others.x + measure(others.text, 'small')
  return used + 2 * GAP + measure(all, 'small') + INSET <= size.width ? all : status
}

/** Ends closer than this in one lane are one. */
const NEAR: Px = 6
const STRENGTH: readonly Level[] = ['muted', 'normal', 'related', 'focus']

function together(ends: readonly DelayEnd[]): readonly DelayEnd[] {
  const groups: DelayEnd[] = []
  for (const end of ends.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = groups.at(-1)
    if (last === undefined || last.y !== end.y || end.x - last.x >= NEAR) groups.push(end)
    else {
      const level = STRENGTH.indexOf(end.level) > STRENGTH.indexOf(last.level) ? end.level : last.level
      groups[groups.length - 1] = {
        ...last,
        ids: [...new Set([...last.ids, ...end.ids])],
        count: last.count + end.count,
        since: end.since,
        level,
      }
    }
  }
  return groups
}
