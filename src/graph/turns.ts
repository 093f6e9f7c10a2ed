import type { Turns } from './worlds.ts'

/** How long at most a longer work goes on before the page may answer its reader, in ms. */
const TURN = 10

/** Gives the page a turn whenever the work has had one. */
export function createTurns(): Turns {
  let begun = performance.now()
  return () => {
    if (performance.now() - begun < TURN) return null
    return new Promise((resolve) => {
      setTimeout(() => {
        begun = performance.now()
        resolve()
      }, 0)
    })
  }
}
