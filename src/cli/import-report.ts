import type { Mapping } from '../formats/columns.ts'
import type { Imported, ImportNote } from '../formats/imported.ts'
import { visible } from '../story/hidden.ts'
import type { ImportWords } from '../words/import-en.ts'

/** So many places and values are told of each thing. */
const MOST_PLACES = 10
const MOST_VALUES = 3

/** What became of a file, in lines for a terminal: what was made, what was not carried, what was changed, what needs a source. */
export function reportLines({ file, notes, unit }: Imported, words: ImportWords): readonly string[] {
  const { report } = words
  const { events, relations, entities, sources, claims } = file
  return [
    report.made(events.length, relations.length, entities.length, sources.length, claims.length),
    ...section(report.lost(), notes, unit, words.lost, report),
    ...section(report.changed(), notes, unit, words.changed, report),
    ...section(report.sources(), notes, unit, words.sources, report),
    report.status(),
  ]
}

/** What each column was taken for. */
export const mappingLines = ({ columns, dateOrder }: Mapping, { report }: ImportWords): readonly string[] => [
  report.columns(),
  ...columns.map(({ header, field, sure }) =>
    report.column(visible(header), field === null ? report.unused() : sure ? field : report.guessed(field)),
  ),
  ...(dateOrder === null ? [] : [report.order(dateOrder)]),
]

type Sentences = Readonly<Record<string, (field: string) => string>>

function section(
  name: string,
  notes: readonly ImportNote[],
  unit: Imported['unit'],
  sentences: Sentences,
  report: ImportWords['report'],
): readonly string[] {
  const groups = new Map<string, ImportNote[]>()
  for (const note of notes) {
    if (!Object.hasOwn(sentences, note.code)) continue
    const key = `${note.code} ${note.field}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [note])
    else group.push(note)
  }
  const lines = [...groups.values()].map((group) => lineOf(group, unit, sentences, report))
  return lines.length === 0 ? [] : ['', name, ...lines]
}

function lineOf(group: readonly ImportNote[], unit: Imported['unit'], sentences: Sentences, report: ImportWords['report']): string {
  const [first] = group
  const places = [...new Set(group.map(({ line }) => line))].filter((line) => line > 0)
  const shown = places.slice(0, MOST_PLACES)
  const where = shown.length === 0 ? '' : ` (${report.rows(unit, shown.join(', '), places.length - shown.length)})`
  const values = [...new Set(group.map(({ value }) => value.trim()).filter((value) => value !== ''))].slice(0, MOST_VALUES)
  const quoted = values.length === 0 ? '' : `\n      ${values.map((value) => visible(value.replace(/\s+/g, ' '))).join(' · ')}`
  return `  - ${visible(sentences[first?.code ?? '']?.(first?.field ?? '') ?? '')}${where}${quoted}`
}
