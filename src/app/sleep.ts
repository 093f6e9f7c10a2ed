import { finishStill } from '../timeline/still-finish.ts'
import { holdClicks } from './held-clicks.ts'
import { narrowQuery } from './page.ts'
import type { Slots } from './slots.ts'

/** A frame whose reader has done nothing yet: what the build has drawn stands for all but the timeline, and no code for it is fetched. */
export interface Sleep {
  /** Keeps up what is drawn with what is on screen; returns whether that does: a graph too small for its names is drawn anew. */
  readonly fits: () => boolean
  /** Finishes the wide timeline's picture. */
  readonly finish: typeof finishStill
  /** The panels are there: presses what has been pressed among the drawn ones. */
  readonly answer: () => void
  /** The story leaves the screen: nobody has to be waited for any more, and presses are not held for it either. */
  readonly end: () => void
}

/** Whatever a reader points, presses or types with. */
const SIGNS = ['pointerover', 'focusin', 'keydown', 'click'] as const
/** The least a drawn graph needs, in px, for names to have the places that the build has found for them. */
const GRAPH = { width: 640, height: 340 }

/** Calls `wake`, once, at the first sign of the reader, or where the article leads the frame on by its address. */
export function createSleep(root: HTMLElement, slots: Slots, view: Window, wake: () => void): Sleep {
  const stop = new AbortController()
  const options = { capture: true, passive: true, signal: stop.signal }
  const onSign = () => {
    stop.abort()
    wake()
  }
  for (const sign of [...SIGNS, 'hashchange']) view.addEventListener(sign, onSign, options)
  const clicks = holdClicks(root, slots)
  const narrow = narrowQuery(view, true)
  return {
    fits: () => {
      const show = root.dataset['show']
      const current = narrow.matches && show === 'both' ? 'timeline' : show
      for (const tab of slots.top.querySelectorAll<HTMLElement>('[data-tab]'))
        tab.ariaCurrent = tab.dataset['tab'] === current ? 'page' : null
      const { clientWidth, clientHeight } = slots.graph
      return clientWidth === 0 || (clientWidth >= GRAPH.width && clientHeight >= GRAPH.height)
    },
    finish: finishStill,
    answer: () => {
      stop.abort()
      clicks.release()
    },
    end: () => {
      stop.abort()
      clicks.stop()
    },
  }
}
