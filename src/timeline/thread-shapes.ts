import type { TimelineScene } from './scene.ts'
import { line, type Shape } from './shapes.ts'

/** The lines through the moments of claims. */
export const threadShapes = ({ threads }: Pick<TimelineScene, 'threads'>): readonly Shape[] =>
  threads.map(({ x0, x1, y, chosen, muted }) =>
    line(x0, y, x1, y, chosen ? 'thread' : 'doubt', { width: chosen ? 2 : 1, opacity: chosen ? 1 : muted ? 0.25 : 0.55 }),
  )
