import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CopyField } from '../panels/copy-field.tsx'
import type { EditorInput, OtherDraft } from './input.ts'
import { letterTo } from './mail.ts'
import { momentIn } from './moments.ts'

/** What sets the text apart from the published file, record by record, as a text to hand on. */
export function ChangesPart({
  input: { words, changes, changesText, sincePublished, file, act },
}: {
  readonly input: EditorInput
}): JSX.Element {
  const [said, setSaid] = useState('')
  const letter = letterTo(words.changesHead(file), changesText)
  const count = (sincePublished ? words.changes : words.changesOpened)(changes.length)
  return (
    <details class="edit-part" data-changes={changes.length}>
      <summary>{count}</summary>
      {changes.length > 0 && (
        <CopyField
          name={count}
          text={changesText}
          long
          button={words.copy}
          onCopy={(copied) => setSaid(copied ? words.copied : words.byHand)}
        />
      )}
      {changes.length > 0 && (
        <div class="buttons">
          {letter === null ? (
            <button type="button" class="button" onClick={act.downloadChanges}>
              {words.downloadChanges}
            </button>
          ) : (
            <a class="button" href={letter} target="_blank" rel="noopener noreferrer">
              {words.mail}
            </a>
          )}
        </div>
      )}
      <p role="status">{said}</p>
    </details>
  )
}

/** Drafts that were set aside: none is thrown away but by hand. */
export function OthersPart({ input }: { readonly input: EditorInput }): JSX.Element | null {
  const { words, others } = input
  if (others.length === 0) return null
  return (
    <details class="edit-part">
      <summary>{words.others(others.length)}</summary>
      <ul>
        {others.map((draft) => (
          <Other key={draft.key} draft={draft} input={input} />
        ))}
      </ul>
    </details>
  )
}

function Other({ draft, input: { words, lang, act, locked } }: { readonly draft: OtherDraft; readonly input: EditorInput }): JSX.Element {
  const [sure, setSure] = useState(false)
  return (
    <li>
      <p>
        <bdi>{nameOf(draft, words, lang)}</bdi>
      </p>
      <div class="buttons">
        {draft.saved !== null && (
          <button type="button" class="button" disabled={locked && draft.file === null} onClick={() => act.openOther(draft)}>
            {words.openDraft}
          </button>
        )}
        <button type="button" class="button" onClick={() => act.downloadOther(draft)}>
          {words.download}
        </button>
        <button type="button" class="button" onClick={() => (sure ? act.takeAwayOther(draft) : setSure(true))}>
          {sure ? words.reallyTakeAway : words.takeAway}
        </button>
      </div>
    </li>
  )
}

function nameOf({ file, saved }: OtherDraft, words: EditorInput['words'], lang: EditorInput['lang']): string {
  if (saved === null) return file === null ? words.unread : words.unreadOf(file)
  const time = momentIn(lang, saved)
  return file === null ? words.draftOf(time) : words.draftOfFile(file, time)
}
