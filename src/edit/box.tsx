import type { JSX } from 'preact'
import type { Field, FieldKind } from '../story/fields.ts'
import { isObject } from '../story/json.ts'
import { DateBox } from './date-box.tsx'
import type { FormFile } from './form-file.ts'
import { IdPicker } from './id-picker.tsx'
import { type BoxProps, ChoiceBox, NumberBox, StringBox, YesBox } from './plain-fields.tsx'

/** The box of a kind of value that is one. */
export function Box({
  file,
  kind,
  help,
  ...box
}: BoxProps & { readonly file: FormFile; readonly kind: FieldKind; readonly help: Field['help'] }): JSX.Element {
  switch (kind.is) {
    case 'date':
      return <DateBox {...box} file={file} />
    case 'reference':
      return <IdPicker {...box} file={file} to={kind.to} />
    case 'choice':
      return <ChoiceBox {...box} options={kind.options} help={help} />
    case 'yes':
    case 'yes-or-no':
      return <YesBox {...box} kind={kind.is} />
    case 'number':
      return <NumberBox {...box} />
    default:
      return <StringBox {...box} zones={kind.is === 'zone'} />
  }
}

/** Whether a value is of the kind that a field can show; one that is not there yet is of any. */
export function fits(kind: FieldKind, value: unknown): boolean {
  if (value === undefined) return true
  if (kind.is === 'list') return Array.isArray(value)
  if (kind.is === 'record') return isObject(value)
  if (kind.is === 'text') return typeof value === 'string' || isObject(value)
  if (kind.is === 'yes') return value === true
  if (kind.is === 'yes-or-no') return typeof value === 'boolean'
  return typeof value === 'string' || (kind.is === 'number' && typeof value === 'number')
}
