/** Runs a draw at most once an animation frame, however often it is asked for. What goes wrong in it is reported, and told to `failed`. */
export interface Frame {
  readonly request: () => void
  readonly destroy: () => void
}

export function createFrame(draw: () => void, failed: () => void): Frame {
  let asked = false
  let over = false
  return {
    request: () => {
      if (asked) return
      asked = true
      requestAnimationFrame(() => {
        asked = false
        if (over) return
        try {
          draw()
        } catch (error) {
          reportError(error)
          failed()
        }
      })
    },
    destroy: () => {
      over = true
    },
  }
}
