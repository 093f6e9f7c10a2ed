import { type Camera, FIT } from './camera.ts'

/** Where the picture is looked at from, and whether that is being changed. */
export interface Motion {
  readonly camera: () => Camera
  /** True until the camera has rested for a moment. */
  readonly moving: () => boolean
  readonly look: (camera: Camera) => void
  /** Looks from elsewhere without any motion between. */
  readonly jump: (camera: Camera) => void
  readonly destroy: () => void
}

/** So long a camera that does not move counts as moving, in ms. */
const REST = 140

/** `changed` is called at each step, and once more when the camera rests. */
export function createMotion(changed: () => void): Motion {
  let camera = FIT
  let resting: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    resting = undefined
    changed()
  }
  return {
    camera: () => camera,
    moving: () => resting !== undefined,
    look: (next) => {
      camera = next
      clearTimeout(resting)
      resting = setTimeout(rest, REST)
      changed()
    },
    jump: (next) => {
      camera = next
    },
    destroy: () => clearTimeout(resting),
  }
}
