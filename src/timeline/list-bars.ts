import type { U } from '../base/units.ts'
import type { When } from '../story/when.ts'
import type { Card } from './deck.ts'
import type { BarLook, Entry, GapEntry, Slice } from './list-entries.ts'

interface Bar {
  readonly key: string
  readonly lane: number
  readonly look: BarLook
  readonly end: U
}

/** Beside each other there is room for so many; a stretch that finds none is told in words alone. */
const LANES = 3

/** Gives every row and gap its pieces of the bars. The rows of one and the same stretch share a bar; lanes follow from time alone. */
export function listBars(entries: readonly Entry[]): readonly Entry[] {
  let active: readonly Bar[] = []
  const later = laterStarts(entries)
  const last = entries.findLastIndex(({ kind }) => kind === 'row')
  return entries.map((entry, i): Entry => {
    if (entry.kind === 'gap') {
      // A part that is closed may have hidden where some of them end.
      const bars = active.filter(({ end }) => end > entry.u0).map((bar) => gapSlice(bar, entry))
      active = active.filter(({ end }) => end > entry.u1)
      return { ...entry, bars }
    }
    if (entry.kind !== 'row') return entry
    const { card } = entry
    active = active.filter(({ end }) => end > card.startMin)
    const own = hasBar(card, later[i] ?? null) ? barOf(card, active) : null
    const begins = own !== null && !active.includes(own)
    if (begins) active = [...active, own]
    const bars = active.map((bar): Slice => ({ lane: bar.lane, look: bar.look, begins: begins && bar === own, until: 1, ends: i === last }))
    return { ...entry, bars, lane: own?.lane ?? null }
  })
}

/** For each row, when the first thing after it begins that does not begin with it; null where nothing does. */
function laterStarts(entries: readonly Entry[]): readonly (U | null)[] {
  const starts: (U | null)[] = []
  let next: U | null = null
  let after: U | null = null
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]
    const start: U | null = entry?.kind === 'row' ? entry.card.startMin : entry?.kind === 'gap' ? entry.u1 : next
    if (start !== next) [next, after] = [start, next]
    starts[i] = after
  }
  return starts
}

/**
 * What lasts or is dated roughly has a bar, and so has a day after which time goes on: it was some time within, and not at its beginning. A
 * time of day has one where something else begins within it, since nothing says which came first.
 */
const hasBar = ({ extent, startMin, endMax, when }: Card, next: U | null): boolean =>
  endMax > startMin && (extent !== 'point' || (next !== null && next > startMin && (next < endMax || isDay(when))))

const isDay = ({ start }: When): boolean => start.kind === 'date' && start.date.hour === null

/** The bar of a card's stretch: one that is there already, a new one, or null where all lanes are taken. */
function barOf(card: Card, active: readonly Bar[]): Bar | null {
  const key = keyOf(card)
  const known = active.find((bar) => bar.key === key)
  if (known !== undefined) return known
  const taken = new Set(active.map(({ lane }) => lane))
  const lane = Array.from({ length: LANES }, (_, i) => i).find((i) => !taken.has(i))
  return lane === undefined ? null : { key, lane, look: lookOf(card), end: card.endMax }
}

const keyOf = (card: Card): string => `${lookOf(card)} ${card.startMin} ${card.endMax}`

const lookOf = ({ extent, when }: Card): BarLook =>
  extent !== 'lasting' ? 'soft' : Number.isFinite(when.endMax) ? 'lasting' : when.end.kind === 'unknown' ? 'unknown' : 'open'

const gapSlice = ({ lane, look, end }: Bar, { u0, u1 }: GapEntry): Slice => {
  const until = end > u1 ? 1 : (end - u0) / (u1 - u0)
  return { lane, look, begins: false, until, ends: end <= u1 }
}
