import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import { fieldLabel } from '../words/form-labels.ts'
import { type FormPart, isSame, nameOf, type Path, partPath } from './form-file.ts'
import type { FormInput } from './form-input.ts'

/** What a part of the file is called in the forms: by its name, or else by its id. */
export const titleOf = ({ value, id }: FormPart, { lang, words }: Pick<FormInput, 'lang' | 'words'>): string =>
  isolated(beginning(nameOf(value, lang)) || id || words.unnamed)

/** A field as it is spoken of elsewhere: `Kejadian: Hari pasar · Sumber`. Null where no form has it. */
export function placeName(path: Path, form: FormInput): string | null {
  const own = partPath(path)
  const part = own === null ? undefined : form.file?.parts.find((each) => isSame(each.path, own))
  if (own === null || part === undefined) return null
  const key = path.slice(own.length).find((step) => typeof step === 'string')
  const record = `${form.words.one[part.kind]}: ${titleOf(part, form)}`
  return key === undefined ? record : `${record} · ${isolated(fieldLabel(key, form.lang))}`
}
