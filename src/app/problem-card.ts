import { h, render } from 'preact'
import { ProblemCard, type ProblemSaid } from '../panels/problems.tsx'
import type { Problem } from '../story/problem.ts'
import type { Words } from '../words/words.ts'

/** What is wrong with a file, and what can be done about it. */
export interface ProblemNotice {
  readonly words: Words
  readonly heading: string
  /** The file's name or address, as the reader knows it. */
  readonly file: string
  /** The file's text, to find the lines in; null where it could not be had. */
  readonly text: string | null
  readonly problems: readonly Problem[]
  readonly kept: boolean
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
}

/** Shows a card for the problems. The sentences and the look for lines and columns are fetched only now. */
export async function showProblemCard(slot: HTMLElement, notice: ProblemNotice): Promise<void> {
  const { words } = notice
  const [{ problemWords }, { locate }] = await Promise.all([import('../words/problem.ts'), import('../story/locate.ts')])
  const sentences = await problemWords(words.lang)
  const located = notice.text === null ? notice.problems : locate(notice.text, notice.problems)
  const problems = located.map((problem): ProblemSaid => {
    const { what, fix } = sentences(problem)
    return { code: problem.code, what, fix, place: problem.place ?? null, path: problem.path.join('.') }
  })
  render(h(ProblemCard, { input: { ...notice, problems } }), slot)
}
