import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { setQuery } from '../state/page-actions.ts'
import { useCombobox } from './combobox.tsx'
import { Hit } from './hit.tsx'
import type { PanelInput } from './input.ts'
import { foundRecords } from './scene.ts'
import { useHits } from './use-hits.ts'

/** So many hits are listed; who looks for more types more. */
const MOST = 50

/** Finds records by name and text; Escape closes the list, then empties the field. It never hides anything. */
export function Search({ input }: { readonly input: PanelInput }): JSX.Element {
  const w = input.reading.words.chrome
  const { query } = input.state
  const hits = useHits(query, input.search, input.outlet.failed)
  const [open, setOpen] = useState(false)
  const found = foundRecords(hits ?? [], input)
  const shown = open && query.trim() !== ''
  const { field, list, onKeyDown, restart } = useCombobox({
    records: found.slice(0, MOST),
    shown,
    listName: w.searchResults,
    choose: (record) => {
      setOpen(false)
      input.reveal(record.id)
    },
    item: (record) => <Hit record={record} reading={input.reading} />,
    onWalk: () => setOpen(true),
  })
  return (
    <search class="search">
      <input
        {...field}
        inputMode="search"
        enterkeyhint="search"
        data-search
        value={query}
        placeholder={w.search}
        aria-label={w.search}
        onInput={(event) => {
          restart()
          setOpen(true)
          input.outlet.apply(setQuery(event.currentTarget.value))
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !(shown || query !== '')) return onKeyDown(event)
          event.stopPropagation()
          if (shown) setOpen(false)
          else input.outlet.apply(setQuery(''))
        }}
      />
      <div class="hits" hidden={!shown}>
        <p role="status">{shown && hits !== null ? w.found(found.length) : ''}</p>
        {list}
      </div>
    </search>
  )
}
