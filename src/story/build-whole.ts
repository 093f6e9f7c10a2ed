import { IN_STEPS } from '../base/sort-steps.ts'
import { part, type Steps } from '../base/steps.ts'
import { beginStory } from './build.ts'
import type { Dates } from './dates.ts'
import type { Piece, Row, Rows } from './rows.ts'
import type { Story } from './story.ts'

/** Which rows a story is begun with, in the order of the collections; the others come with the rest. */
const isEarly = ({ kind }: Piece<Row>): boolean => kind === 'source' || kind === 'entity' || kind === 'event' || kind === 'claim'

/** All of a story at once. */
export function* buildStory(parts: Pick<Rows, 'head' | 'types'>, rows: readonly Piece<Row>[], dates: Dates): Steps<Story> {
  const early = rows.filter(isEarly)
  const { story, rest } = yield* part(beginStory(parts, early, early.length, dates, IN_STEPS), 0, 0.5)
  yield* part(
    rest(
      rows.filter((row) => !isEarly(row)),
      rows.length - early.length,
    ),
    0.5,
    1,
  )
  return story
}
