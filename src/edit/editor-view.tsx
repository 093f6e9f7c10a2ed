import type { JSX, TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact'
import { Glyph } from '../panels/glyph.tsx'
import { ChangesPart, OthersPart } from './editor-lists.tsx'
import { FindPart, NewPart } from './editor-tools.tsx'
import { holdsFile } from './files.ts'
import { FormView } from './form-view.tsx'
import type { EditorInput } from './input.ts'
import { momentIn, timeIn } from './moments.ts'
import { ProblemsPart } from './problems-part.tsx'
import { TextField } from './text-field.tsx'
import { useDrops } from './use-drops.ts'

/** The editor: the text in the middle, above it what can be done with it, below it what is to be said of it. */
export function EditorView({ input }: { readonly input: EditorInput }): JSX.Element {
  const { words, act } = input
  const over = useDrops(act.take)
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    act.save()
  }
  const onPaste = (event: TargetedClipboardEvent<HTMLElement>) => {
    // What is pasted in the form of a record belongs into its fields.
    const isList = input.shown === 'forms' && input.form.part === null
    if (!isList || event.clipboardData === null || !holdsFile(event.clipboardData)) return
    event.preventDefault()
    act.take(event.clipboardData)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and what is pasted belong to the whole; each has a button too
    <div class={over ? 'edit over-drop' : 'edit'} onKeyDown={onKeyDown} onPaste={onPaste}>
      <div class="edit-head">
        <h2>
          <bdi>{words.heading(input.file)}</bdi>
        </h2>
        <ViewTabs input={input} />
        <button type="button" class="button edit-peek" onClick={() => act.peek(true)}>
          {words.pictures}
        </button>
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={act.close}>
          <Glyph name="close" />
        </button>
      </div>
      <div class="edit-tools">
        <button type="button" class="button strong" aria-keyshortcuts="Control+S Meta+S" onClick={act.save}>
          {words.save}
        </button>
        <button type="button" class="button" onClick={act.download}>
          {words.download}
        </button>
        <button type="button" class="button" onClick={act.open}>
          {words.open}
        </button>
        <button type="button" class="button" disabled={!input.canUndo} aria-keyshortcuts="Control+Z Meta+Z" onClick={act.undo}>
          {words.undo}
        </button>
        <button type="button" class="button" disabled={!input.canRedo} aria-keyshortcuts="Control+Y Meta+Shift+Z" onClick={act.redo}>
          {words.redo}
        </button>
      </div>
      {input.shown === 'text' && (
        <div class="edit-tools">
          <FindPart input={input} />
          <NewPart input={input} />
        </div>
      )}
      {input.notices.map(({ key, sentences, ways }) => (
        <div class="edit-notice" role="alert" key={key}>
          <p>
            <bdi>{sentences.join(' ')}</bdi>
          </p>
          {ways.length > 0 && (
            <div class="buttons">
              {ways.map(({ label, run }) => (
                <button type="button" class="button" key={label} onClick={run}>
                  {label}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
      {input.shown === 'text' ? <TextField input={input} /> : <FormView form={input.form} />}
      <KeptLine input={input} />
      <div class={`edit-below beside-${input.shown}`}>
        <ProblemsPart input={input} />
        <ChangesPart input={input} />
        <OthersPart input={input} />
      </div>
      <button type="button" class="button strong edit-back" onClick={() => act.peek(false)}>
        {words.text}
      </button>
    </div>
  )
}

/** The file as forms, or as its text. */
function ViewTabs({ input: { shown, form, act } }: { readonly input: EditorInput }): JSX.Element {
  return (
    <fieldset class="segmented edit-views" aria-label={form.words.views}>
      {(['forms', 'text'] as const).map((each) => (
        <button type="button" key={each} aria-pressed={shown === each} onClick={() => act.turn(each)}>
          {form.words[each]}
        </button>
      ))}
    </fieldset>
  )
}

/** Where the work is kept, in words, at all times. Only that it is kept nowhere is called out. */
function KeptLine({ input: { words, kept, lang, written, unfiled, act } }: { readonly input: EditorInput }): JSX.Element {
  if (kept.is === 'not-saved')
    return (
      <div class="edit-kept lost" data-kept="not-saved">
        <p role="alert">{words.kept[kept.why]}</p>
        <button type="button" class="button" onClick={act.download}>
          {words.downloadNow}
        </button>
      </div>
    )
  const said = kept.is === 'saved' ? words.kept.saved(timeIn(lang, kept.at)) : kept.is === 'saving' ? words.kept.saving : words.kept.nothing
  const file =
    written !== null ? words.inFile[written.how](written.file) : unfiled === null ? '' : words.notInFile(momentIn(lang, unfiled.since))
  return (
    <p class="edit-kept" data-kept={kept.is}>
      {said} <bdi>{file}</bdi>
    </p>
  )
}
