import { stopPlaying } from '../state/page-actions.ts'
import type { Outlet } from '../state/store.ts'
import type { Player } from './player.ts'
import type { Playhead } from './playhead.ts'
import type { TimelineViewInput } from './view-input.ts'

/** Where playing through time begins: its code is fetched when it is first asked for. */
export interface PlayDoor {
  /** Plays, or, where it plays already, rests. */
  readonly toggle: () => void
  readonly isOpen: () => boolean
  readonly pause: () => void
  readonly update: (input: TimelineViewInput) => void
  readonly destroy: () => void
}

/** `makeLine` makes the line for this picture, `put` puts the player's bar and line over the picture; `closed` is called when they are gone again. */
export function createPlayDoor(
  view: Window,
  outlet: Outlet,
  makeLine: () => Playhead,
  put: (...elements: HTMLElement[]) => void,
  closed: () => void,
): PlayDoor {
  let player: Player | null = null
  let asked = false
  let over = false
  let input: TimelineViewInput | null = null
  const close = () => {
    player?.destroy()
    player = null
    closed()
    outlet.invalidate()
  }
  const open = async () => {
    const { createPlayer } = await import('./player.ts')
    asked = false
    if (input === null || over) return
    player = createPlayer(view, outlet, makeLine(), input, close)
    put(...player.elements)
    outlet.invalidate()
  }
  return {
    isOpen: () => player !== null,
    pause: () => player?.pause(),
    toggle: () => {
      if (player !== null) return player.toggle()
      if (asked) return
      asked = true
      // What does not come can be asked for again.
      open().catch(() => {
        asked = false
        outlet.failed()
      })
    },
    update: (next) => {
      input = next
      player?.update(next)
    },
    destroy: () => {
      over = true
      if (player === null) return
      player.destroy()
      player = null
      // Nobody would be left to let go of it.
      outlet.apply(stopPlaying)
    },
  }
}
