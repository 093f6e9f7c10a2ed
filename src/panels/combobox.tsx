import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

/** What can be offered: each has an id that no other has. */
interface Offered {
  readonly id: string
}

interface ComboboxInput<T extends Offered> {
  /** What is offered, in order. */
  readonly records: readonly T[]
  /** Whether the list is on screen. */
  readonly shown: boolean
  readonly listName: string
  readonly choose: (record: T) => void
  readonly item: (record: T) => ComponentChildren
  /** The reader walks the list. */
  readonly onWalk?: () => void
}

interface Combobox {
  /** Names the field; ids of what belongs to it begin so. */
  readonly id: string
  /** What makes a text field the list's: it is walked by arrows, and Enter chooses. */
  readonly field: InputHTMLAttributes
  readonly list: JSX.Element
  /** The keys of the field, for whoever has more of them. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Looks at the first again: something else is offered now. */
  readonly restart: () => void
}

/** A field that offers records in a list below it. */
export function useCombobox<T extends Offered>({ records, shown, listName, choose, item, onWalk }: ComboboxInput<T>): Combobox {
  const [at, setAt] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const looked = records[at]
    if (step !== 0 && records.length > 0) {
      event.preventDefault()
      onWalk?.()
      setAt((at + step + records.length) % records.length)
    } else if (event.key === 'Enter' && looked !== undefined) choose(looked)
  }
  const isOpen = shown && records.length > 0
  return {
    id,
    onKeyDown,
    restart: () => setAt(0),
    field: {
      type: 'text',
      role: 'combobox',
      'aria-expanded': shown,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-activedescendant': isOpen ? `${id}-${at}` : undefined,
      autocomplete: 'off',
      spellcheck: false,
      maxLength: 200,
    },
    list: (
      <div ref={list} id={id} role="listbox" aria-label={listName} class="hit-list" hidden={!isOpen}>
        {shown &&
          records.map((record, i) => (
            <div
              key={record.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              data-record={record.id}
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(record)}
              onKeyDown={onKeyDown}
            >
              {item(record)}
            </div>
          ))}
      </div>
    ),
  }
}
