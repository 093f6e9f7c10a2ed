import { type BesideCanvas, canPaintBeside, createBesideCanvas } from './beside-canvas.ts'
import type { Screen } from './canvas.ts'
import { createStillness } from './stillness.ts'

/** Shows pictures that follow one another as they are painted beside the page, over the page's own; once they rest, the page's own again. */
export interface MovingScreen extends Pick<Screen, 'show'> {
  /** The picture that was shown last stands elsewhere in time than the one before. */
  readonly moves: () => void
  /** Now at rest: the page's own canvas has the last picture. */
  readonly settle: () => void
  readonly destroy: () => void
}

/** In ms: a picture that comes so soon after one that has moved moves as well. Then, too, it is at rest. */
const GOES_ON = 200
/** In ms: so long after the last gesture the thread and its canvas are given back. */
const KEPT = 10_000

type Picture = Parameters<Screen['show']>

export function createMovingScreen(view: Window, screen: Screen): MovingScreen {
  let beside: BesideCanvas | null = null
  /** Not wanted, or refused: then all is as it was without. */
  let off = !canPaintBeside()
  /** Then a worker knows the page's colours not as they are. */
  const forced = view.matchMedia('(forced-colors: active)')
  let moved = Number.NEGATIVE_INFINITY
  /** Shown beside, and not yet on the page's own canvas. */
  let owed: Picture | null = null
  let giveBack = 0
  const release = () => {
    beside?.destroy()
    beside = null
  }
  const settle = () => {
    if (owed !== null) screen.show(...owed)
    owed = null
    beside?.hide()
  }
  const fail = () => {
    off = true
    settle()
    release()
  }
  const stillness = createStillness(
    view,
    () => {
      settle()
      giveBack = view.setTimeout(release, KEPT)
    },
    GOES_ON,
  )
  /** Whether it can be seen there. */
  const showBeside = (picture: Picture): boolean => {
    view.clearTimeout(giveBack)
    stillness.ask()
    try {
      beside ??= createBesideCanvas(screen.element, fail)
      return beside.paint(...picture)
    } catch {
      // The page may have no workers.
      off = true
      release()
      return false
    }
  }
  return {
    show: (...picture) => {
      owed = picture
      const goesOn = !off && !forced.matches && view.performance.now() - moved < GOES_ON
      if (!goesOn) return settle()
      // Until what is painted beside can be seen, the page's own canvas shows all.
      if (showBeside(picture)) return
      screen.show(...picture)
      owed = null
    },
    moves: () => {
      moved = view.performance.now()
    },
    settle,
    destroy: () => {
      stillness.forget()
      view.clearTimeout(giveBack)
      release()
    },
  }
}
