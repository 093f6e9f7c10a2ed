import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isolated } from '../base/bidi.ts'
import { foldText } from '../base/fold-text.ts'
import { beginning } from '../base/text-metrics.ts'
import { FORMS, type PartKind } from '../story/fields.ts'
import { EntryTools } from './entry-tools.tsx'
import { type FormFile, type FormPart, isWithin, kindAt, nameOf } from './form-file.ts'
import { type FormInput, pathKey } from './form-input.ts'

interface ListProps {
  readonly form: FormInput
  readonly file: FormFile
}

const KINDS = Object.keys(FORMS) as PartKind[]

/** So many of a kind are listed; who looks for another types. */
const MOST = 100

/** Every record of the file, by kind, to be opened, and a way to add one of each kind. */
export function FormList({ form, file }: ListProps): JSX.Element {
  const { words, lang } = form
  const [typed, setTyped] = useState('')
  /** The kind whose records are being put in another order. */
  const [ordered, setOrdered] = useState<PartKind | null>(null)
  const wanted = foldText(typed.trim())
  const fits = (part: FormPart) => foldText(`${nameOf(part.value, lang)} ${part.id}`).includes(wanted)
  const last = form.wanted === null || form.wanted.path.length === 0 ? null : kindAt(form.wanted.path)
  const found = wanted === '' ? file.parts : file.parts.filter(fits)
  return (
    <>
      <input
        type="search"
        class="form-find"
        aria-label={words.find}
        placeholder={words.find}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="form-none" role="status">
        {wanted !== '' && found.length === 0 ? words.none : ''}
      </p>
      {KINDS.map((kind) => {
        const parts = found.filter((part) => part.kind === kind)
        if (wanted !== '' && parts.length === 0) return null
        return kind === 'story' ? (
          <ul class="form-parts" key={kind}>
            {parts.map((part) => (
              <PartLine key={kind} part={part} form={form} />
            ))}
          </ul>
        ) : (
          <details class="edit-part form-kind" key={`${kind} ${wanted !== ''}`} open={wanted !== '' || kind === last}>
            <summary>
              {form.kinds[kind]} <span class="form-count">{parts.length}</span>
            </summary>
            {parts.length === 0 && <p class="note">{words.empty}</p>}
            <ul class="form-parts">
              {parts.slice(0, MOST).map((part, i) => (
                <PartLine
                  key={pathKey(part.path)}
                  part={part}
                  form={form}
                  at={wanted === '' && ordered === kind ? { isFirst: i === 0, isLast: i === parts.length - 1 } : undefined}
                />
              ))}
            </ul>
            {parts.length > MOST && <p class="note">{words.more(parts.length - MOST)}</p>}
            <button type="button" class="button" disabled={form.locked} onClick={() => form.act.addPart(kind)}>
              {words.add[kind]}
            </button>{' '}
            {wanted === '' && parts.length > 1 && (
              <button type="button" class="button" disabled={form.locked} onClick={() => setOrdered(ordered === kind ? null : kind)}>
                {ordered === kind ? words.ordered : words.order}
              </button>
            )}
          </details>
        )
      })}
    </>
  )
}

interface LineProps {
  readonly part: FormPart
  readonly form: FormInput
  /** Its place among those of its kind, where that can be changed. */
  readonly at?: { readonly isFirst: boolean; readonly isLast: boolean } | undefined
}

function PartLine({ part, form, at }: LineProps): JSX.Element {
  const { words, lang, kinds, problems, act } = form
  const name = nameOf(part.value, lang)
  const count = problems.filter(({ path }) => isWithin(path, part.path)).length
  const title = part.kind === 'story' ? kinds.story : isolated(name === '' ? part.id || words.unnamed : beginning(name))
  return (
    <li data-path={pathKey(part.path)}>
      <button type="button" class="link-button" data-part={part.kind} onClick={() => act.open(part.path)}>
        {title}
      </button>
      {part.kind !== 'story' && name !== '' && <bdi class="form-id">{part.id}</bdi>}
      {count > 0 && <span class="form-marks">{words.problems(count)}</span>}
      {at !== undefined && <EntryTools form={form} path={part.path} name={title} {...at} />}
    </li>
  )
}
