import { sameSpan } from '../base/span.ts'
import type { Span, U } from '../base/units.ts'
import { setViewport } from '../state/actions.ts'
import { playTo, stopPlaying } from '../state/page-actions.ts'
import type { Outlet } from '../state/store.ts'
import { pan, toUSpan } from '../state/viewport.ts'
import { PLAYING } from '../words/playing.ts'
import { advance, endOf, neighbour, rateOf, reached, type Speed, startOf, stepMs } from './play.ts'
import { createPlayBar } from './play-bar.ts'
import { courseFor, headWords, stopWords } from './play-words.ts'
import type { TimelineScene } from './scene.ts'
import type { TimelineViewInput } from './view-input.ts'

/** Time being played: a line that goes along the axis, with what is yet to come receding behind it. */
export interface Player {
  /** The line and the bar, to stand over the picture. */
  readonly elements: readonly HTMLElement[]
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
  readonly toggle: () => void
  readonly pause: () => void
  readonly destroy: () => void
}

/** The most that a frame may take for: a page that was held up does not leap. */
const MOST_FRAME_MS = 100
/** Both views are told what has begun at most so often. */
const TELL_MS = 100
const SAY_MS = 1000
/** Where the line comes in after it has left the screen, and how near its end it leaves it, in parts of the width. */
const COME_IN = 0.12
const LEAVE = 0.96

/** `closed` is called when playing is over and everything is as it was before. */
export function createPlayer(page: Document, view: Window, outlet: Outlet, start: TimelineViewInput, closed: () => void): Player {
  const still = view.matchMedia('(prefers-reduced-motion: reduce)')
  const line = page.createElement('div')
  line.className = 'time-playhead'
  let input = start
  let scene: TimelineScene | null = null
  let head: U = Number.NaN
  let speed: Speed = 1
  let waiting: (() => void) | null = null
  let told = { stops: -1, at: Number.NEGATIVE_INFINITY }
  let said = { stops: 0, at: Number.NEGATIVE_INFINITY }
  let course = courseFor(input)
  /** Where this has put the viewport; anything else was somebody's hand. */
  let own: Span | null = null

  const isPlaying = () => waiting !== null
  const now = () => view.performance.now()
  const pause = () => {
    waiting?.()
    waiting = null
    show()
    tell(true)
  }
  const stop = () => {
    pause()
    outlet.apply(stopPlaying)
    closed()
  }
  const show = () => {
    const words = PLAYING[input.words.lang]
    bar.update(words, isPlaying(), scene === null ? '' : headWords(head, input))
    if (scene === null) return
    const x = scene.scale.xOfU(head)
    line.hidden = x < -1 || x > scene.size.width + 1
    line.style.translate = `${x}px`
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
  /** Brings the line back on screen. */
  const follow = () => {
    const { u0, u1 } = toUSpan(input.folding, input.viewport)
    const part = (head - u0) / (u1 - u0)
    if (part >= 0 && part <= LEAVE) return
    const next = pan(input.folding, input.viewport, head - u0 - COME_IN * (u1 - u0))
    if (sameSpan(next, input.viewport)) return
    own = next
    outlet.apply(setViewport(next))
  }
  const goTo = (u: U) => {
    head = u
    follow()
    tell(false)
    show()
  }
  const glide = () => {
    let before = now()
    let asked = 0
    const step = () => {
      const time = now()
      const onScreen = scene === null ? 1 : scene.scale.u1 - scene.scale.u0
      goTo(advance(course, head, Math.min(time - before, MOST_FRAME_MS) * rateOf(course, onScreen, speed)))
      before = time
      if (head >= endOf(course)) return pause()
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
      const { u0 } = scene?.scale ?? { u0: 0 }
      head = Number.isNaN(head) ? Math.min(Math.max(startOf(course), u0), endOf(course)) : startOf(course)
      told = { ...told, stops: -1 }
      said = { ...said, stops: Math.max(0, reached(course, head) - 1) }
    }
    own = null
    waiting = still.matches ? goByStops() : glide()
    show()
  }
  const toggle = () => (isPlaying() ? pause() : play())
  const step = (way: 1 | -1) => {
    if (isPlaying()) pause()
    course = courseFor(input)
    head = neighbour(course, head, way)
    follow()
    said = { ...said, stops: reached(course, head) - 1 }
    tell(true)
    show()
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
  const onHidden = () => page.hidden && isPlaying() && pause()
  page.addEventListener('visibilitychange', onHidden)
  return {
    elements: [line, bar.element],
    toggle,
    pause: () => isPlaying() && pause(),
    update: (next, drawn) => {
      const isFirst = scene === null
      const moved = !sameSpan(next.viewport, input.viewport) && (own === null || !sameSpan(next.viewport, own))
      if (next.folding !== input.folding) head = next.folding.toU(input.folding.toInstant(head))
      input = next
      scene = drawn
      if (isFirst) {
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
      if (moved && isPlaying()) pause()
      show()
    },
    destroy: () => {
      waiting?.()
      page.removeEventListener('visibilitychange', onHidden)
      line.remove()
      bar.element.remove()
    },
  }
}
