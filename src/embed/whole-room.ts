import type { Px } from '../base/units.ts'

/** What of a list that is higher than its frame may be is on screen, and what is not. */
export interface Fitting {
  /** The last entry that is whole. */
  readonly last: HTMLElement
  /** Its bottom, from the region's top, in px. */
  readonly bottom: Px
  /** The first record after it, by its id. */
  readonly next: string
  /** So many records come after it; null where they are not all in the page. */
  readonly more: number | null
}

/** A row of the list, or a record of the text; what is within another is a part of it. */
const ENTRIES = '.time-list ol > li, .text-view [data-record]:not(a), .evidence > *'
/** A list too long to be in the page as a whole. */
const WINDOWED = 'ol.long'

/** Of a region the whole entries that have room in so many px; null where all of it has, or none. */
export function fitEntries(region: HTMLElement, room: Px): Fitting | null {
  if (region.scrollHeight <= room + 1) return null
  const top = region.getBoundingClientRect().top - region.scrollTop
  const entries = [...region.querySelectorAll<HTMLElement>(ENTRIES)].filter(
    (entry) => idOf(entry) !== null && entry.parentElement?.closest('.text-view [data-record]') == null,
  )
  const after = entries.findIndex((entry) => entry.getBoundingClientRect().bottom - top > room + 1)
  const [last, first] = [entries[after - 1], entries[after]]
  const next = first === undefined ? null : idOf(first)
  if (last === undefined || next === null) return null
  const bottom = last.getBoundingClientRect().bottom - top
  return { last, bottom, next, more: region.querySelector(WINDOWED) === null ? entries.length - after : null }
}

/** Takes all that comes after an entry of a region from keys and from listeners, or gives it back. */
export function setBeyond(region: HTMLElement, last: HTMLElement | null): void {
  for (const each of region.querySelectorAll<HTMLElement>('[inert]')) each.inert = false
  for (let at: Element | null = last; at !== null && at !== region; at = at.parentElement)
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) if (next instanceof HTMLElement) next.inert = true
}

const idOf = (entry: HTMLElement): string | null =>
  entry.dataset['record'] ?? entry.querySelector<HTMLElement>('[data-record]')?.dataset['record'] ?? null
