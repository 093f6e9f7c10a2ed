import { sameSpan } from '../base/span.ts'
import type { Px, Span } from '../base/units.ts'
import type { Track } from '../input/gestures.ts'
import { glideFrom, releaseSpeed } from '../input/glide.ts'
import { setViewport } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { pan } from '../state/viewport.ts'
import type { TimeScale } from './scale.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The picture going on by itself after it was thrown. */
export interface Drift {
  /** Goes on as fast as the hand was that let go at `time`; where motion is not welcome, nothing moves. */
  readonly start: (track: readonly Track[], time: number) => void
  readonly stop: () => void
  /** Whether the picture was going on when it was last stopped. */
  readonly caught: () => boolean
}

/** What is on screen now. */
type Look = () => { readonly input: Pick<TimelineViewInput, 'folding' | 'viewport'>; readonly scale: TimeScale } | null

/** `own` is called before each move: it is the reader's, and shows at once. The drift ends where somebody else moves the picture, and at the story's ends. */
export function createDrift(view: Window, outlet: Outlet, look: Look, own: () => void): Drift {
  const still = view.matchMedia('(prefers-reduced-motion: reduce)')
  let asked: number | null = null
  /** Where this has put the viewport. */
  let drifted: Span | null = null
  const moveBy = (dx: Px): boolean => {
    const now = look()
    if (now === null || (drifted !== null && !sameSpan(drifted, now.input.viewport))) return false
    const next = pan(now.input.folding, now.input.viewport, -dx / now.scale.pxPerU)
    if (dx !== 0 && sameSpan(next, now.input.viewport)) return false
    drifted = next
    own()
    outlet.apply(setViewport(next))
    return true
  }
  let caught = false
  const stop = () => {
    caught = asked !== null
    if (asked !== null) view.cancelAnimationFrame(asked)
    asked = null
  }
  return {
    stop,
    caught: () => caught,
    start: (track, time) => {
      stop()
      const { at, duration } = glideFrom(releaseSpeed(track, time))
      if (still.matches || duration === 0) return
      const begin = view.performance.now()
      let moved: Px = 0
      drifted = null
      const step = () => {
        const ms = view.performance.now() - begin
        const way = at(ms)
        const goesOn = moveBy(way - moved) && ms < duration
        moved = way
        asked = goesOn ? view.requestAnimationFrame(step) : null
      }
      asked = view.requestAnimationFrame(step)
    },
  }
}
