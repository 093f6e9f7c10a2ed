import type { Id, Point, Px, Size } from '../base/units.ts'
import { relatedIds } from '../state/linking.ts'
import type { Story } from '../story/story.ts'
import { around, type Camera, FIT, reveal } from './camera.ts'
import type { Motion } from './motion.ts'
import type { GraphViewInput } from './view-input.ts'
import type { GraphWorld, WorldNode } from './world.ts'

/** What is looked at: what is pointed at meanwhile, and what else is shown, has no part in it. */
type Sought = Pick<GraphViewInput, 'near' | 'selection' | 'hover' | 'story' | 'layout'>

/** How a picture that is of one name is looked at, until the reader looks elsewhere or chooses something else. */
export interface FirstLook {
  /** Brings the name and all names that are lit with it into sight, if that is wanted. */
  readonly fit: (world: GraphWorld, input: Sought, size: Size) => void
  /** Brings what was chosen elsewhere into sight; who is looked at is there already, however low the region is. */
  readonly show: (chosen: Point, size: Size) => void
  /** Whether it holds still, or has yet to be taken: then a region that changes its size is looked at anew. */
  readonly holds: () => boolean
}

/** A look that was taken: at what, in which region, from where. */
interface Fitted {
  readonly of: Id
  readonly size: Size
  readonly layout: GraphViewInput['layout']
  readonly camera: Camera
}

/** How near the border what is chosen elsewhere may stand before the picture moves. */
const MARGIN: Px = 48

export function createFirstLook({ camera, jump }: Pick<Motion, 'camera' | 'jump'>): FirstLook {
  /** Null once it is over. */
  let fitted: Fitted | { readonly of: null; readonly camera: Camera } | null = { of: null, camera: FIT }
  const holds = () => fitted !== null && camera() === fitted.camera
  return {
    holds,
    show: (chosen, size) => {
      if (!holds()) jump(reveal(camera(), chosen, MARGIN, size))
    },
    fit: (world, { near, selection, hover, story, layout }, size) => {
      if (fitted === null) return
      const isSame = fitted.of === null || fitted.of === selection
      if (near !== true || selection === null || !isSame || !holds()) {
        fitted = null
        return
      }
      // The very same camera: by it the picture is known to be as it was.
      if (fitted.of !== null && fitted.size === size && fitted.layout === layout) return
      const [tied, pointed] = [tiedTo(story, selection), tiedTo(story, hover)]
      const isSought = ({ entity: { kind, id }, level }: WorldNode) =>
        kind === 'entity' && (tied.has(id) || ((level === 'focus' || level === 'related') && !pointed.has(id)))
      const points = world.nodes.filter(isSought).map(({ at }) => at)
      fitted = { of: selection, size, layout, camera: around(points, size) }
      jump(fitted.camera)
    },
  }
}

const tiedTo = (story: Story, id: Id | null): ReadonlySet<Id> => new Set(id === null ? [] : [id, ...relatedIds(story, id)])
