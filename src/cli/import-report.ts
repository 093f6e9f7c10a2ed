import type { Mapping } from '../formats/columns.ts'
import { madeLine, reportParts } from '../formats/import-report.ts'
import type { Imported } from '../formats/imported.ts'
import { visible } from '../story/hidden.ts'
import type { ImportWords } from '../words/import-en.ts'

/** What became of a file, in lines for a terminal: what was made, what was not carried, what was changed, what needs a source. */
export const reportLines = (imported: Imported, words: ImportWords): readonly string[] => [
  madeLine(imported, words),
  ...reportParts(imported, words, words.ways.command).flatMap(({ name, lines }) => [
    '',
    name,
    ...lines.flatMap(({ sentence, values }) => [`  - ${sentence}`, ...(values.length === 0 ? [] : [`      ${values.join(' · ')}`])]),
  ]),
  words.report.status(),
]

/** What each column was taken for. */
export const mappingLines = ({ columns, dateOrder }: Mapping, { report }: ImportWords): readonly string[] => [
  report.columns(),
  ...columns.map(({ header, field, sure }) =>
    report.column(visible(header), field === null ? report.unused() : sure ? field : report.guessed(field)),
  ),
  ...(dateOrder === null ? [] : [report.order(dateOrder)]),
]
