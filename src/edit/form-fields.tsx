import type { JSX } from 'preact'
import type { Field } from '../story/fields.ts'
import { fieldLabel } from '../words/form-labels.ts'
import { Box, fits } from './box.tsx'
import { FieldShell } from './field-shell.tsx'
import { type FormFile, isWithin, type Path } from './form-file.ts'
import { IdField } from './form-id.tsx'
import { type FormInput, pathKey } from './form-input.ts'
import { blank } from './form-steps.ts'
import { ListField } from './list-field.tsx'
import { RawField } from './raw-field.tsx'
import { WordsField } from './words-field.tsx'

interface SetProps {
  readonly form: FormInput
  readonly file: FormFile
  readonly fields: readonly Field[]
  readonly path: Path
  readonly value: Readonly<Record<string, unknown>>
  /** What each field is for is said below it. */
  readonly explained: boolean
}

/** The fields of an object: those it needs, those it has, what it has besides, and which could be added. */
export function FieldSet({ form, file, fields, path, value, explained }: SetProps): JSX.Element {
  const { words, lang, act, opened, problems } = form
  const isShown = ({ key, needed }: Field) => {
    const own = [...path, key]
    return (
      needed ||
      ALWAYS.has(key) ||
      Object.hasOwn(value, key) ||
      opened.has(pathKey(own)) ||
      problems.some((each) => isWithin(each.path, own))
    )
  }
  const spare = fields.filter((field) => !isShown(field))
  const unknown = Object.keys(value).filter((key) => !fields.some((field) => field.key === key))
  const add = ({ key, kind }: Field) => {
    const own = [...path, key]
    if (kind.is === 'yes' || kind.is === 'yes-or-no') act.type(own, true)
    else if (kind.is === 'list' && kind.item.is !== 'reference') act.append(own, blank(kind.item))
    else act.show(own)
  }
  return (
    <div class="form-fields">
      {idLast(fields.filter(isShown)).map((field) => (
        <FieldOf
          key={field.key}
          {...{ form, file, field, explained }}
          path={[...path, field.key]}
          value={Object.hasOwn(value, field.key) ? value[field.key] : undefined}
          spare={!field.needed && Object.hasOwn(value, field.key)}
        />
      ))}
      {unknown.map((key) => (
        <RawField key={key} form={form} path={[...path, key]} label={key} why={words.unknown} />
      ))}
      {spare.length > 0 && (
        <p class="form-more">
          {words.moreFields}{' '}
          {spare.map((field) => (
            <button type="button" class="button" key={field.key} title={field.help[lang]} onClick={() => add(field)}>
              {fieldLabel(field.key, lang)}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}

/** Fields that the file may lack, and that who fills in a form should be asked for. */
const ALWAYS = new Set(['at', 'when', 'url'])

/** What a record is called internally stands below what it says. */
const idLast = (fields: readonly Field[]): readonly Field[] =>
  fields.toSorted((a, b) => Number(a.kind.is === 'own-id') - Number(b.kind.is === 'own-id'))

/** An example of an id is none: what it names stands in another story. */
const helpOf = ({ kind, help }: Field): Field['help'] => (/id|reference|list/.test(kind.is) ? { id: help.id, en: help.en } : help)

interface FieldProps {
  readonly form: FormInput
  readonly file: FormFile
  readonly field: Field
  readonly path: Path
  readonly value: unknown
  readonly explained: boolean
  readonly spare: boolean
}

function FieldOf({ form, file, field, path, value, explained, spare }: FieldProps): JSX.Element {
  const { kind, key, needed } = field
  const label = fieldLabel(key, form.lang)
  const help = explained ? helpOf(field) : null
  const same = { form, file, field, path, value, label, spare, help }
  if (!fits(kind, value)) return <RawField form={form} path={path} label={label} why={form.words.raw} />
  if (kind.is === 'own-id')
    return <IdField form={form} path={path.slice(0, -1)} id={typeof value === 'string' ? value : ''} needed help={help} />
  if (kind.is === 'text') return <WordsField {...same} />
  if (kind.is === 'list') return <ListField {...same} item={kind.item} record={(set) => <FieldSet {...set} form={form} file={file} />} />
  return (
    <FieldShell form={form} path={path} label={label} needed={needed} help={help} spare={spare}>
      {(ties) => <Box {...{ form, file, path, value, ties, kind, help: field.help }} />}
    </FieldShell>
  )
}
