import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { isolated } from '../base/bidi.ts'
import { choosePath, connect } from '../state/connect.ts'
import { say } from '../story/say.ts'
import type { Entity } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { Say } from '../text/say.tsx'
import type { PanelInput } from './input.ts'
import { namesLike } from './names-like.ts'

/** Asks for the other end: a combobox of names, read by arrows, Enter and Escape. It offers nothing before something is typed. */
export function NameChooser({ from, input }: { readonly from: Entity; readonly input: PanelInput }): JSX.Element {
  const { reading, visible, outlet } = input
  const w = reading.words.path
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = namesLike(text, visible.entities, reading.words.lang).filter((entity) => entity !== from)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at])
  const choose = (entity: Entity | undefined) => {
    if (entity !== undefined) outlet.apply(connect(from.id, entity.id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setAt((at + step + found.length) % found.length)
    } else if (event.key === 'Enter') choose(found[at])
  }
  return (
    <div class="chooser search" data-choosing>
      <label class="side-name" for={`${listId}-field`}>
        {w.ask(isolated(titleOf(from, reading.words.lang)))}
      </label>
      <div class="buttons">
        <input
          ref={field}
          id={`${listId}-field`}
          type="text"
          role="combobox"
          value={text}
          placeholder={w.field}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
          aria-describedby={`${listId}-hint`}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          onInput={(event) => {
            setAt(0)
            setText(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="button" onClick={() => outlet.apply(choosePath(null))}>
          {w.cancel}
        </button>
      </div>
      <p class="note" id={`${listId}-hint`} role="status">
        {text.trim() === '' ? w.hint : found.length === 0 ? w.noName : reading.words.chrome.found(found.length)}
      </p>
      <div ref={list} id={listId} role="listbox" aria-label={w.field} class="hit-list" hidden={found.length === 0}>
        {found.map((entity, i) => (
          <div
            key={entity.id}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={i === at}
            data-record={entity.id}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(entity)}
            onKeyDown={onKeyDown}
          >
            <Say text={entity.name} reading={reading} />
            <span>{say(entity.type.label, reading.words.lang).text}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
