import type { Px } from '../base/units.ts'
import { glideFrom } from '../input/glide.ts'

/** The picture going on by itself after it was thrown. */
export interface Drift {
  /** Goes on at this speed, in px a ms; where motion is not welcome, nothing moves. */
  readonly start: (speed: number) => void
  readonly stop: () => void
}

/** `moveBy` moves the picture and says whether it could; it is called once an animation frame. */
export function createDrift(view: Window, moveBy: (dx: Px) => boolean): Drift {
  const still = view.matchMedia('(prefers-reduced-motion: reduce)')
  let asked: number | null = null
  const stop = () => {
    if (asked !== null) view.cancelAnimationFrame(asked)
    asked = null
  }
  return {
    stop,
    start: (speed) => {
      stop()
      if (still.matches) return
      const { at, duration } = glideFrom(speed)
      const begin = view.performance.now()
      let moved: Px = 0
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
