import { IN_STEPS } from '../base/sort-steps.ts'
import { part, type Steps } from '../base/steps.ts'
import { beginStory } from './build.ts'
import type { Dates } from './dates.ts'
import type {
  ClaimRow,
  CorrectionRow,
  EntityRow,
  EventRow,
  FigureRow,
  Lists,
  QuestionRow,
  RelationRow,
  Row,
  Rows,
  SourceRow,
  TourRow,
} from './rows.ts'
import type { Story } from './story.ts'

/** All of a story at once, of the rows that stand. */
export function* buildStory(parts: Pick<Rows, 'head' | 'types'>, rows: readonly Row[], dates: Dates): Steps<Story> {
  const { story, rest } = yield* part(beginStory(parts, listsOf(rows), dates, IN_STEPS), 0, 0.5)
  yield* part(rest(), 0.5, 1)
  return story
}

function listsOf(rows: readonly Row[]): Lists {
  const of = <R extends Row>(kind: R['kind']) => rows.flatMap((row) => (row.kind === kind ? (row.data as R['data']) : []))
  return {
    sources: of<SourceRow>('source'),
    entities: of<EntityRow>('entity'),
    events: of<EventRow>('event'),
    relations: of<RelationRow>('relation'),
    claims: of<ClaimRow>('claim'),
    figures: of<FigureRow>('figure'),
    questions: of<QuestionRow>('question'),
    tours: of<TourRow>('tour'),
    corrections: of<CorrectionRow>('correction'),
  }
}
