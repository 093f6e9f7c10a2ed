import type { Path } from './report.ts'
import type { Row } from './rows.ts'

/** A date as typed, with where it stands. */
export interface TypedDate {
  readonly text: string
  readonly path: Path
}

/** Every date of a record. */
export function datesOf(row: Row): readonly TypedDate[] {
  const { path } = row
  switch (row.kind) {
    case 'event':
    case 'relation':
      return date(row.data.when, [...path, 'when'])
    case 'claim':
      return row.data.positions.flatMap((position, i) => date(position.when, [...path, 'positions', i, 'when']))
    case 'source':
      return [...date(row.data.published, [...path, 'published']), ...date(row.data.retrieved, [...path, 'retrieved'])]
    case 'question':
      return date(row.data.since, [...path, 'since'])
    case 'correction':
      return date(row.data.date, [...path, 'date'])
    case 'tour':
      return row.data.steps.flatMap((step, i) => {
        const at = [...path, 'steps', i]
        return [...date(step.range, [...at, 'range']), ...date(step.knownOn, [...at, 'knownOn'])]
      })
    case 'entity':
    case 'figure':
      return []
  }
}

const date = (text: string | undefined, path: Path): readonly TypedDate[] => (text === undefined ? [] : [{ text, path }])
