import type { Finish } from './last-scene.ts'
import { questionShapes } from './question-shapes.ts'
import { withTearWords } from './tear-words.ts'

/** Adds to a scene what it has where the whole story is shown and nothing has focus: signs of open questions, and words for narrow tears. */
export const finishStill: NonNullable<Finish> = (bare, input) => {
  const { marks, tray } = questionShapes(bare, input.visible.questions)
  const asks = marks.length + tray.length > 0
  return { ...bare, axis: withTearWords(bare.axis, input), details: [], links: [], asks, under: [], over: marks, last: tray }
}
