import type { JSX } from 'preact'
import { setEvents, setHidden, setKnownOn, setStatus, toggleType } from '../state/page-actions.ts'
import { NOTHING_HIDDEN, type StatusFilter } from '../state/state.ts'
import { Title } from '../text/title.tsx'
import type { PanelInput } from './input.ts'
import { knownChoices } from './known-days.ts'
import { Menu } from './menu.tsx'
import { passingLine, type TypedKind, typeChoices } from './scene.ts'
import { TypeSymbol } from './type-symbol.tsx'

const STATUSES: readonly StatusFilter[] = ['documented', 'reported', 'all']

/** What passes: by the date known, by status, by type. */
export function Filters({ input }: { readonly input: PanelInput }): JSX.Element {
  const w = input.reading.words.chrome
  return (
    <>
      <label class="field" title={w.knownHint}>
        {w.knownOn}
        <select
          value={input.state.knownOn ?? ''}
          onChange={(event) => input.outlet.apply(setKnownOn(event.currentTarget.value === '' ? null : event.currentTarget.value))}
        >
          <option value="">{w.knownAll}</option>
          {knownChoices(input).map((choice) => (
            <option value={choice.value} key={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="segmented">
        <legend class="hidden-text">{w.statusFilter}</legend>
        {STATUSES.map((status) => (
          <button
            type="button"
            key={status}
            aria-pressed={input.state.status === status}
            title={passingLine(input, status)}
            onClick={() => input.outlet.apply(setStatus(status))}
          >
            {w.statusOptions[status]}
          </button>
        ))}
      </fieldset>
      <TypeMenu input={input} />
    </>
  )
}

/** The list of types, and how many of them are hidden. */
function TypeMenu({ input }: { readonly input: PanelInput }): JSX.Element {
  const w = input.reading.words.chrome
  const hidden = Object.values(input.state.hidden).flat().length
  return (
    <Menu name={hidden === 0 ? w.types : `${w.types} (−${hidden})`}>
      {() => (
        <>
          <TypeList kind="entity" name={w.entityTypes} input={input} />
          <HiddenNames input={input} />
          <TypeList kind="event" name={w.eventTypes} input={input} />
          <TypeList kind="relation" name={w.relationTypes} input={input} />
          <EventsSwitch input={input} />
          {hidden > 0 && (
            <button type="button" class="button" onClick={() => input.outlet.apply(setHidden(NOTHING_HIDDEN))}>
              {w.showAll}
            </button>
          )}
        </>
      )}
    </Menu>
  )
}

/** The names that were hidden one by one, each with the way back. */
function HiddenNames({ input }: { readonly input: PanelInput }): JSX.Element | null {
  const { reading, state, outlet } = input
  const names = state.hidden.name.flatMap((id) => reading.story.records.get(id) ?? [])
  if (names.length === 0) return null
  return (
    <fieldset class="type-list">
      <legend>{reading.words.reach.hidden}</legend>
      {names.map((record) => (
        <div class="check" key={record.id}>
          <Title record={record} reading={reading} label />
          <button type="button" class="link-button count" onClick={() => outlet.apply(toggleType('name', record.id))}>
            {reading.words.reach.show}
          </button>
        </div>
      ))}
    </fieldset>
  )
}

/** Puts events into the graph, tied to those who take part. */
function EventsSwitch({ input }: { readonly input: PanelInput }): JSX.Element {
  const { reach, graph } = input.reading.words
  const { state, outlet } = input
  return (
    <label class="check" title={graph.hintEvents}>
      <input type="checkbox" checked={state.events} onChange={() => outlet.apply(setEvents(!state.events))} />
      {reach.events}
    </label>
  )
}

interface TypeListProps {
  readonly kind: TypedKind
  readonly name: string
  readonly input: PanelInput
}

function TypeList({ kind, name, input }: TypeListProps): JSX.Element | null {
  const choices = typeChoices(input, kind)
  if (choices.length === 0) return null
  return (
    <fieldset class="type-list">
      <legend>{name}</legend>
      {choices.map((choice) => (
        <label class="check" key={choice.id}>
          <input type="checkbox" checked={choice.shown} onChange={() => input.outlet.apply(toggleType(kind, choice.id))} />
          {kind === 'entity' && <TypeSymbol symbol={choice.symbol} />}
          <bdi>{choice.label}</bdi>
          <span class="count">{choice.count}</span>
        </label>
      ))}
    </fieldset>
  )
}
