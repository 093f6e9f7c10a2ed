import { sameSpan } from '../base/span.ts'
import type { Span, U } from '../base/units.ts'
import { setViewport } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { pan, toUSpan } from '../state/viewport.ts'
import { rem } from './rem.ts'
import type { TimeScale } from './scale.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The line that goes through a picture while time is played: how it goes there, and how the picture follows it. */
export interface Playhead {
  readonly element: HTMLElement
  /** What the picture begins with. */
  readonly start: () => U
  /** It goes through all events, also where their time is folded. */
  readonly byRows: boolean
  /** The place to which it goes next; null at the end, or where the reader has taken the picture in hand. */
  readonly goOn: (stride: Stride) => U | null
  /** Stands at `u`; `follow` brings it on screen. */
  readonly show: (u: U, follow: boolean) => void
  /** Whether somebody else has moved the picture between these two. */
  readonly isMoved: (before: TimelineViewInput, now: TimelineViewInput) => boolean
  /** Brings the picture back to where the reader had it. */
  readonly leave: () => void
}

/** A short way on. */
export interface Stride {
  readonly from: U
  /** How long it may take, at the speed of 1. */
  readonly ms: number
  /** Where the course ends. */
  readonly end: U
  /** Where it leads in a picture that shows so much of the axis. */
  readonly along: (onScreen: U) => U
}

/** Where the line comes in after it has left the screen, and how near its end it leaves it, in parts of the width. */
const COME_IN = 0.12
const LEAVE = 0.96

/** What is on screen now; null before there is anything. */
export type Look = () => { readonly input: TimelineViewInput; readonly scale: TimeScale } | null

/** An upright line over the timeline of wide pages. */
export function createPlayhead(page: Document, outlet: Outlet, look: Look): Playhead {
  const element = page.createElement('div')
  element.className = 'time-playhead'
  /** Where this has put the viewport; anything else was somebody's hand. */
  let own: Span | null = null
  const follow = (u: U) => {
    const input = look()?.input
    if (input === undefined) return
    const { u0, u1 } = toUSpan(input.folding, input.viewport)
    const part = (u - u0) / (u1 - u0)
    if (part >= 0 && part <= LEAVE) return
    const next = pan(input.folding, input.viewport, u - u0 - COME_IN * (u1 - u0))
    if (sameSpan(next, input.viewport)) return
    own = next
    outlet.apply(setViewport(next))
  }
  return {
    element,
    byRows: false,
    start: () => look()?.scale.u0 ?? 0,
    goOn: ({ from, along }) => {
      const { u0, u1 } = look()?.scale ?? { u0: 0, u1: 1 }
      const next = along(u1 - u0)
      return next > from ? next : null
    },
    show: (u, follows) => {
      if (follows) follow(u)
      const scale = look()?.scale
      if (scale === undefined) return
      const x = scale.xOfU(u)
      element.hidden = x < -1 || x > scale.width + 1
      element.style.translate = rem(x)
    },
    isMoved: (before, { viewport }) => !sameSpan(viewport, before.viewport) && !sameSpan(viewport, own),
    // The state has kept its place.
    leave: () => {},
  }
}
