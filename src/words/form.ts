import type { UiLang } from '../base/units.ts'
import { type FormWords, formEn } from './form-en.ts'
import { formId } from './form-id.ts'

export const FORM_WORDS: Readonly<Record<UiLang, FormWords>> = { en: formEn, id: formId }
