import { growIn } from '../base/grow.ts'
import type { Px } from '../base/units.ts'
import { entryTag, gapTag } from './list-entry.ts'
import type { ListPlace } from './list-place.ts'
import { type ListScale, scaleAt } from './list-scale.ts'
import type { ListInput, ListScene } from './list-scene.ts'

/** What is shown in a list's element now. */
export interface ListShown {
  readonly input: ListInput
  readonly scene: ListScene
  readonly zoom: number
}

/** Puts a list's entries into the page. */
export interface ListBody {
  /** Shows the same entries with longer or shorter gaps. */
  readonly stretch: (shown: ListShown) => void
  /** What is at this height of the window. */
  readonly placeAt: (y: Px) => ListPlace
  /** At which height of the window a place is. */
  readonly yOf: (place: ListPlace) => Px
  /** Scrolls so that a place is at this height of the window. */
  readonly bring: (place: ListPlace, y: Px) => void
  /** The number of the entry that an element belongs to; -1 for none. */
  readonly indexOf: (element: Element) => number
}

/** What scrolls the list: the page, or its region where that is lower than the list; of all of a list that its frame has room for, nothing scrolls the region. */
export function scrollerOf(list: Element): Element {
  const page = list.ownerDocument
  const region = list.closest<HTMLElement>('[data-view]')
  const scrolls =
    region !== null && region.style.overflow !== 'hidden' && /auto|hidden/.test(page.defaultView?.getComputedStyle(region).overflowY ?? '')
  return scrolls ? region : (page.scrollingElement ?? page.documentElement)
}

/**
 * Scrolls to a row: where the list is cut off, to its top, so that what is told of the row has room below it; else no further than it takes. Of
 * a page around this one nothing moves, as it would in a browser's own way. `heading` is what sticks at the top, in px.
 */
export function scrollTo(row: Element, heading: Px): void {
  const scroller = scrollerOf(row)
  const { top, bottom } = row.getBoundingClientRect()
  if (scroller.matches('[data-view]')) {
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - heading
    return
  }
  scroller.scrollTop += top < heading ? top - heading : Math.max(bottom - scroller.clientHeight, 0)
}

/** Of a list that is cut off shows the beginning again: nobody can scroll it there by hand. */
export function toBeginning(list: Element): void {
  const scroller = scrollerOf(list)
  if (list.ownerDocument.defaultView?.getComputedStyle(scroller).overflowY === 'hidden') scroller.scrollTop = 0
}

/** Of a list that is in the page as a whole, an item an entry. */
export function createWholeBody(list: Element): ListBody {
  const items = () => [...list.children]
  const yOf = ({ index, part }: ListPlace) => {
    const { top, height } = (list.children[index] ?? list).getBoundingClientRect()
    return top + part * height
  }
  return {
    stretch: ({ input, scene, zoom }) => {
      const scale = scaleAt(scene.range, zoom)
      const before = items()
      for (const [i, entry] of scene.entries.entries())
        if (entry.kind === 'gap') before[i]?.replaceWith(growIn<Node>(list.ownerDocument, gapTag(entry, scale, input)))
    },
    placeAt: (y) => {
      const all = items()
      const index = all.findIndex((item) => item.getBoundingClientRect().bottom > y)
      const { top, height } = all[index]?.getBoundingClientRect() ?? { top: y, height: 1 }
      return { index, part: (y - top) / Math.max(height, 1) }
    },
    yOf,
    bring: (place, y) => {
      scrollerOf(list).scrollTop += yOf(place) - y
    },
    indexOf: (element) => items().indexOf(element.closest('li') ?? element),
  }
}

/** One entry as an item of the page. */
export function growEntry(page: Document, index: number, { input, scene }: ListShown, scale: ListScale): HTMLElement | null {
  const entry = scene.entries[index]
  if (entry === undefined) return null
  const item = growIn<Node>(page, entryTag(entry, scene, scale, input))
  return item instanceof HTMLElement ? item : null
}
