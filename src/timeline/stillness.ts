/** What is said of the picture to those who do not see it need not be said sixty times a second: it is done when nothing has moved for a moment. */
export interface Stillness {
  readonly ask: () => void
  /** Whether what was asked for has yet to be done. */
  readonly waits: () => boolean
  /** What was asked for is not done any more. */
  readonly forget: () => void
}

/** In ms; between two frames of a slow machine nothing rests. */
const STILL = 150

/** `still` is how long nothing has to move, in ms. */
export function createStillness(view: Window, act: () => void, still = STILL): Stillness {
  let waiting = 0
  let asked = 0
  // One timer for all that is asked of it while things move: setting one takes its time too.
  const look = () => {
    const left = asked + still - view.performance.now()
    waiting = left > 0 ? view.setTimeout(look, left) : 0
    if (left <= 0) act()
  }
  return {
    ask: () => {
      asked = view.performance.now()
      if (waiting === 0) waiting = view.setTimeout(look, still)
    },
    waits: () => waiting !== 0,
    forget: () => {
      view.clearTimeout(waiting)
      waiting = 0
    },
  }
}
