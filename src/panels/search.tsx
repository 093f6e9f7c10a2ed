import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { setQuery } from '../state/page-actions.ts'
import { Hit } from './hit.tsx'
import type { PanelInput } from './input.ts'
import { foundRecords } from './scene.ts'
import { useHits } from './use-hits.ts'

/** So many hits are listed; who looks for more types more. */
const MOST = 50

/** Finds records by name and text: a combobox whose list is read by arrows, Enter and Escape. It never hides anything. */
export function Search({ input }: { readonly input: PanelInput }): JSX.Element {
  const w = input.reading.words.chrome
  const { query } = input.state
  const hits = useHits(query, input.search, input.outlet.failed)
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const listId = useId()
  const found = foundRecords(hits ?? [], input)
  const records = found.slice(0, MOST)
  const shown = open && query.trim() !== ''
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at])
  const choose = (i: number) => {
    const record = records[i]
    if (record === undefined) return
    setOpen(false)
    input.reveal(record.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && records.length > 0) {
      event.preventDefault()
      setOpen(true)
      setAt((at + step + records.length) % records.length)
    } else if (event.key === 'Enter') choose(at)
    else if (event.key === 'Escape' && (shown || query !== '')) {
      event.stopPropagation()
      if (shown) setOpen(false)
      else input.outlet.apply(setQuery(''))
    }
  }
  const onInput = (text: string) => {
    setAt(0)
    setOpen(true)
    input.outlet.apply(setQuery(text))
  }
  return (
    <search class="search">
      <input
        type="text"
        inputMode="search"
        enterkeyhint="search"
        role="combobox"
        data-search
        value={query}
        placeholder={w.search}
        aria-label={w.search}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && records.length > 0 ? `${listId}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        onInput={(event) => onInput(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div class="hits" hidden={!shown}>
        <p role="status">{shown && hits !== null ? w.found(found.length) : ''}</p>
        <div ref={list} id={listId} role="listbox" aria-label={w.searchResults} class="hit-list">
          {shown &&
            records.map((record, i) => (
              <div
                key={record.id}
                id={`${listId}-${i}`}
                role="option"
                aria-selected={i === at}
                data-record={record.id}
                tabIndex={-1}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(i)}
                onKeyDown={onKeyDown}
              >
                <Hit record={record} reading={input.reading} />
              </div>
            ))}
        </div>
      </div>
    </search>
  )
}
