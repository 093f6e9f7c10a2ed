import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { swapPath } from '../state/connect.ts'
import type { PathEnds } from '../state/state.ts'
import { type Chain, chainsBetween, MOST_STEPS } from '../story/chains.ts'
import { ChainView } from './chain-view.tsx'
import type { PanelInput } from './input.ts'
import { weakestWords } from './path-words.ts'

interface PathProps {
  readonly ends: PathEnds
  /** The question, in words. */
  readonly heading: string
  readonly input: PanelInput
}

/** How two names are connected: the shortest chains of sourced statements as lists, each introduced by its weakest link. */
export function Path({ ends, heading, input }: PathProps): JSX.Element {
  const { reading, visible, outlet } = input
  const { story, words } = reading
  const chains = useMemo(() => chainsBetween(story, ends.from, ends.to, visible), [story, ends.from, ends.to, visible])
  useEffect(() => outlet.announce(spokenPath(heading, chains, input)), [heading, chains])
  return (
    <>
      {chains.length === 0 ? (
        <NoChain input={input} />
      ) : (
        <p class="note">
          {words.path.found(chains.length)} {words.path.meaning}
        </p>
      )}
      {chains.map((chain, i) => (
        <ChainView key={i} chain={chain} title={words.path.chain(i + 1, chains.length, chain.steps.length)} reading={reading} />
      ))}
      <button type="button" class="button swap" onClick={() => outlet.apply(swapPath)}>
        ⇄ {words.path.swap}
      </button>
    </>
  )
}

/** That there is none, what the filters hide, and what would not count anyway. */
function NoChain({ input }: { readonly input: PanelInput }): JSX.Element {
  const { reading, visible } = input
  const w = reading.words.path
  const hidden = reading.story.relations.length - visible.relations.length
  return (
    <>
      <p>{w.none(MOST_STEPS)}</p>
      {hidden > 0 && <p>{w.noneHidden(hidden)}</p>}
      <p class="note">{w.notEvents}</p>
    </>
  )
}

/** The question and, where there is an answer, how many chains there are and the first one's weakest link. */
function spokenPath(heading: string, [first, ...others]: readonly Chain[], { reading }: PanelInput): string {
  const w = reading.words.path
  if (first === undefined) return `${heading} ${w.none(MOST_STEPS)}`
  return `${heading} ${w.found(1 + others.length)} ${w.weakest}: ${weakestWords(first, reading)}.`
}
