/** What is said of the picture to those who do not see it need not be said sixty times a second: it is done when nothing has moved for a moment. */
export interface Stillness {
  readonly ask: () => void
  readonly destroy: () => void
}

/** In ms; between two frames of a slow machine nothing rests. */
const STILL = 150

export function createStillness(view: Window, act: () => void): Stillness {
  let waiting = 0
  let asked = 0
  // One timer for all that is asked of it while things move: setting one takes its time too.
  const look = () => {
    const left = asked + STILL - view.performance.now()
    waiting = left > 0 ? view.setTimeout(look, left) : 0
    if (left <= 0) act()
  }
  return {
    ask: () => {
      asked = view.performance.now()
      if (waiting === 0) waiting = view.setTimeout(look, STILL)
    },
    destroy: () => view.clearTimeout(waiting),
  }
}
