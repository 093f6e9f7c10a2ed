import type { U } from '../base/units.ts'
import { stopPlaying } from '../state/page-actions.ts'
import { playTo, stayHere } from '../state/playing.ts'
import type { Outlet } from '../state/store.ts'
import { PLAYING } from '../words/playing.ts'
import { advance, endOf, neighbour, rateOf, reached, type Speed, startOf, stepMs } from './play.ts'
import { createPlayBar } from './play-bar.ts'
import { courseFor, headWords, stopWords } from './play-words.ts'
import type { Playhead } from './playhead.ts'
import type { TimelineViewInput } from './view-input.ts'

/** Time being played: a line that goes through the picture, with what is yet to come receding behind it. */
export interface Player {
  /** The line and the bar, to stand over the picture. */
  readonly elements: readonly HTMLElement[]
  readonly update: (input: TimelineViewInput) => void
  readonly toggle: () => void
  readonly pause: () => void
  readonly destroy: () => void
}

/** The most that a frame may take for: a page that was held up does not leap. */
const MOST_FRAME_MS = 100
/** Both views are told what has begun at most so often. */
const TELL_MS = 100
const SAY_MS = 1000

/** `closed` is called when playing is over and everything is as it was before. */
export function createPlayer(view: Window, outlet: Outlet, line: Playhead, start: TimelineViewInput, closed: () => void): Player {
  const page = view.document
  const still = view.matchMedia('(prefers-reduced-motion: reduce)')
  let input = start
  let head: U = Number.NaN
  let speed: Speed = 1
  let waiting: (() => void) | null = null
  let told = { stops: -1, at: Number.NEGATIVE_INFINITY }
  let said = { stops: 0, at: Number.NEGATIVE_INFINITY }
  let course = courseFor(input)

  const isPlaying = () => waiting !== null
  const now = () => view.performance.now()
  const pause = () => {
    waiting?.()
    waiting = null
    show(false)
    tell(true)
  }
  const stop = () => {
    pause()
    outlet.apply(stopPlaying)
    line.leave()
    closed()
  }
  const show = (follow: boolean) => {
    line.show(head, follow)
    bar.update(PLAYING[input.words.lang], isPlaying(), headWords(head, input))
  }
  /** Lets what has begun by now come forward, and says it, both no oftener than can be followed. */
  const tell = (atOnce: boolean) => {
    const stops = reached(course, head)
    const time = now()
    if (stops !== told.stops && (atOnce || time - told.at >= TELL_MS)) {
      told = { stops, at: time }
      outlet.apply(playTo(course.stops[stops - 1]?.instant ?? input.folding.extent.start - 1))
    }
    if (stops > said.stops && (atOnce || time - said.at >= SAY_MS)) {
      outlet.announce(stopWords(course, stops, said.stops, input))
      said = { stops, at: time }
    } else if (stops < said.stops) said = { ...said, stops }
  }
  const goTo = (u: U) => {
    head = u
    show(true)
    tell(false)
  }
  const glide = () => {
    let before = now()
    let asked = 0
    const step = () => {
      const time = now()
      const ms = Math.min(time - before, MOST_FRAME_MS)
      const along = (onScreen: U) => advance(course, head, ms * rateOf(course, onScreen, speed))
      const next = line.goOn({ from: head, ms: ms * speed, end: endOf(course), along })
      before = time
      if (next === null) return pause()
      goTo(next)
      asked = view.requestAnimationFrame(step)
    }
    asked = view.requestAnimationFrame(step)
    return () => view.cancelAnimationFrame(asked)
  }
  const goByStops = () => {
    let timer = 0
    const step = () => {
      goTo(neighbour(course, head, 1))
      if (head >= endOf(course)) return pause()
      timer = view.setTimeout(step, stepMs(course, speed))
    }
    timer = view.setTimeout(step, 0)
    return () => view.clearTimeout(timer)
  }
  const play = () => {
    course = courseFor(input)
    if (!(head < endOf(course))) {
      const first = line.byRows ? (course.stops[0]?.u ?? 0) : startOf(course)
      head = Number.isNaN(head) ? Math.min(Math.max(first, line.start()), endOf(course)) : first
      told = { ...told, stops: -1 }
      said = { ...said, stops: Math.max(0, reached(course, head) - 1) }
    }
    waiting = still.matches ? goByStops() : glide()
    show(true)
  }
  const toggle = () => (isPlaying() ? pause() : play())
  const rest = () => isPlaying() && pause()
  const step = (way: 1 | -1) => {
    rest()
    course = courseFor(input)
    head = neighbour(course, head, way)
    said = { ...said, stops: reached(course, head) - 1 }
    show(true)
    tell(true)
  }
  const bar = createPlayBar(page, {
    previous: () => step(-1),
    next: () => step(1),
    toggle,
    stop,
    setSpeed: (chosen) => {
      speed = chosen
    },
  })
  const onHidden = () => page.hidden && rest()
  page.addEventListener('visibilitychange', onHidden)
  return {
    elements: [bar.element, line.element],
    toggle,
    pause: rest,
    update: (next) => {
      const before = input
      if (next.folding !== before.folding) head = next.folding.toU(before.folding.toInstant(head))
      input = next
      if (Number.isNaN(head)) {
        play()
        bar.focus()
        return
      }
      // Somebody else has let go of it.
      if ((next.played ?? null) === null && told.stops >= 0) {
        waiting?.()
        waiting = null
        return closed()
      }
      if (line.isMoved(before, next)) {
        outlet.apply(stayHere)
        rest()
      }
      show(false)
    },
    destroy: () => {
      waiting?.()
      page.removeEventListener('visibilitychange', onHidden)
      line.element.remove()
      bar.element.remove()
    },
  }
}
