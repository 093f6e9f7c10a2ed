import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FieldKind } from '../story/fields.ts'
import type { Help } from '../story/help.ts'
import type { Ties } from './field-shell.tsx'
import { type Path, parsed } from './form-file.ts'
import type { FormInput } from './form-input.ts'

/** A box for one value. */
export interface BoxProps {
  readonly form: FormInput
  readonly path: Path
  readonly value: unknown
  readonly ties: Ties
}

/** What an emptied field leaves: nothing at all in a record, an empty text in a list, where the others would move up. */
const emptied = (path: Path): '' | undefined => (typeof path.at(-1) === 'number' ? '' : undefined)

const LONG = new Set(['summary', 'note', 'description', 'statement', 'question', 'credits', 'method', 'quote', 'contact', 'text'])

/** Whether texts of a field take more than a line. */
export const isLong = (path: Path): boolean => LONG.has(String(path.findLast((step) => typeof step === 'string')))

/** A text in one language, an address, a place in a source. */
export function StringBox({ form, path, value, ties, long = false, lang, zones = false }: BoxProps & StringLook): JSX.Element {
  const same = {
    id: ties.id,
    value: typeof value === 'string' ? value : '',
    'aria-describedby': ties.described || undefined,
    'aria-invalid': ties.invalid,
    lang,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value
      form.act.type(path, text === '' ? emptied(path) : text)
    },
  }
  if (long) return <textarea {...same} rows={3} />
  return (
    <>
      <input {...same} type="text" autocomplete="off" list={zones ? `${ties.id}-zones` : undefined} />
      {zones && (
        <datalist id={`${ties.id}-zones`}>
          {['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      )}
    </>
  )
}

interface StringLook {
  readonly long?: boolean
  readonly lang?: string | undefined
  /** It holds the name of a time zone. */
  readonly zones?: boolean
}

/** A number; what is none yet is kept as it was typed, and told. */
export function NumberBox({ form, path, value, ties }: BoxProps): JSX.Element {
  const [typed, setTyped] = useState('')
  const read = (text: string) => {
    const number = parsed(text.trim().replace(',', '.'))
    return typeof number === 'number' ? number : text
  }
  return (
    <input
      id={ties.id}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-describedby={ties.described || undefined}
      aria-invalid={ties.invalid}
      value={read(typed) === value ? typed : String(value ?? '')}
      onInput={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        form.act.type(path, text === '' ? emptied(path) : read(text))
      }}
    />
  )
}

/** One of a few values, each in words. */
export function ChoiceBox({
  form,
  path,
  value,
  ties,
  options,
  help,
}: BoxProps & { readonly options: readonly string[]; readonly help: Help }): JSX.Element {
  const { words, lang, act } = form
  const now = typeof value === 'string' ? value : ''
  return (
    <select
      id={ties.id}
      class="button"
      aria-describedby={ties.described || undefined}
      aria-invalid={ties.invalid}
      value={now}
      onChange={(event) => act.type(path, event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    >
      {(now === '' || !options.includes(now)) && <option value={now}>{now === '' ? words.choose : words.notOffered(now)}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {help.choices?.[option]?.[lang] ?? option}
        </option>
      ))}
    </select>
  )
}

/** Yes or no; of what can only be said to hold, no is to say nothing. */
export function YesBox({ form, path, value, ties, kind }: BoxProps & { readonly kind: FieldKind['is'] }): JSX.Element {
  return (
    <input
      id={ties.id}
      type="checkbox"
      aria-describedby={ties.described || undefined}
      aria-invalid={ties.invalid}
      checked={value === true}
      onChange={(event) => form.act.type(path, event.currentTarget.checked ? true : kind === 'yes' ? undefined : false)}
    />
  )
}
