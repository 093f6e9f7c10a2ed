import { h, type JSX, render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { UiLang } from '../base/units.ts'
import { Glyph } from '../panels/glyph.tsx'
import { IMPORT_DIALOG_WORDS } from '../words/import-dialog.ts'
import { MOST_MB } from './files.ts'
import type { ImportAnswer, Importer, ImportLead } from './import-input.ts'
import { ImportColumns, ImportLeads, ImportReport } from './import-parts.tsx'

/** What can be done with a file of another tool once it is known what would become of it. */
interface ImportWays {
  readonly fileName: string
  readonly lang: UiLang
  readonly importer: Importer
  /** Begins a draft with the story that was made. */
  readonly open: (name: string, text: string) => void
  /** Opens the file itself as a story with mistakes. */
  readonly asText: () => void
  readonly hand: (file: Blob, name: string) => void
}

/** Shows what would become of a file, over the page; nothing is taken before its reader says so. */
export function openImportDialog(root: HTMLElement, ways: ImportWays): void {
  const holder = root.ownerDocument.createElement('div')
  const onClose = () => {
    ways.importer.destroy()
    render(null, holder)
    holder.remove()
  }
  root.append(holder)
  render(h(ImportDialog, { ways, onClose }), holder)
}

function ImportDialog({ ways, onClose }: { readonly ways: ImportWays; readonly onClose: () => void }): JSX.Element {
  const { fileName, lang, importer, hand } = ways
  const words = IMPORT_DIALOG_WORDS[lang]
  const dialog = useRef<HTMLDialogElement>(null)
  const [lead, setLead] = useState<ImportLead>({ lang, columns: [], language: lang, zone: '', order: '' })
  const [answer, setAnswer] = useState<ImportAnswer | 'failed' | null>(null)
  const [busy, setBusy] = useState(true)
  const close = () => dialog.current?.close()
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    setBusy(true)
    importer
      .ask(lead)
      .then((next) => {
        if (next.mayBeStory) {
          close()
          ways.asText()
        } else setAnswer(next)
      })
      .catch(() => setAnswer('failed'))
      .finally(() => setBusy(false))
  }, [lead])
  const known = answer === 'failed' ? null : answer
  const story = known?.story ?? null
  const isLarge = story !== null && story.file.size > MOST_MB * 1e6
  const take = async () => {
    if (story === null) return
    ways.open(story.name, await story.file.text())
    close()
  }
  return (
    <dialog class="over import" ref={dialog} onClose={onClose} aria-labelledby="import-name" aria-busy={busy}>
      <button type="button" class="icon-button close" aria-label={words.cancel} title={words.cancel} onClick={close}>
        <Glyph name="close" />
      </button>
      <h2 id="import-name">
        <bdi>{words.heading(fileName)}</bdi>
      </h2>
      <p role="status">{busy ? words.reading : ''}</p>
      {answer === 'failed' && <p role="alert">{words.failed}</p>}
      {known !== null && (
        <>
          <ImportLeads lead={lead} answer={known} words={words} put={setLead} />
          <ImportColumns lead={lead} answer={known} words={words} put={setLead} />
          <ImportReport answer={known} />
        </>
      )}
      {isLarge && <p role="alert">{words.tooLarge(MOST_MB)}</p>}
      {story !== null && !isLarge && <p class="note">{words.keeps}</p>}
      <div class="buttons">
        {story !== null && !isLarge && (
          <button type="button" class="button strong" disabled={busy} onClick={take}>
            {words.open}
          </button>
        )}
        {isLarge && (
          <button type="button" class="button strong" disabled={busy} onClick={() => hand(story.file, story.name)}>
            {words.download}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  )
}
