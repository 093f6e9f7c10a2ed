import { textUnit } from '../timeline/text-unit.ts'
import { fetchStage } from '../timeline/view.ts'
import { type Deeds, holdClicks } from './held-clicks.ts'
import { holdZooms } from './held-zooms.ts'
import { narrowQuery } from './page.ts'
import type { Slots } from './slots.ts'

/** A frame whose reader has done nothing yet: what the build has drawn stands, and no code for it is fetched. */
export interface Sleep {
  /** Keeps up what is drawn with what is on screen; returns whether that does: where a picture has too little room, or too much, or letters are larger than it was drawn for, it is drawn anew. */
  readonly fits: () => boolean
  /** The panels are there: presses what has been pressed among the drawn ones. */
  readonly answer: () => void
  /** The story leaves the screen: nobody has to be waited for any more, and presses are not held for it either. */
  readonly end: () => void
}

/** What it needs of a page; `wake` is called once. */
export interface SleepInput extends Deeds {
  readonly root: HTMLElement
  readonly slots: Slots
  readonly view: Window
  readonly wake: () => void
}

/** Whatever a reader points, presses or types with. */
const SIGNS = ['pointerover', 'focusin', 'keydown', 'click'] as const
/** The least a drawn graph needs, in px, for names to have the places that the build has found for them, and how much higher than wide it may become. */
const GRAPH = { width: 640, height: 340, shape: 0.8 }
/** The pictures that have letters of a size of their own. */
const PICTURES = '.first-wide .time-picture, .graph-picture'

/** Wakes the page at the first sign of the reader, or where the article leads the frame on by its address. */
export function createSleep({ root, slots, view, wake, ...deeds }: SleepInput): Sleep {
  const stop = new AbortController()
  const options = { capture: true, passive: true, signal: stop.signal }
  /** Parts that are there for those who listen alone: the tab key passes them, as it passes pictures. */
  const unseen = () => [...root.querySelectorAll<HTMLElement>('.first-list a, .first-list button, .region.text a, .region.text button')]
  const rest = (on: boolean) => {
    root.toggleAttribute('data-rest', on)
    for (const each of unseen()) {
      if (on && view.getComputedStyle(each.closest('.first-list, .region.text') ?? each).clipPath !== 'none') each.tabIndex = -1
      else each.removeAttribute('tabindex')
    }
  }
  const over = () => {
    stop.abort()
    rest(false)
  }
  const onSign = () => {
    over()
    wake()
    // A wide picture of time takes more than one file to answer: all are asked for at once, and whoever needs them asks again.
    const wide = slots.timeline.querySelector('.first-wide')
    if (wide === null || !isSeen(wide)) return
    for (const part of [fetchStage(slots.timeline.clientWidth, true), import('../timeline/wide-rest.ts')]) part.catch(() => undefined)
  }
  for (const sign of [...SIGNS, 'hashchange']) view.addEventListener(sign, onSign, options)
  // They answer when they can: what is pressed until then is kept.
  for (const button of slots.timeline.querySelectorAll('button:disabled')) button.removeAttribute('disabled')
  const clicks = holdClicks(root, slots, deeds)
  const zooms = holdZooms(root, slots, deeds.take)
  const narrow = narrowQuery(view, true)
  const isSeen = (element: Element) => element.getClientRects().length > 0
  return {
    fits: () => {
      const show = root.dataset['show']
      const current = narrow.matches && show === 'both' ? 'timeline' : show
      for (const tab of slots.top.querySelectorAll<HTMLElement>('[data-tab]'))
        tab.ariaCurrent = tab.dataset['tab'] === current ? 'page' : null
      rest(true)
      const pictures = [...root.querySelectorAll(PICTURES)].filter(isSeen)
      if (pictures.length > 0 && textUnit(root.ownerDocument) !== 1) return false
      const { clientWidth, clientHeight } = slots.graph
      const hasPlaces = clientWidth >= GRAPH.width && clientHeight >= GRAPH.height && clientHeight <= GRAPH.shape * clientWidth
      if (clientWidth > 0 && !hasPlaces) return false
      // Of the drawn pictures of time the style sheet shows the one for which there is room, and none where that is none.
      const times = slots.timeline.querySelectorAll('.time-picture, .time-list')
      return !isSeen(slots.timeline) || [...times].some(isSeen)
    },
    answer: () => {
      over()
      clicks.release()
      zooms.release()
    },
    end: () => {
      over()
      clicks.stop()
      zooms.stop()
    },
  }
}
