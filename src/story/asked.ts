import { memoizeByIdentity } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import { append } from './by-id.ts'
import type { Question } from './story.ts'

/** Open questions by the id of each record they are about; one about nothing but figures is about what the figures are about. */
export type Asked = ReadonlyMap<Id, readonly Question[]>

const found = memoizeByIdentity((questions: readonly Question[]): Asked => {
  const asked = new Map<Id, Question[]>()
  for (const question of questions) {
    const figures = question.about.flatMap((record) => (record.kind === 'figure' ? record.about : []))
    const only = question.about.every(({ kind }) => kind === 'figure')
    const about = new Set([...question.about, ...(only ? figures : [])])
    for (const { id } of about) append(asked, id, question)
  }
  return asked
})

const NONE: Asked = new Map()

/** Made once for a list; but not of an empty one, to which a story that is still being read adds its questions later. */
export const askedOf = (questions: readonly Question[]): Asked => (questions.length === 0 ? NONE : found(questions))
