import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FrameLine } from '../story/code-frame.ts'
import type { AllWords } from '../words/words.ts'

/** A problem as the card says it: what is wrong, what would be right, and where. */
export interface ProblemSaid {
  readonly code: string
  readonly what: string
  readonly fix: string
  readonly place: { readonly line: number; readonly column: number } | null
  readonly path: string
  /** The lines around the place; empty where the text could not be had. */
  readonly frame: readonly FrameLine[]
}

export interface ProblemCardInput {
  readonly words: AllWords
  readonly heading: string
  readonly file: string
  readonly problems: readonly ProblemSaid[]
  /** Set where a good view stays behind the card. */
  readonly kept: boolean
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
  /** Null where there is nothing behind the card to go back to. */
  readonly close: (() => void) | null
}

/** A card over the page: what is wrong with the file, where, and the ways on. It takes the focus, and where it can be closed, Escape closes it. */
export function ProblemCard({ input }: { readonly input: ProblemCardInput }): JSX.Element {
  const { words, problems, kept, actions, close, file } = input
  const heading = useRef<HTMLHeadingElement>(null)
  // Where nothing is behind it, the card is all that the page has.
  const Heading = close === null ? 'h1' : 'h2'
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const page = heading.current?.ownerDocument
    if (page === undefined || close === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && close()
    page.addEventListener('keydown', onKeyDown)
    return () => page.removeEventListener('keydown', onKeyDown)
  }, [close])
  return (
    <section class="card" role="alert" data-error-code={problems[0]?.code}>
      <Heading ref={heading} tabIndex={-1}>
        {input.heading}
      </Heading>
      <p class="place">
        {words.problem.file}: <bdi>{file}</bdi>
      </p>
      {kept && <p>{words.problem.kept}</p>}
      <ul>
        {problems.map((problem) => (
          <ProblemItem problem={problem} words={words} />
        ))}
      </ul>
      <div class="buttons">
        {actions.map(({ label, run }, i) => (
          <button type="button" class={i === 0 ? 'button strong' : 'button'} onClick={run} key={label}>
            {label}
          </button>
        ))}
      </div>
    </section>
  )
}

function ProblemItem({ problem, words }: { readonly problem: ProblemSaid; readonly words: AllWords }): JSX.Element {
  const where: ComponentChildren[] = [
    ...(problem.place === null ? [] : [words.problem.place(problem.place.line, problem.place.column)]),
    ...(problem.path === '' ? [] : [problem.path]),
  ]
  return (
    <li data-problem-code={problem.code}>
      <p>
        <bdi>{problem.what}</bdi>
      </p>
      {problem.fix !== '' && (
        <p class="fix">
          <bdi>{problem.fix}</bdi>
        </p>
      )}
      {problem.frame.length > 0 && <Frame lines={problem.frame} />}
      <p class="place">
        <code>{problem.code}</code> {where.length > 0 && <bdi>{where.join(' · ')}</bdi>}
      </p>
    </li>
  )
}

/** The lines around a mistake, as in an editor; what stands at the place is marked. Long lines are scrolled, by keys too. */
function Frame({ lines }: { readonly lines: readonly FrameLine[] }): JSX.Element {
  const width = String(lines.at(-1)?.number ?? '').length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <pre class="frame" dir="ltr" tabIndex={0}>
      {lines.map(({ number, before, marked, after }) => (
        <code key={number}>
          <span class="number">{String(number).padStart(width)} </span>
          <bdi>
            {before}
            {marked !== '' && <mark>{marked}</mark>}
            {after}
          </bdi>
          {'\n'}
        </code>
      ))}
    </pre>
  )
}
