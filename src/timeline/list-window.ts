import type { Px } from '../base/units.ts'
import { growEntry, type ListBody, type ListShown, scrollerOf } from './list-body.ts'
import type { Entry } from './list-entries.ts'
import type { ListPlace } from './list-place.ts'
import { gapLength, type ListScale, scaleAt } from './list-scale.ts'

/** So much beyond both edges of the window is in the page as well. */
const BEYOND: Px = 500
/** What entries are as high as before they have been measured; rows are guessed anew from those that have. */
const HEADING: Px = 44
const ROW: Px = 76
/** So many rows the first guess counts for. */
const TRUST = 8

/**
 * Of a list too long to be in the page as a whole: what is near the window is, between two items as high as all the rest, and the heading
 * above it, which sticks. Heights are guessed until they are measured; what the reader looks at stays where it is meanwhile.
 */
export interface WindowedBody extends ListBody {
  /** Shows other entries; what is at the window's top stays there, as far as it is still in the list. */
  readonly show: (shown: ListShown) => void
  readonly destroy: () => void
}

/** `grown` is called when new items have come into the page. */
export function createWindowedBody(list: HTMLElement, view: Window, grown: () => void): WindowedBody {
  const page = list.ownerDocument
  const [above, below] = [spacer(page), spacer(page)]
  const items = new Map<number, HTMLElement>()
  const measured = new Map<object, Px>()
  let shown: ListShown | null = null
  let scale: ListScale = { pxPerMs: 0, cap: 0 }
  let tops = new Float64Array(1)
  let rows = { count: TRUST, sum: TRUST * ROW }

  const entries = (): readonly Entry[] => shown?.scene.entries ?? []
  const heightOf = (entry: Entry): Px =>
    entry.kind === 'gap'
      ? gapLength(entry, scale)
      : (measured.get(keyOf(entry)) ?? (entry.kind === 'heading' ? HEADING : rows.sum / rows.count))
  const layOut = () => {
    tops = new Float64Array(entries().length + 1)
    for (const [i, entry] of entries().entries()) tops[i + 1] = (tops[i] ?? 0) + heightOf(entry)
  }
  const top = (i: number): Px => tops[Math.min(i, tops.length - 1)] ?? 0
  /** The entry that is at this height of the list. */
  const entryAt = (y: Px): number => {
    let [low, high] = [0, entries().length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (top(middle + 1) > y) high = middle
      else low = middle + 1
    }
    return low
  }
  const drop = (i: number, item: HTMLElement) => {
    item.remove()
    items.delete(i)
  }
  const listTop = () => list.getBoundingClientRect().top
  const headingOf = (from: number): number => {
    for (let i = from; i >= 0; i--) if (entries()[i]?.kind === 'heading') return i
    return -1
  }

  /** Brings what is near the window into the page; says whether a height was other than guessed. */
  const fill = (): boolean => {
    const y = -listTop()
    const from = entryAt(y - BEYOND)
    const until = Math.min(entryAt(y + view.innerHeight + BEYOND) + 1, entries().length)
    const heading = headingOf(from)
    const wanted = new Set(heading >= 0 && heading < from ? [heading] : [])
    for (let i = from; i < until; i++) wanted.add(i)
    for (const [i, item] of items) if (!wanted.has(i)) drop(i, item)
    let after: Element = above
    for (const i of wanted) {
      const item = items.get(i) ?? (shown === null ? null : growEntry(page, i, shown, scale))
      if (item === null) continue
      if (after.nextElementSibling !== item) after.after(item)
      items.set(i, item)
      after = item
    }
    const stuck = heading >= 0 && heading < from ? heightOf(entries()[heading] ?? { kind: 'heading', part: null, open: null }) : 0
    above.style.blockSize = `${Math.max(top(from) - stuck, 0)}px`
    below.style.blockSize = `${top(entries().length) - top(until)}px`
    return measure()
  }
  const measure = (): boolean => {
    let differs = false
    for (const [i, item] of items) {
      const entry = entries()[i]
      if (entry === undefined || entry.kind === 'gap' || measured.has(keyOf(entry))) continue
      const { height } = item.getBoundingClientRect()
      if (height === 0) continue
      differs ||= Math.abs(heightOf(entry) - height) > 0.5
      measured.set(keyOf(entry), height)
      if (entry.kind !== 'heading') rows = { count: rows.count + 1, sum: rows.sum + height }
    }
    return differs
  }
  const placeAt = (y: Px): ListPlace => {
    const at = y - listTop()
    const index = entryAt(at)
    return { index, part: (at - top(index)) / Math.max(top(index + 1) - top(index), 1) }
  }
  const yOf = ({ index, part }: ListPlace): Px => listTop() + top(index) + part * (top(index + 1) - top(index))
  const bring = (place: ListPlace, y: Px): void => {
    const scroller = scrollerOf(list)
    // What comes into the page may be higher than guessed: then once more.
    for (let round = 0; round < 3; round++) {
      scroller.scrollTop += yOf(place) - y
      if (!fill()) break
      layOut()
    }
    fill()
    grown()
  }
  const refill = () => {
    const place = placeAt(0)
    if (fill()) {
      layOut()
      if (place.index > 0 || place.part > 0) return bring(place, 0)
      fill()
    }
    grown()
  }
  const onResize = () => {
    measured.clear()
    layOut()
    refill()
  }
  const onScroll = () => list.isConnected && refill()
  page.addEventListener('scroll', onScroll, { capture: true, passive: true })
  view.addEventListener('resize', onResize)
  return {
    show: (next) => {
      shown = next
      scale = scaleAt(next.scene.range, next.zoom)
      for (const [i, item] of items) drop(i, item)
      layOut()
      below.style.blockSize = `${top(entries().length)}px`
      list.replaceChildren(above, below)
      refill()
    },
    stretch: (next) => {
      shown = next
      scale = scaleAt(next.scene.range, next.zoom)
      for (const [i, item] of items) if (entries()[i]?.kind === 'gap') drop(i, item)
      layOut()
    },
    placeAt,
    yOf,
    bring,
    indexOf: (element) => {
      const own = element.closest('li')
      for (const [i, item] of items) if (item === own) return i
      return -1
    },
    destroy: () => {
      page.removeEventListener('scroll', onScroll, { capture: true })
      view.removeEventListener('resize', onResize)
    },
  }
}

const NO_DATE = {}
/** What an entry is about: that has its height in every scene. */
const keyOf = (entry: Entry): object =>
  entry.kind === 'row' ? entry.card : entry.kind === 'undated' ? entry.event : entry.kind === 'heading' ? (entry.part ?? NO_DATE) : entry

/** As high as what is not in the page. */
function spacer(page: Document): HTMLElement {
  const item = page.createElement('li')
  item.className = 'time-space'
  item.ariaHidden = 'true'
  return item
}
