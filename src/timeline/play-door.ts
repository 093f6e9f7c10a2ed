import { stopPlaying } from '../state/page-actions.ts'
import type { Outlet } from '../state/store.ts'
import type { Player } from './player.ts'
import type { TimelineScene } from './scene.ts'
import type { TimelineViewInput } from './view-input.ts'

/** Where playing through time begins: its code is fetched when it is first asked for. */
export interface PlayDoor {
  /** Plays, or, where it plays already, rests. */
  readonly toggle: () => void
  readonly isOpen: () => boolean
  readonly pause: () => void
  readonly update: (input: TimelineViewInput, scene: TimelineScene) => void
  readonly destroy: () => void
}

/** The player's line and bar are put into `host`; `closed` is called when they are gone again. */
export function createPlayDoor(host: HTMLElement, view: Window, outlet: Outlet, closed: () => void): PlayDoor {
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
    player = createPlayer(host.ownerDocument, view, outlet, input, close)
    host.append(...player.elements)
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
    update: (next, scene) => {
      input = next
      player?.update(next, scene)
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
