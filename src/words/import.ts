import type { UiLang } from '../base/units.ts'
import { type ImportWords, importEn } from './import-en.ts'
import { importId } from './import-id.ts'

/** Why something of a file is not in the story file, or not as it was, or has to be looked at. */
export type ImportCode = LostCode | ChangedCode | SourceCode
type LostCode = keyof ImportWords['lost']
type ChangedCode = keyof ImportWords['changed']
type SourceCode = keyof ImportWords['sources']

/** Why a file could not be imported at all. */
export type RefusalCode = keyof ImportWords['refused']

export const IMPORT_WORDS: Readonly<Record<UiLang, ImportWords>> = { en: importEn, id: importId }
