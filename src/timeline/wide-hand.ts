import type { Px, Span } from '../base/units.ts'
import type { Gesture } from '../input/gestures.ts'
import { brushTo, commitRange, select, zoomAt } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { spanWords } from '../words/spans.ts'
import { dateStyle } from './card-words.ts'
import type { Drift } from './drift.ts'
import type { Pointed, Pointer } from './pointer.ts'
import type { TimelineScene } from './scene.ts'
import { snapped } from './snap.ts'

/** Does what a tap or a brush means; what comes before it is there waits for it. */
export type Hand = (gesture: Gesture & { readonly kind: 'tap' | 'tap-out' | 'brush' }, pointed: Pointed) => void

const DOUBLE_TAP_ZOOM = 0.4

export function createHand(outlet: Outlet, pointer: Pointer, drift: Drift): Hand {
  const brush = (span: Span, done: boolean, { input: { story, words } }: Pointed) => {
    // Out and back again, or wholly beside the canvas: nothing is meant.
    if (span.start >= span.end) return outlet.apply(brushTo(null))
    outlet.apply(done ? commitRange(span) : brushTo(span))
    if (done) outlet.announce(words.timeline.rangeSet(spanWords(span, dateStyle(story, words))))
  }
  return (gesture, pointed) => {
    const { input, scene } = pointed
    if (gesture.kind === 'brush') {
      const { from, to, done } = gesture
      return brush(snapped(spanOf(from.x, to.x, scene), scene.scale, input.story.timeZone), done, pointed)
    }
    // A press that has stopped what moved by itself chooses nothing.
    if (drift.caught()) return
    const zoomBy = (factor: number) => outlet.apply(zoomAt(input.folding, scene.scale.uOfX(gesture.at.x), factor))
    if (gesture.kind === 'tap-out') return zoomBy(1 / DOUBLE_TAP_ZOOM)
    if (pointer.choose(gesture.at, pointed)) return
    if (gesture.count === 2) zoomBy(DOUBLE_TAP_ZOOM)
    else if (input.selection !== null) outlet.apply(select(null))
  }
}

function spanOf(from: Px, to: Px, { scale, size }: TimelineScene): Span {
  const instant = (x: Px) => scale.instant(Math.min(Math.max(x, 0), size.width))
  return { start: instant(Math.min(from, to)), end: instant(Math.max(from, to)) }
}
