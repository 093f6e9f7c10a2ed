import type { Id, Instant, Measure, Px } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import { latestInstant } from '../story/known.ts'
import { DELAYS } from '../words/delays.ts'
import { type Arrival, arrivalsOf, citesOf, isRough, sincesOf } from './arrivals.ts'
import type { BareScene, TimelineInput } from './bare-scene.ts'
import { type Card, type Content, glyphU } from './deck.ts'
import { shownCards } from './decks.ts'
import { besideIn } from './delay-index.ts'
import type { DelayEnd, DelayScene, DelayThread } from './delay-scene.ts'
import { delayShapes } from './delay-shapes.ts'
import { type CardMark, cardMark } from './marks.ts'
import type { Shown } from './shown.ts'
import { GAP, HALF, INSET } from './sizes.ts'

/** What is on screen costs a look at each mark there; what reaches in from beside it is found by halving, and told together. */
export function delaysIn(scene: BareScene, input: TimelineInput): DelayScene {
  const { rows, scale, size, board, selection, hover } = scene
  const { width } = size
  const shown = shownCards(input)
  const sourcesY = sourcesOn(scene, shown)
  const threads: DelayThread[] = []
  const ends: DelayEnd[] = []
  const end = (of: readonly Content[], count: number, since: Instant, y: Px, level: Level) => {
    const x = scale.x(since)
    if (x < 0 || x > width) return
    ends.push({ ids: idsOf(of), count, from: since, since, x, y, level, rough: of.some((one) => isRough(one, since)) })
  }
  const laneY = (lane: number) => rows.y(lane) + (board?.rows.isFolded(lane) === true ? HALF : rows.lane / 2)
  const draw = (card: Card, x0: Px, { since, side }: Arrival, level: Level) => {
    const { id } = card.record
    const x1 = scale.x(since)
    const [top, y] = [rows.y(card.lane), laneY(card.lane)]
    const length = side === 'before' ? x0 - x1 : side === 'after' ? x1 - x0 : 0
    const sources = id === selection || id === hover ? sourcesY(card, since) : []
    if (length >= LEAST && Math.max(x0, x1) > 0 && Math.min(x0, x1) < width)
      threads.push({ ids: [id], x0: held(x0, width), x1: held(x1, width), top, y, level, sources })
    end([card], 1, since, y, level)
  }
  const drawn = new Map<number, Set<Card>>()
  const leave = (card: Card, past: Px, future: Px, level: Level) => {
    const own = drawn.get(card.lane) ?? new Set()
    if (own.has(card) || card.kind === 'source') return
    drawn.set(card.lane, own.add(card))
    for (const arrival of arrivalsOf(card)) draw(card, arrival.side === 'before' ? past : future, arrival, level)
  }
  const leaveMark = ({ card, level, band, glyphX, x0, x1 }: CardMark) =>
    // A dot is left in its middle; what may have been at any time of a stretch, or went on through it, on the side of its arrival.
    band === null && glyphX !== null ? leave(card, glyphX, glyphX, level) : leave(card, x0, x1, level)
  for (const mark of scene.marks) if (mark.kind === 'card') leaveMark(mark)
  for (const mark of scene.marks) {
    if (mark.kind !== 'cluster' || mark.earlier) continue
    const x = (mark.x0 + mark.x1) / 2
    for (const card of mark.lane.slice(mark.from, mark.until)) leave(card, x, x, input.emphasis(card.record.id))
  }
  // What has focus stands by itself, wherever it is.
  for (const id of [hover, selection])
    for (const card of id === null ? [] : (shown.ofRecord.get(id) ?? []))
      if (rows.isSeen(card.lane)) leaveMark(cardMark(card, scale, rows.y(card.lane), input.emphasis(card.record.id)))
  const through = (lane: number) => ({ ids: [], x0: -BEYOND, x1: width + BEYOND, top: rows.y(lane), y: laneY(lane), sources: [] })
  const levelOf = (cards: readonly Card[]) => cards.reduce<Level>((best, { record }) => stronger(best, input.emphasis(record.id)), 'muted')
  let more = false
  for (const [lane, cards] of shown.lanes.entries()) {
    if (!rows.isSeen(lane)) continue
    const beside = besideIn(cards, input.folding, scale.u0, scale.u1, drawn.get(lane) ?? NONE)
    more ||= beside.more
    // All that come in over one edge run along together: the furthest of them is drawn for all. What still goes on at the edge leaves its own end.
    const furthest = new Map<string, DelayThread>()
    for (const { since, from, count, some } of beside.reaching) {
      const x1 = scale.x(since)
      end(some, count, since, laneY(lane), levelOf(some))
      const over = some.filter(({ endMax }) => from === 'future' || endMax <= scale.u0)
      for (const card of some) {
        const x0 = scale.xOfU(card.endMax)
        if (!over.includes(card) && x1 - x0 >= LEAST) threads.push({ ...through(lane), ids: idsOf([card]), x0, x1, level: levelOf([card]) })
      }
      // What came in at the very edge has its end in the picture, and no thread.
      const u = input.folding.toU(since)
      if (over.length === 0 || (from === 'past' ? u <= scale.u0 : u >= scale.u1)) continue
      const [ids, level] = [idsOf(over), levelOf(over)]
      const other = furthest.get(`${from} ${level}`)
      const x0 = from === 'past' ? -BEYOND : width + BEYOND
      if (other === undefined || Math.abs(x1 - x0) > Math.abs(other.x1 - x0))
        furthest.set(`${from} ${level}`, { ...through(lane), ids: [...(other?.ids ?? []), ...ids], x0, x1, level })
      else furthest.set(`${from} ${level}`, { ...other, ids: [...other.ids, ...ids] })
    }
    threads.push(...furthest.values(), ...beside.passing.map((card) => ({ ...through(lane), level: levelOf([card]) })))
  }
  for (const event of shown.undated)
    for (const since of sincesOf({ kind: 'event', record: event }))
      end([{ kind: 'event', record: event }], 1, since, rows.bottom, input.emphasis(event.id))
  const found = { threads, ends: together(ends), crowded: scene.runs.reduce((sum, { count }) => sum + count, 0), more }
  return { ...found, status: statusOf(found, scene, input.measure), shapes: delayShapes(found, scene) }
}

const NONE: ReadonlySet<Card> = new Set()
const idsOf = (cards: readonly Content[]): readonly Id[] => [...new Set(cards.map(({ record }) => record.id))]
/** Shorter ones are not to be seen beside their signs. */
const LEAST: Px = 3
/** Threads are cut off so far outside of the picture. */
const BEYOND: Px = 30
const held = (x: Px, width: Px): Px => Math.min(Math.max(x, -BEYOND), width + BEYOND)

/** Finds where the sources stand with which a card came into these sources. */
function sourcesOn({ rows, scale }: BareScene, shown: Shown): (card: Card, since: Instant) => readonly Px[] {
  const known = new Map<Id, Px | null>()
  const placeOf = (id: Id): Px | null => {
    const card = shown.ofRecord.get(id)?.[0]
    const isSeen = card !== undefined && rows.isSeen(card.lane) && glyphU(card) >= scale.u0 && glyphU(card) <= scale.u1
    return isSeen ? rows.y(card.lane) : null
  }
  return (card, since) => {
    const ids = new Set(citesOf(card).flatMap(({ source }) => (latestInstant(source.published) === since ? [source.id] : [])))
    for (const id of ids) if (!known.has(id)) known.set(id, placeOf(id))
    return [...ids].flatMap((id) => known.get(id) ?? [])
  }
}

/** What the line below the lanes says already, and what of threads is not to be seen, where that leaves the records in it their room. */
function statusOf({ crowded, more }: Pick<DelayScene, 'crowded' | 'more'>, { footer, words, size }: BareScene, measure: Measure): string {
  const { status, marks, more: others, caption } = footer
  if (crowded === 0 && !more) return status
  const count = `${words.number(crowded)}${more ? '+' : ''}`
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
const stronger = (a: Level, b: Level): Level => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a)

function together(ends: readonly DelayEnd[]): readonly DelayEnd[] {
  const groups: DelayEnd[] = []
  for (const end of ends.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = groups.at(-1)
    if (last === undefined || last.y !== end.y || end.x - last.x >= NEAR) groups.push(end)
    else {
      const level = stronger(last.level, end.level)
      groups[groups.length - 1] = {
        ...last,
        ids: [...new Set([...last.ids, ...end.ids])],
        count: last.count + end.count,
        since: end.since,
        rough: last.rough || end.rough,
        level,
      }
    }
  }
  return groups
}
