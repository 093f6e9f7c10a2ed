/** Runs a draw at most once an animation frame, however often it is asked for. */
export interface Frame {
  readonly request: () => void
  readonly destroy: () => void
}

export function createFrame(draw: () => void): Frame {
  let asked: number | null = null
  let over = false
  return {
    request: () => {
      if (over) return
      asked ??= requestAnimationFrame(() => {
        asked = null
        draw()
      })
    },
    destroy: () => {
      over = true
      if (asked !== null) cancelAnimationFrame(asked)
      asked = null
    },
  }
}
