import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

interface CopyFieldProps {
  readonly name: string
  readonly text: string
  /** More than one line is shown of it. */
  readonly long?: boolean
  /** It is a sentence, and not a code or an address. */
  readonly prose?: boolean
  readonly button: string
  /** Whether it could be copied; else it is selected. */
  readonly onCopy: (copied: boolean) => void
}

/** A text with a button that copies it. Where the browser lets no page copy, the text is selected to be copied by hand. */
export function CopyField({ name, text, long = false, prose = false, button, onCopy }: CopyFieldProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const same = {
    ref: field,
    readOnly: true,
    value: text,
    'aria-label': name,
    ...(prose ? {} : { dir: 'ltr' as const, spellcheck: false }),
    onFocus: () => field.current?.select(),
  }
  const copy = () => {
    if (field.current !== null) copyFrom(field.current).then(onCopy, () => onCopy(false))
  }
  return (
    <div class={long ? 'copy-field long' : 'copy-field'}>
      {long ? <textarea rows={prose ? 5 : 6} {...same} /> : <input {...same} />}
      <button type="button" class="button strong" aria-label={`${button}: ${name}`} onClick={copy}>
        {button}
      </button>
    </div>
  )
}

/** The older way asks for a selection, and works where a frame was given no leave for the newer one. */
async function copyFrom(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  const page = field.ownerDocument
  try {
    await page.defaultView?.navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return page.execCommand('copy')
  }
}
