import type { Px } from '../base/units.ts'
import type { Track } from './gestures.ts'

/** How what was thrown goes on when the hand has let go: ever slower, in px from where it was let go, after so many ms. */
export interface Glide {
  /** In ms. */
  readonly duration: number
  /** Its end from `duration` on. */
  readonly at: (ms: number) => Px
}

/** The time in which the speed falls to a third (to 1/e), in ms. */
const SLOWING = 325
/** Px a ms: what is slower was put down and not thrown; what is faster is a slip of the clock. */
const LEAST = 0.1
const MOST = 6
/** It is over when less than a px is left. */
const REST: Px = 0.5
/** The last so many ms of a drag tell how fast it was. */
const RECENT = 100

/** The speed of a drag when it ended at `now`, in px a ms; 0 where the hand had come to rest. `track` in order of time. */
export function releaseSpeed(track: readonly Track[], now: number): number {
  const recent = track.filter(({ time }) => now - time <= RECENT)
  const [first, last] = [recent[0], recent.at(-1)]
  if (first === undefined || last === undefined || last.time <= first.time) return 0
  const speed = (last.x - first.x) / Math.max(now - first.time, last.time - first.time)
  return Math.abs(speed) < LEAST ? 0 : Math.min(Math.max(speed, -MOST), MOST)
}

/** Speed falls exponentially, as with friction in a fluid: the way does not depend on how often it is asked for. */
export function glideFrom(speed: number): Glide {
  const way = speed * SLOWING
  const duration = Math.abs(way) <= REST ? 0 : SLOWING * Math.log(Math.abs(way) / REST)
  const at = (ms: number): Px => way * (1 - Math.exp(-Math.min(Math.max(ms, 0), duration) / SLOWING))
  return { duration, at }
}
