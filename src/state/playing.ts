import type { Instant } from '../base/units.ts'
import type { Transition } from './actions.ts'

/** Everything up to this instant has been played; the first step remembers where the reader was. */
export const playTo =
  (to: Instant): Transition =>
  (state) =>
    state.play?.to === to ? state : { ...state, play: { to, viewport: state.play === null ? state.viewport : state.play.viewport } }

/** The reader has looked elsewhere while time was played: that is where they are when it is over. */
export const stayHere: Transition = (state) =>
  state.play === null ? state : { ...state, play: { ...state.play, viewport: state.viewport } }
