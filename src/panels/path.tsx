import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { closePath, swapPath } from '../state/connect.ts'
import type { PathEnds } from '../state/state.ts'
import { type Chain, chainsBetween, MOST_STEPS } from '../story/chains.ts'
import { titleOf } from '../story/title.ts'
import { ChainView } from './chain-view.tsx'
import { Glyph } from './glyph.tsx'
import type { PanelInput } from './input.ts'
import { isolated, weakestWords } from './path-words.ts'

/** How two names are connected: the shortest chains of sourced statements as lists, each introduced by its weakest link. */
export function Path({ ends, input }: { readonly ends: PathEnds; readonly input: PanelInput }): JSX.Element {
  const { reading, visible, outlet } = input
  const { story, words } = reading
  const chains = useMemo(() => chainsBetween(story, ends.from, ends.to, visible), [story, ends.from, ends.to, visible])
  const [from, to] = [ends.from, ends.to].map((id) => nameOf(id, input))
  const heading = words.path.heading(from ?? '', to ?? '')
  useEffect(() => outlet.announce(spokenPath(heading, chains, input)), [heading, chains])
  return (
    <article class="evidence path" data-path>
      <button
        type="button"
        class="icon-button close"
        aria-label={words.chrome.close}
        title={words.chrome.close}
        onClick={() => outlet.apply(closePath)}
      >
        <Glyph name="close" />
      </button>
      <p class="kicker">{chains.length === 0 ? words.graph.name : words.path.found(chains.length)}</p>
      <h2 tabIndex={-1}>{heading}</h2>
      {chains.length === 0 ? <NoChain input={input} /> : <p class="note">{words.path.meaning}</p>}
      {chains.map((chain, i) => (
        <ChainView key={i} chain={chain} title={words.path.chain(i + 1, chains.length, chain.steps.length)} reading={reading} />
      ))}
      <button type="button" class="button swap" onClick={() => outlet.apply(swapPath)}>
        ⇄ {words.path.swap}
      </button>
    </article>
  )
}

function nameOf(id: string, { reading }: PanelInput): string {
  const record = reading.story.records.get(id)
  return record === undefined ? id : isolated(titleOf(record, reading.words.lang))
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
