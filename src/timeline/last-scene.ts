import { memoizeLast } from '../base/memo.ts'
import type { Px } from '../base/units.ts'
import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import type { Detail } from './details.ts'
import type { TimelineScene } from './scene.ts'

/** Finds what stands below names; null until its code is there. */
export type DetailsIn = ((scene: BareScene, input: TimelineInput) => readonly Detail[]) | null

type Parts = [
  detailsIn: DetailsIn,
  TimelineInput['story'],
  TimelineInput['visible'],
  TimelineInput['folding'],
  TimelineInput['emphasis'],
  TimelineInput['tied'],
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
export function createSceneMaker(): (input: TimelineInput, detailsIn: DetailsIn) => TimelineScene {
  const make = memoizeLast(
    (...[detailsIn, story, visible, folding, emphasis, tied, selection, hover, range, words, measure, board, ...numbers]: Parts) => {
      const [scroll, start, end, width, height, reserved] = numbers
      const given = { story, visible, folding, emphasis, tied, selection, hover, range, words, measure, board: board ?? null }
      const input = { ...given, scroll, viewport: { start, end }, size: { width, height }, reserved }
      const bare = bareScene(input)
      return { ...bare, details: detailsIn?.(bare, input) ?? [] }
    },
  )
  return ({ viewport, size, reserved, ...given }, detailsIn) => {
    const { story, visible, folding, emphasis, tied, selection, hover, range, words, measure, board, scroll = 0 } = given
    const numbers = [scroll, viewport.start, viewport.end, size.width, size.height, reserved] as const
    return make(detailsIn, story, visible, folding, emphasis, tied, selection, hover, range, words, measure, board ?? null, ...numbers)
  }
}
