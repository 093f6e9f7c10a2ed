import type { UiLang } from '../base/units.ts'
import type { ProgressCard } from './progress-card.ts'
import type { Watch } from './watch.ts'

/** Lets the reader see how far the loading of a story is, and stop it. */
export interface Loading {
  /** Runs what loads, in place of what still does; null where the reader, or what came after it, has stopped it. Faster than `patience` (in ms), it is not spoken of. */
  readonly watch: <T>(patience: number, load: (watch: Watch) => Promise<T>) => Promise<T | null>
  /** Says that nothing has been loaded, with a way to begin again. */
  readonly offerAgain: (again: () => void) => Promise<void>
}

const LEAST_STEP = 0.02

/** `slot` is where cards stand; the card's code is fetched when it is needed. */
export function createLoading(slot: HTMLElement, lang: () => UiLang): Loading {
  const makeCard = async () => (await import('./progress-card.ts')).createProgressCard(slot, lang())
  let running: AbortController | null = null
  return {
    watch: async (patience, load) => {
      const stopper = new AbortController()
      running?.abort()
      running = stopper
      let share = 0
      let card = null as ProgressCard | null
      let done = false
      const show = async () => {
        const made = await makeCard()
        if (done) return
        card = made
        made.show(share, () => stopper.abort())
      }
      // Without its card the loading goes on all the same.
      const timer = setTimeout(() => show().catch(() => {}), patience)
      const report = (now: number) => {
        // A bar that moves by less than can be seen costs as much as one that moves.
        if (now < share + LEAST_STEP) return
        share = now
        card?.update(share)
      }
      try {
        return await load({ report, signal: stopper.signal })
      } catch (error) {
        if (stopper.signal.aborted) return null
        throw error
      } finally {
        done = true
        clearTimeout(timer)
        card?.close()
      }
    },
    offerAgain: async (again) => (await makeCard()).showStopped(again),
  }
}
