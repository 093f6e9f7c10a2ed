/** Runs a draw at most once an animation frame, however often it is asked for. */
export interface Frame {
  readonly request: () => void
  readonly destroy: () => void
}

export function createFrame(draw: () => void): Frame {
  let asked: number | null = null
  return {
    request: () => {
      asked ??= requestAnimationFrame(() => {
        asked = null
        draw()
      })
    },
    destroy: () => {
      if (asked !== null) cancelAnimationFrame(asked)
      asked = null
    },
  }
}
