import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isolated } from '../base/bidi.ts'
import { foldText } from '../base/fold-text.ts'
import { beginning } from '../base/text-metrics.ts'
import { FORMS, type PartKind } from '../story/fields.ts'
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
              {parts.slice(0, MOST).map((part) => (
                <PartLine key={pathKey(part.path)} part={part} form={form} />
              ))}
            </ul>
            {parts.length > MOST && <p class="note">{words.more(parts.length - MOST)}</p>}
            <button type="button" class="button" disabled={form.locked} onClick={() => form.act.addPart(kind)}>
              {words.add[kind]}
            </button>
          </details>
        )
      })}
    </>
  )
}

function PartLine({
  part,
  form: { words, lang, kinds, problems, act },
}: {
  readonly part: FormPart
  readonly form: FormInput
}): JSX.Element {
  const name = nameOf(part.value, lang)
  const count = problems.filter(({ path }) => isWithin(path, part.path)).length
  return (
    <li data-path={pathKey(part.path)}>
      <button type="button" class="link-button" data-part={part.kind} onClick={() => act.open(part.path)}>
        {part.kind === 'story' ? kinds.story : isolated(name === '' ? part.id || words.unnamed : beginning(name))}
      </button>
      {part.kind !== 'story' && name !== '' && <bdi class="form-id">{part.id}</bdi>}
      {count > 0 && <span class="form-marks">{words.problems(count)}</span>}
    </li>
  )
}
