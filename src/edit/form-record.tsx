import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { FORMS } from '../story/fields.ts'
import { isObject } from '../story/json.ts'
import { FieldFaults } from './field-faults.tsx'
import { FieldSet } from './form-fields.tsx'
import { type FormFile, type FormPart, isSame } from './form-file.ts'
import { IdField } from './form-id.tsx'
import { type FormInput, pathKey } from './form-input.ts'
import { placeName, titleOf } from './form-place.ts'
import { RawField } from './raw-field.tsx'

interface RecordProps {
  readonly form: FormInput
  readonly file: FormFile
  readonly part: FormPart
}

/** The form of one record, and the ways from it. */
export function FormRecord({ form, file, part }: RecordProps): JSX.Element {
  const { words, act, before } = form
  const isType = part.path[0] === 'vocabulary'
  return (
    <>
      <div class="buttons form-ways">
        <button type="button" class="button" onClick={() => act.open(null)}>
          {words.all}
        </button>
        {before !== null && (
          <button type="button" class="button" onClick={act.back}>
            {words.back(titleOf(before, form))}
          </button>
        )}
        <button type="button" class="button" onClick={() => act.toText(part.path)}>
          {words.toText}
        </button>
      </div>
      <fieldset class="form-record" disabled={form.locked} data-path={pathKey(part.path)} key={pathKey(part.path)}>
        <h3 tabIndex={-1}>
          {words.one[part.kind]}: <bdi>{titleOf(part, form)}</bdi>
        </h3>
        <FieldFaults words={form.words} problems={form.problems.filter(({ path }) => isSame(path, part.path))} />
        {isObject(part.value) ? (
          <FieldSet form={form} file={file} fields={FORMS[part.kind]} path={part.path} value={part.value} explained />
        ) : (
          <RawField form={form} path={part.path} label={words.one[part.kind]} why={words.raw} />
        )}
        {isType && <IdField form={form} path={part.path} id={part.id} needed help={null} />}
        {part.kind !== 'story' && <Removal form={form} part={part} />}
      </fieldset>
    </>
  )
}

/** Takes the record away, once it has been said who names it. */
function Removal({ form, part }: Omit<RecordProps, 'file'>): JSX.Element {
  const { words, locked } = form
  const [asked, setAsked] = useState(false)
  return (
    <div class="form-removal">
      <button type="button" class="button" disabled={locked} aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {words.removeRecord}
      </button>
      {asked && <Namers form={form} part={part} />}
    </div>
  )
}

function Namers({ form, part }: Omit<RecordProps, 'file'>): JSX.Element {
  const { words, act } = form
  const uses = form.namers(part.path)
  return (
    <div class="edit-notice" role="alert">
      <p>
        {uses.length === 0 ? words.namedByNone : words.namedBy(uses.length)} {uses.length === 0 && words.undoBrings}
      </p>
      {uses.length > 0 && (
        <ul class="form-parts">
          {uses.map((use) => (
            <li key={pathKey(use.path)}>
              <button type="button" class="link-button" onClick={() => act.open(use.part.path)}>
                {placeName(use.path, form)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {uses.length > 0 && <p>{words.undoBrings}</p>}
      <div class="buttons">
        <button type="button" class="button" onClick={() => act.remove(part.path)}>
          {words.removeNow}
        </button>
      </div>
    </div>
  )
}
