import type { Lang, UiLang } from '../base/units.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../formats/import-text.ts'
import type { DateOrder } from '../formats/imported.ts'
import { PATTERNS } from '../story/patterns.ts'

/** What an import was asked for; null where nothing was said. */
export interface Asked {
  readonly file: string
  readonly format: ImportFormat | null
  readonly out: string | null
  /** Of the report. */
  readonly lang: UiLang
  /** Of the texts in the file. */
  readonly language: Lang | null
  readonly zone: string | null
  readonly order: DateOrder | null
  /** Columns of a plain table, and the fields that they hold. */
  readonly columns: readonly (readonly [header: string, field: string])[]
}

export const USAGE = `npm run import -- <file> [--as ${IMPORT_FORMATS.join('|')}] [--out data/<story>.json] [--lang id|en] [--language <of the texts>] [--zone <Area/City>] [--dates day-first|month-first] [--column "name=field"]…`

/** Null where they make no sense. */
export function readImportArguments(args: readonly string[], locale: string): Asked | null {
  const files: string[] = []
  const columns: [string, string][] = []
  const options = new Map<string, string>()
  const rest = args.flatMap((arg) => (/^--[a-z]+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]))
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('--')) {
      files.push(arg)
      continue
    }
    const value = rest.shift()
    if (value === undefined || !/^--(as|out|lang|language|zone|dates|column)$/.test(arg)) return null
    const equals = value.lastIndexOf('=')
    if (arg !== '--column') options.set(arg, value)
    else if (equals < 1) return null
    else columns.push([value.slice(0, equals), value.slice(equals + 1)])
  }
  const [file, ...more] = files
  const lang = options.get('--lang') ?? (locale.startsWith('id') ? 'id' : 'en')
  const as = options.get('--as')
  const format = IMPORT_FORMATS.find((each) => each === as) ?? null
  const dates = options.get('--dates')
  const order = dates === 'day-first' || dates === 'month-first' ? dates : null
  const language = options.get('--language') ?? null
  if (file === undefined || more.length > 0 || (lang !== 'id' && lang !== 'en') || (as !== undefined && format === null)) return null
  if ((dates !== undefined && order === null) || (language !== null && !PATTERNS.lang.test(language))) return null
  return { file, format, out: options.get('--out') ?? null, lang, language, zone: options.get('--zone') ?? null, order, columns }
}
