/** What is said of the picture to those who do not see it need not be said sixty times a second: it is done when nothing has moved for a moment. */
export interface AtRest {
  readonly ask: () => void
  readonly destroy: () => void
}

/** In ms; between two frames of a slow machine nothing rests. */
const STILL = 150

export function createAtRest(view: Window, act: () => void): AtRest {
  let waiting = 0
  const destroy = () => view.clearTimeout(waiting)
  return {
    ask: () => {
      destroy()
      waiting = view.setTimeout(act, STILL)
    },
    destroy,
  }
}
