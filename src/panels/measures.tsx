import type { JSX } from 'preact'
import { setMeasure } from '../state/page-actions.ts'
import type { Measured, MeasureName } from '../story/measured.ts'
import { RecordLink } from '../text/record-link.tsx'
import type { PanelInput } from './input.ts'
import { groupsOf, type Rank, ranksOf } from './ranks.ts'

const NAMES: readonly MeasureName[] = ['degree', 'betweenness', 'communities']
/** So many names, or groups, are listed. */
const MOST = 100
/** So many names are listed in all groups together, the largest first, but of each group at least so many: thousands would hold the page up. */
const MOST_IN_GROUPS = 300
const LEAST_OF_GROUP = 3

/** Measures of the graph, each explained, as a list: with the warning that they measure the file and not the world. */
export function Measures({ name, input }: { readonly name: MeasureName; readonly input: PanelInput }): JSX.Element {
  const { reading, measured, outlet } = input
  const w = reading.words.measures
  return (
    <>
      <fieldset class="segmented">
        <legend class="hidden-text">{w.name}</legend>
        {NAMES.map((each) => (
          <button type="button" key={each} aria-pressed={each === name} onClick={() => outlet.apply(setMeasure(each))}>
            {w.names[each]}
          </button>
        ))}
      </fieldset>
      <p>{w.meanings[name]}</p>
      <p class="note">{w.drawn[name]}</p>
      <p class="note warning">{w.warning}</p>
      {measured?.name === name && <Outcome measured={measured} input={input} />}
    </>
  )
}

function Outcome({ measured, input }: { readonly measured: Measured; readonly input: PanelInput }): JSX.Element {
  const { words } = input.reading
  if (measured.state === 'working')
    return (
      <p role="status" aria-busy="true">
        {words.measures.working}
      </p>
    )
  if (measured.state === 'refused')
    return <p role="status">{words.measures.refused(words.number(measured.names), words.number(measured.most))}</p>
  const ranks = ranksOf(measured.values, input.reading.story)
  return measured.name === 'communities' ? (
    <Groups ranks={ranks} input={input} />
  ) : (
    <Ranking ranks={ranks} measured={measured} input={input} />
  )
}

interface RanksProps {
  readonly ranks: readonly Rank[]
  readonly input: PanelInput
}

function Ranking({ ranks, measured, input }: RanksProps & { readonly measured: Measured }): JSX.Element {
  const { number } = input.reading.words
  const said = (value: number) => (measured.name === 'degree' ? number(value) : `${number(Math.round(1000 * value) / 10)} %`)
  return (
    <>
      <ol class="plain ranks">
        {ranks.slice(0, MOST).map(({ entity, value }) => (
          <li key={entity.id}>
            <RecordLink record={entity} reading={input.reading} />
            <span class="count">{said(value)}</span>
          </li>
        ))}
      </ol>
      <More count={ranks.length - MOST} input={input} />
    </>
  )
}

function Groups({ ranks, input }: RanksProps): JSX.Element {
  const { words } = input.reading
  const groups = groupsOf(ranks)
  let left = MOST_IN_GROUPS
  const listed = groups.slice(0, MOST).map(({ group, members }) => {
    const most = Math.min(MOST, Math.max(left, LEAST_OF_GROUP))
    left -= Math.min(members.length, most)
    return { group, members, most }
  })
  return (
    <>
      {listed.map(({ group, members, most }) => (
        <section class="link-list" key={group}>
          <h3>{words.measures.group(words.number(group + 1), words.measures.nameCount(members.length, words.number(members.length)))}</h3>
          <ul class="plain">
            {members.slice(0, most).map(({ entity }) => (
              <li key={entity.id}>
                <RecordLink record={entity} reading={input.reading} />
              </li>
            ))}
          </ul>
          <More count={members.length - most} input={input} />
        </section>
      ))}
      <More count={groups.length - MOST} input={input} />
    </>
  )
}

function More({ count, input }: { readonly count: number; readonly input: PanelInput }): JSX.Element | null {
  const { words } = input.reading
  return count > 0 ? <p class="note">{words.saved.more(words.number(count))}</p> : null
}
