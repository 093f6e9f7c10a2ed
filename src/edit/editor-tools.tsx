import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import { type ListName, STARTERS } from '../story/starters.ts'
import type { EditorInput } from './input.ts'
import type { Part } from './parts.ts'

const LISTS = Object.keys(STARTERS) as ListName[]

/** Every record of the file, by kind; choosing one and a press lead to it. */
export function FindPart({ input: { words, parts, act } }: { readonly input: EditorInput }): JSX.Element {
  const [chosen, setChosen] = useState('')
  const kinds = [...new Set(parts.map(({ kind }) => kind))]
  const go = () => {
    const part = parts.find((each) => keyOf(each) === chosen)
    if (part !== undefined) act.goToPart(part.kind, part.name)
  }
  return (
    <span class="edit-pair">
      <select class="button" aria-label={words.records} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">{words.records}</option>
        {kinds.map((kind) => (
          <optgroup label={words.kinds[kind]} key={kind}>
            {parts
              .filter((part) => part.kind === kind)
              .map((part) => (
                <option key={keyOf(part)} value={keyOf(part)}>
                  {part.label === '' ? part.name : `${isolated(beginning(part.label))} (${part.name})`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="button" class="button" disabled={chosen === ''} onClick={go}>
        {words.go}
      </button>
    </span>
  )
}

/** A record to begin with, put at the end of its list. */
export function NewPart({ input: { words, lang, act, locked } }: { readonly input: EditorInput }): JSX.Element {
  const [list, setList] = useState<ListName>('events')
  const take = (value: string) => {
    const found = LISTS.find((name) => name === value)
    if (found !== undefined) setList(found)
  }
  return (
    <span class="edit-pair">
      <select class="button" aria-label={words.newRecord} value={list} onChange={(event) => take(event.currentTarget.value)}>
        {LISTS.map((name) => (
          <option key={name} value={name}>
            {STARTERS[name][lang]}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={locked} onClick={() => act.add(list)}>
        {words.add}
      </button>
    </span>
  )
}

const keyOf = ({ kind, name }: Part): string => `${kind} ${name}`
