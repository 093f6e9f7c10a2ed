import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { CopyField } from './copy-field.tsx'
import { Glyph } from './glyph.tsx'
import { SaveAs } from './save-as.tsx'
import { ShareEmbed } from './share-embed.tsx'
import type { ShareInput } from './share-input.ts'

/** What has been said, counted: the same sentence twice is said twice. */
interface Saying {
  readonly sentence: string
  readonly turn: number
}

/** All ways to hand on what is on screen, as a dialog; Escape closes it. */
export function Share({ input }: { readonly input: ShareInput }): JSX.Element {
  const { words, share } = input
  const dialog = useRef<HTMLDialogElement>(null)
  const [said, setSaid] = useState<Saying>({ sentence: '', turn: 0 })
  useEffect(() => {
    dialog.current?.showModal()
    // A press of Enter copies the link.
    dialog.current?.querySelector<HTMLElement>('.copy-field button')?.focus()
  }, [])
  const tell = (sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 }))
  const onCopy = (what: keyof typeof share.copied) => (copied: boolean) => {
    if (copied) input.handedOn()
    tell(copied ? share.copied[what] : share.byHand)
  }
  return (
    <dialog class="over share" ref={dialog} onClose={input.onClose} aria-label={words.chrome.share}>
      <div class="share-head">
        <h2>{words.chrome.share}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.chrome.close}
          title={words.chrome.close}
          onClick={() => dialog.current?.close()}
        >
          <Glyph name="close" />
        </button>
      </div>
      <Link input={input} tell={tell} onCopy={onCopy('link')} />
      <section>
        <h3>{share.picture}</h3>
        <div class="buttons">
          {(['svg', 'png'] as const).map((format) => (
            <button type="button" class="button" key={format} onClick={() => input.savePicture(format).then(tell)}>
              {share[format]}
            </button>
          ))}
        </div>
      </section>
      <section>
        <h3>{share.cite}</h3>
        <CopyField name={share.cite} text={input.citation} long prose button={share.copy} onCopy={onCopy('citation')} />
      </section>
      <SaveAs share={share} open={input.openSaving} tell={tell} handedOn={input.handedOn} />
      {input.edit !== null && <EditDoor input={input} edit={input.edit} close={() => dialog.current?.close()} />}
      {input.embed !== null && <ShareEmbed input={input} embed={input.embed} onCopy={onCopy('code')} />}
      <p class="share-said" role="status">
        {said.sentence !== '' && <span key={said.turn}>{said.sentence}</span>}
      </p>
    </dialog>
  )
}

interface LinkProps {
  readonly input: ShareInput
  readonly tell: (sentence: string) => void
  readonly onCopy: (copied: boolean) => void
}

/** The address of what is on screen, and who it can be given to. */
function Link({ input, tell, onCopy }: LinkProps): JSX.Element {
  const { share, send } = input
  const [pinned, setPinned] = useState(false)
  const link = input.link(pinned)
  const sendOn = () => {
    send?.(link).then((sent) => sent || tell(share.notSent))
  }
  return (
    <section>
      <h3>{share.link}</h3>
      <CopyField name={share.link} text={link} button={share.copy} onCopy={onCopy} />
      <p class="note">{input.isLocal ? share.local : share.linkNote}</p>
      <label class="check">
        <input type="checkbox" checked={pinned} onChange={(event) => setPinned(event.currentTarget.checked)} />
        {share.version(input.stand)}
      </label>
      <div class="buttons">
        {send !== null && (
          <button type="button" class="button" onClick={sendOn}>
            {share.apps}
          </button>
        )}
        {input.whatsapp !== null && (
          <a class="button" href={input.whatsapp(link)} target="_blank" rel="noopener noreferrer" onClick={input.handedOn}>
            {share.whatsapp}
          </a>
        )}
      </div>
    </section>
  )
}

/** The way to the editor, which takes the dialog's place. */
function EditDoor({
  input,
  edit,
  close,
}: {
  readonly input: ShareInput
  readonly edit: () => void
  readonly close: () => void
}): JSX.Element {
  const { share } = input
  const open = () => {
    close()
    edit()
  }
  return (
    <section>
      <h3>{share.edit}</h3>
      <p class="note">{share.editNote}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={open}>
          {share.openEditor}
        </button>
      </div>
    </section>
  )
}
