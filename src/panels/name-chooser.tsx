import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import { choosePath, connect } from '../state/connect.ts'
import { say } from '../story/say.ts'
import type { Entity } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { Say } from '../text/say.tsx'
import { useCombobox } from './combobox.tsx'
import type { PanelInput } from './input.ts'
import { namesLike } from './names-like.ts'

/** Asks for the other end of a path. It offers nothing before something is typed. */
export function NameChooser({ from, input }: { readonly from: Entity; readonly input: PanelInput }): JSX.Element {
  const { reading, visible, outlet } = input
  const w = reading.words.path
  const [text, setText] = useState('')
  const asked = useRef<HTMLInputElement>(null)
  const found = namesLike(text, visible.entities, reading.words.lang).filter((entity) => entity !== from)
  useEffect(() => asked.current?.focus(), [])
  const { id, field, list, onKeyDown, restart } = useCombobox({
    records: found,
    shown: found.length > 0,
    listName: w.field,
    choose: (entity) => outlet.apply(connect(from.id, entity.id)),
    item: (entity) => (
      <>
        <Say text={entity.name} reading={reading} />
        <span>{say(entity.type.label, reading.words.lang).text}</span>
      </>
    ),
  })
  return (
    <div class="chooser search">
      <label class="side-name" for={`${id}-field`}>
        {w.ask(isolated(beginning(titleOf(from, reading.words.lang))))}
      </label>
      <div class="buttons">
        <input
          {...field}
          ref={asked}
          id={`${id}-field`}
          value={text}
          placeholder={w.field}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            restart()
            setText(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="button" aria-keyshortcuts="Escape" onClick={() => outlet.apply(choosePath(null))}>
          {w.cancel}
        </button>
      </div>
      <p class="note" id={`${id}-hint`} role="status">
        {text.trim() === '' ? w.hint : found.length === 0 ? w.noName : reading.words.chrome.found(found.length)}
      </p>
      {list}
    </div>
  )
}
