import type { Px, U } from '../base/units.ts'
import { type ListBody, scrollerOf } from './list-body.ts'
import { type ListPlace, placeOfTime, timeAt } from './list-place.ts'
import type { ListScene } from './list-scene.ts'
import type { Playhead } from './playhead.ts'

/** The list as it stands now: its element, what is in it, and where. */
export type ListLook = () => { readonly element: HTMLElement; readonly body: ListBody; readonly scene: ListScene }

/** The line goes through as much as the window shows in so many ms, at the speed of 1: rows are read one by one. */
const SCREEN_MS = 12_000
/** It goes down to here, in parts of the window, and then the list moves up under it; where the bar would cover it, it is brought back. */
const HOLD = 0.36
const BAR: Px = 100
/** What has moved by more was moved by a hand. */
const HAND: Px = 3

/** A level line through the list of narrow pages. It goes as steadily as the axis is drawn: beside rows time stands still while they are read. */
export function createListPlayhead(page: Document, view: Window, look: ListLook): Playhead {
  const element = page.createElement('div')
  element.className = 'time-playhead'
  /** Where the line is, at which time, in which list, and how far that was scrolled; null before it has stood anywhere. */
  let stand: { readonly place: ListPlace; readonly u: U; readonly scene: ListScene; readonly scrolled: Px } | null = null
  const scroller = () => scrollerOf(look().element)
  /** How far the reader had scrolled. */
  let home = scroller().scrollTop

  /** By how far it is scrolled, and not by where rows stand: those move too when something above them comes or goes. */
  const isByHand = () => stand !== null && stand.scene === look().scene && Math.abs(scroller().scrollTop - stand.scrolled) > HAND
  return {
    element,
    byRows: true,
    start: () => 0,
    goOn: ({ from, ms, end }) => {
      const { body, scene } = look()
      if (stand === null || isByHand()) return null
      const place = body.placeAt(body.yOf(stand.place) + (ms * view.innerHeight) / SCREEN_MS)
      const time = timeAt(scene, place)
      if (time === null) return from < end ? end : null
      stand = { ...stand, place, u: Math.max(from, time) }
      return stand.u
    },
    show: (u, follow) => {
      const { body, scene } = look()
      if (follow && isByHand()) home = scroller().scrollTop
      const place = stand?.u === u && stand.scene === scene ? stand.place : placeOfTime(scene, u)
      if (place === null) return
      const hold = HOLD * view.innerHeight
      const before = body.yOf(place)
      if (follow && (before < BAR || before > hold)) body.bring(place, hold)
      const scrolled = scroller().scrollTop
      stand = { place, u, scene, scrolled: follow ? scrolled : (stand?.scrolled ?? scrolled) }
      element.style.translate = `0 ${body.yOf(place) - look().element.getBoundingClientRect().top}px`
    },
    isMoved: () => false,
    leave: () => {
      if (!isByHand()) scroller().scrollTop = home
    },
  }
}
