import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ShareWords } from '../words/share.ts'
import { CopyField } from './copy-field.tsx'
import type { SavedFormat, SavingInput } from './saving-input.ts'

interface SaveAsProps {
  readonly share: ShareWords
  /** Fetches what it takes; null where that does not come. */
  readonly open: () => Promise<SavingInput | null>
  readonly tell: (sentence: string) => void
  readonly handedOn: () => void
}

/** The formats in which the story can be saved. What writes them is fetched once this is opened. */
export function SaveAs({ share, open, tell, handedOn }: SaveAsProps): JSX.Element {
  const [saving, setSaving] = useState<SavingInput | null>(null)
  /** What stands in the formats' place until they are there. */
  const [instead, setInstead] = useState('')
  const onToggle = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }) => {
    if (!currentTarget.open || saving !== null) return
    const say = (sentence: string) => {
      setInstead(sentence)
      tell(sentence)
    }
    say(share.saveAsWaits)
    open().then((opened) => {
      say(opened === null ? share.saveAsFailed : '')
      setSaving(opened)
    })
  }
  return (
    <details onToggle={onToggle}>
      <summary>{share.saveAs}</summary>
      {saving === null ? <p class="note">{instead}</p> : <Formats saving={saving} share={share} tell={tell} handedOn={handedOn} />}
    </details>
  )
}

interface FormatsProps extends Omit<SaveAsProps, 'open'> {
  readonly saving: SavingInput
}

function Formats({ saving, share, tell, handedOn }: FormatsProps): JSX.Element {
  const { said } = saving
  const names = Object.keys(said.format) as readonly SavedFormat[]
  const [format, setFormat] = useState<SavedFormat>('json')
  /** What the browser lets nobody copy but its reader. */
  const [byHand, setByHand] = useState<string | null>(null)
  const choose = (name: SavedFormat) => {
    setFormat(name)
    setByHand(null)
  }
  const failed = () => tell(format === 'json' ? said.notFetched : said.notMade)
  const save = () => {
    tell(said.making)
    saving.save(format).then((sentence) => {
      handedOn()
      tell(sentence)
    }, failed)
  }
  const copied = () => {
    handedOn()
    tell(said.copied(said.format[format].name))
  }
  const copy = ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    const clipboard = currentTarget.ownerDocument.defaultView?.navigator.clipboard
    tell(said.making)
    saving.write(format).then((text) => {
      const written = clipboard === undefined ? Promise.reject(new Error('no clipboard')) : clipboard.writeText(text)
      written.then(copied, () => {
        setByHand(text)
        tell(said.byHand)
      })
    }, failed)
  }
  return (
    <>
      <p class="note">{saving.extent}</p>
      {saving.confined && <p class="note">{said.noDownloads}</p>}
      <fieldset class="formats" aria-label={said.formats}>
        {names.map((name) => (
          <div class="format" key={name}>
            <label>
              <input type="radio" name="format" value={name} checked={format === name} onChange={() => choose(name)} />
              <span>
                <strong>{said.format[name].name}</strong> {said.format[name].use} <span class="note">{said.format[name].lacks}</span>
              </span>
            </label>
            {format === name && (
              <div class="buttons">
                <button type="button" class="button strong" onClick={save}>
                  {said.save}
                </button>
                <button type="button" class="button" onClick={copy}>
                  {said.copy}
                </button>
              </div>
            )}
            {format === name && byHand !== null && (
              <CopyField name={said.text} text={byHand} long button={share.copy} onCopy={(done) => (done ? copied() : tell(said.byHand))} />
            )}
          </div>
        ))}
      </fieldset>
    </>
  )
}
