import type { Px } from '../base/units.ts'
import type { Screen } from './canvas.ts'
import type { MovingScreen } from './moving-screen.ts'
import type { TimeScale } from './scale.ts'

/** The screen of a picture that is moved now and then: what a gesture needs is fetched with the first one. */
export interface MovingDoor extends Pick<MovingScreen, 'show' | 'settle' | 'destroy'> {
  /** Where the picture is that was shown last, and how far its rows are moved up. */
  readonly tell: (scale: TimeScale, scroll: Px) => void
}

export function createMovingDoor(view: Window, screen: Screen): MovingDoor {
  let moving: MovingScreen | null = null
  let asked = false
  let over = false
  let before: { readonly scale: TimeScale; readonly scroll: Px } | null = null
  const fetchMoving = async () => {
    asked = true
    const { createMovingScreen } = await import('./moving-screen.ts')
    if (!over) moving = createMovingScreen(view, screen)
  }
  return {
    show: (...picture) => (moving ?? screen).show(...picture),
    settle: () => moving?.settle(),
    tell: (scale, scroll) => {
      // While time opens or closes, the picture stands.
      const moves =
        before !== null &&
        before.scale.folding === scale.folding &&
        (before.scale.u0 !== scale.u0 || before.scale.u1 !== scale.u1 || before.scroll !== scroll)
      before = { scale, scroll }
      if (!moves) return
      moving?.moves()
      // Without it, pictures are shown as ever.
      if (!asked) fetchMoving().catch(() => {})
    },
    destroy: () => {
      over = true
      moving?.destroy()
    },
  }
}
