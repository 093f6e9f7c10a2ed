import { memoizeLast } from '../base/memo.ts'
import type { Px } from '../base/units.ts'
import { type TimelineInput, type TimelineScene, timelineScene } from './scene.ts'

type Parts = [
  TimelineInput['story'],
  TimelineInput['visible'],
  TimelineInput['folding'],
  TimelineInput['emphasis'],
  TimelineInput['selection'],
  TimelineInput['hover'],
  TimelineInput['range'],
  TimelineInput['words'],
  TimelineInput['measure'],
  TimelineInput['board'],
  scroll: Px,
  start: number,
  end: number,
  width: Px,
  height: Px,
  reserved: Px,
]

/** Makes scenes; the same scene again where nothing that it shows has changed, as when a frame was asked for by something else on the page. */
export function createSceneMaker(): (input: TimelineInput) => TimelineScene {
  const make = memoizeLast((...[story, visible, folding, emphasis, selection, hover, range, words, measure, board, ...numbers]: Parts) => {
    const [scroll, start, end, width, height, reserved] = numbers
    const given = { story, visible, folding, emphasis, selection, hover, range, words, measure, board: board ?? null }
    return timelineScene({ ...given, scroll, viewport: { start, end }, size: { width, height }, reserved })
  })
  return ({ viewport, size, reserved, ...given }) => {
    const { story, visible, folding, emphasis, selection, hover, range, words, measure, board, scroll = 0 } = given
    const numbers = [scroll, viewport.start, viewport.end, size.width, size.height, reserved] as const
    return make(story, visible, folding, emphasis, selection, hover, range, words, measure, board ?? null, ...numbers)
  }
}
