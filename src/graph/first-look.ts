import type { Id, Size } from '../base/units.ts'
import { around, type Camera, FIT } from './camera.ts'
import type { Motion } from './motion.ts'
import type { GraphViewInput } from './view-input.ts'
import type { GraphWorld } from './world.ts'

/** How a picture that is of one name is looked at, until the reader looks elsewhere or chooses something else. */
export interface FirstLook {
  /** Brings the name and all that is lit with it into sight, if that is wanted. */
  readonly fit: (world: GraphWorld, input: Pick<GraphViewInput, 'near' | 'selection'>, size: Size) => void
  /** Whether it holds still: then a region that changes its size is looked at anew. */
  readonly holds: () => boolean
}

export function createFirstLook({ camera, jump }: Pick<Motion, 'camera' | 'jump'>): FirstLook {
  let fitted: { readonly of: Id | null; readonly camera: Camera } | null = { of: null, camera: FIT }
  const holds = () => fitted !== null && fitted.of !== null && camera() === fitted.camera
  return {
    holds,
    fit: (world, { near, selection }, size) => {
      if (fitted === null) return
      const isSame = fitted.of === null || fitted.of === selection
      if (near !== true || selection === null || !isSame || camera() !== fitted.camera) {
        fitted = null
        return
      }
      const lit = world.nodes.filter(({ level }) => level === 'focus' || level === 'related')
      fitted = {
        of: selection,
        camera: around(
          lit.map(({ at }) => at),
          size,
        ),
      }
      jump(fitted.camera)
    },
  }
}
