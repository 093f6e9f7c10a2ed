import { sameSpan } from '../base/span.ts'
import type { Span } from '../base/units.ts'
import { type Flight, flightBetween } from '../state/flight.ts'
import type { Folding } from '../story/folding.ts'

/** Which viewport to show while the wanted one is flown to. */
export interface Motion {
  /** The viewport for this frame; `flying` asks for another frame. */
  readonly next: (folding: Folding, wanted: Span) => { readonly viewport: Span; readonly flying: boolean }
  /** The next change comes from the reader's own hand: it shows at once. */
  readonly atOnce: () => void
  /** Where a flight is now, or null where none is. */
  readonly underway: () => Span | null
}

const QUICK_MS = 120

/** Until this is there, every change shows at once; so does the first one that it is told. */
export function createMotion(view: Window): Motion {
  const still = view.matchMedia('(prefers-reduced-motion: reduce)')
  let shown: { readonly folding: Folding; readonly viewport: Span } | null = null
  let flight: { readonly path: Flight; readonly start: number } | null = null
  let own = false
  let wantedBefore: { readonly viewport: Span; readonly since: number } | null = null
  /** Changes in quick succession are somebody's hand, if not in this view. */
  const isDragged = (wanted: Span, now: number): boolean => {
    if (wantedBefore !== null && sameSpan(wantedBefore.viewport, wanted)) return false
    const quick = wantedBefore !== null && now - wantedBefore.since < QUICK_MS
    wantedBefore = { viewport: wanted, since: now }
    return quick
  }
  return {
    next: (folding, wanted) => {
      const now = view.performance.now()
      const dragged = isDragged(wanted, now)
      const stays = shown === null || shown.folding !== folding || sameSpan(shown.viewport, wanted)
      if (stays || own || dragged || still.matches) flight = null
      else if (flight === null || !sameSpan(flight.path.to, wanted))
        flight = { path: flightBetween(folding, shown?.viewport ?? wanted, wanted), start: now }
      own = false
      const part = flight === null ? 1 : (now - flight.start) / flight.path.duration
      if (part >= 1) flight = null
      const viewport = flight === null ? wanted : flight.path.at(part)
      shown = { folding, viewport }
      return { viewport, flying: flight !== null }
    },
    atOnce: () => {
      own = true
    },
    underway: () => (flight === null ? null : (shown?.viewport ?? null)),
  }
}
