import { visible } from '../story/hidden.ts'
import type { ImportWords } from '../words/import-en.ts'
import type { Imported, ImportNote } from './imported.ts'

/** So many places and values are told of each thing. */
const MOST_PLACES = 10
const MOST_VALUES = 3

/** What is told under one heading: what was not carried, what was changed, or what needs a source. */
export interface ReportPart {
  readonly name: string
  readonly lines: readonly ReportLine[]
}

/** One thing, where it stands, and some of what stood there; nothing in it hides or turns other text. */
export interface ReportLine {
  readonly sentence: string
  readonly values: readonly string[]
}

/** By what something is about, what whoever imports can do. */
export type Ways = ImportWords['ways']['command']

/** What was made of a file, in numbers. */
export const madeLine = ({ file: { events, relations, entities, sources, claims } }: Imported, { report }: ImportWords): string =>
  report.made(events.length, relations.length, entities.length, sources.length, claims.length)

/** What there is to tell of an import, alike things together; headings with nothing below them are left out. */
export function reportParts({ notes, unit }: Imported, words: ImportWords, ways: Ways): readonly ReportPart[] {
  const { report } = words
  const kinds = [
    [report.lost(), words.lost],
    [report.changed(), words.changed],
    [report.sources(), words.sources],
  ] as const
  return kinds
    .map(([name, sentences]) => ({
      name,
      lines: groupsOf(notes, sentences).map((group) => lineOf(group, unit, sentences, report, ways)),
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** Why a file was refused, and what can be done about it. */
export const refusedLine = (
  { code, detail }: { readonly code: keyof ImportWords['refused']; readonly detail: string },
  words: ImportWords,
  ways: Ways,
): string => [words.refused[code](detail), ways.refused[code]?.(detail)].filter(Boolean).join(' ')

type Sentences = Readonly<Record<string, (field: string) => string>>

function groupsOf(notes: readonly ImportNote[], sentences: Sentences): readonly (readonly ImportNote[])[] {
  const groups = new Map<string, ImportNote[]>()
  for (const note of notes) {
    if (!Object.hasOwn(sentences, note.code)) continue
    const key = `${note.code} ${note.field}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [note])
    else group.push(note)
  }
  return [...groups.values()]
}

function lineOf(
  group: readonly ImportNote[],
  unit: Imported['unit'],
  sentences: Sentences,
  report: ImportWords['report'],
  ways: Ways,
): ReportLine {
  const { code = '', field = '' } = group[0] ?? {}
  const places = [...new Set(group.map(({ line }) => line))].filter((line) => line > 0)
  const shown = places.slice(0, MOST_PLACES)
  const where = shown.length === 0 ? '' : ` (${report.rows(unit, shown.join(', '), places.length - shown.length)})`
  const values = [...new Set(group.map(({ value }) => value.trim()).filter((value) => value !== ''))].slice(0, MOST_VALUES)
  const said = [sentences[code]?.(field), ways.told[code]?.(field)].filter(Boolean).join(' ')
  return { sentence: visible(said) + where, values: values.map((value) => visible(value.replace(/\s+/g, ' '))) }
}
