import { FTM_KINDS } from './ftm-kinds.ts'

const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`

/** By what it is about, what can be done. */
type Ways = Readonly<Record<'told' | 'refused', Readonly<Partial<Record<string, (field: string) => string>>>>>

/** What is said of files of other tools that become a story file, and what an import writes into it, in English. */
export const importEn = {
  /** What had no place in the story file. `field` is a column, an attribute or an element as the file names it. */
  lost: {
    'no-place': (field: string) => `“${field}”: a story file has no place for it.`,
    picture: (field: string) => `“${field}”: a story file carries no pictures.`,
    'unused-column': (field: string) => `“${field}”: this column was not recognised.`,
    'extra-cell': () => 'Cells to the right of the last column that has a name.',
    'not-an-address': (field: string) => `“${field}”: no address with https:// or http://, so it is no source.`,
    'bad-date': (field: string) => `“${field}”: not all of it could be read as a date. Nothing was guessed.`,
    'end-before-start': (field: string) => `“${field}”: the end comes before the start. Only the start was kept.`,
    'rough-end': (field: string) => `“${field}”: the end is less exact than the start, which lies in it. Only the start was kept.`,
    'not-in-file': (field: string) => `“${field}”: names what is not in the file.`,
    'other-type': (field: string) => `“${field}”: another kind than the same name has in an earlier row.`,
    'same-source': () => 'What is said of an address that is cited before with other words: those of the first place were kept.',
    'time-without-zone': (field: string) => `“${field}”: a time of day without a time zone; the day was kept.`,
    'less-exact': (field: string) => `“${field}”: fractions of a second.`,
    'number-time': (field: string) => `“${field}”: a number that stands for a time, but not for a known date.`,
    'entity-time': (field: string) => `“${field}”: names have no dates of their own here. Make it an event, if a source says so.`,
    'over-time': (field: string) => `“${field}”: a value that changes over time.`,
    'more-values': (field: string) => `“${field}”: only the first of several values was kept.`,
    'empty-row': () => 'Empty rows.',
    'no-title': () => 'Rows without a title or a name.',
    'no-ends': () => 'Ties that lack one of their two names, or name what is not in the file.',
    'bad-status': (field: string) => `“${field}”: is not documented, reported or alleged. It was taken as reported: look at each.`,
    'alleged-alone': (field: string) =>
      `“${field}”: alleged, but nobody is named who says so. An allegation without its speaker is not carried: add it by hand as a claim.`,
    'dropped-markup': (field: string) => `“${field}”: parts of the web page that are no text (scripts, styles, frames, pictures).`,
    'graph-part': (field: string) => `<${field}>: ties of more than two names, or ports, have no place here.`,
    'open-bound': (field: string) =>
      `“${field}”: that the bound itself does not belong to the stretch; it is kept as its first or last day.`,
    'repeated-key': () => 'Further nodes with an id that another node has already.',
    'bad-line': () => 'Lines that are no entity of FollowTheMoney.',
    'no-kind': (field: string) => `“${field}”: these entities are neither names, ties, events nor documents.`,
  },
  /** What is there, but not as it was. */
  changed: {
    'either-order': (field: string) => `“${field}”: whether the day or the month comes first cannot be told; both are kept as possible.`,
    'display-date': (field: string) => `“${field}”: the words for the date stand in the summary.`,
    formatting: (field: string) => `“${field}”: formatting became plain text; links stand as addresses.`,
    era: () => 'Eras became events of the background.',
    'title-from-text': () => 'There was no headline: the first line of the text is the title.',
    'second-title': () => 'Further title slides became events without a date.',
    'too-many-types': (field: string) => `“${field}”: too many different values to be types; they stand in the summary.`,
    'from-graph-place': (field: string) => `“${field}”: places in the picture were brought into the unit square.`,
    'kept-in-summary': (field: string) => `“${field}”: stands in the summary.`,
  },
  /** What an editor has to look at before it is published. */
  sources: {
    'no-source': () => 'No source stands in the file: these are drafts (“draft”: true), seen while editing and never published.',
    'check-source': (field: string) => `“${field}”: this address is cited. Check that it says so.`,
    'source-by-name': (field: string) => `“${field}”: cited by its name alone. Add its address, so that readers can look for themselves.`,
    'undated-source': () =>
      'Sources without a date of publication: by the day of the import, they were there. Write the true day in “published”.',
  },
  formats: {
    timelinejs: 'a timeline of TimelineJS',
    events: 'a table of events (CSV)',
    relations: 'a table of ties between names (CSV)',
    gexf: 'GEXF',
    graphml: 'GraphML',
    ftm: 'FollowTheMoney',
  },
  refused: {
    empty: () => 'The file is empty.',
    'too-large': (limit: string) => `The file is larger than ${limit} MB. Split it.`,
    'not-text': () => 'This is no text file. Save a spreadsheet as CSV (UTF-8) first.',
    'no-rows': () => 'There is a row of column names, but nothing below it.',
    'no-records': () => 'Nothing in this file could become a record.',
    'unknown-format': () => 'This file is none of: TimelineJS, CSV, GEXF, GraphML, FollowTheMoney.',
    'own-table': () =>
      'This table of names or claims belongs to tables of events and relations. Import those: they name everybody and have both sides.',
    'wrong-format': (format: string) => `This file is not ${format}.`,
    'broken-xml': (place: string) => `The XML is broken at ${place}.`,
    'xml-entities': (place: string) => `The XML declares entities at ${place}. Such files are not opened, since they can grow without end.`,
    'broken-json': () => 'The JSON is broken.',
    'too-deep': () => 'The file nests too deeply.',
    'no-ends': () => 'Which columns name the two ends of a tie?',
    'no-titles': () => 'Which column holds the titles?',
  },
  /** How whoever imports can settle a thing: by a command's options, or in the page. */
  ways: {
    command: {
      told: {
        'unused-column': (field: string) => `Say what it means with --column "${field}=…".`,
        'time-without-zone': () => 'With --zone, such as --zone Asia/Jakarta, the time is kept too.',
        'either-order': () => 'Settle it with --dates day-first or --dates month-first.',
      },
      refused: {
        'unknown-format': () => 'Say what it is with --as.',
        'no-ends': () => 'Say so with --column "…=from" and --column "…=to".',
        'no-titles': () => 'Say so with --column "…=title".',
      },
    } as Ways,
    page: {
      told: {
        'unused-column': () => 'Choose above what it means.',
        'time-without-zone': () => 'Choose above whose clock it is, and the time is kept too.',
        'either-order': () => 'Choose above which of them comes first.',
      },
      refused: {
        'unknown-format': () => 'If it is one of them, choose which.',
        'no-ends': () => 'Choose them above.',
        'no-titles': () => 'Choose it above.',
      },
    } as Ways,
  },
  /** What an import writes into the story file. */
  data: {
    summary: (file: string) => `Imported from ${file}. Write a summary here.`,
    importNote: () => 'The imported file. It is not known from where it has this: name the true source.',
    undatedNote: () => 'The day of publication is not known; it was there when it was imported.',
    statement: (who: string, title: string) => (who === '' ? title : `According to ${who}: ${title}`),
    displayDate: (date: string) => `Date as given: ${date}`,
    attribute: (name: string, value: string) => `${name}: ${value}`,
    types: {
      event: ['Event', 'Events'] as readonly [string, string],
      era: ['Era', 'Eras'] as readonly [string, string],
      entity: ['Name', 'Names'] as readonly [string, string],
      relation: ['is tied to', 'is tied to'] as readonly [string, string],
    },
    /** Kinds of FollowTheMoney. */
    ftm: FTM_KINDS.en,
  },
  report: {
    made: (events: number, relations: number, entities: number, sources: number, claims: number) =>
      `${many(events, 'event', 'events')}, ${many(relations, 'relation', 'relations')}, ${many(entities, 'name', 'names')}, ${many(sources, 'source', 'sources')}, ${many(claims, 'claim', 'claims')}.`,
    readAs: (format: string) => `Read as ${format}.`,
    columns: () => 'Columns, as they were understood (change one with --column "name=field"):',
    column: (header: string, field: string) => `  “${header}” → ${field}`,
    guessed: (field: string) => `${field} (a guess)`,
    order: (order: string) => `Dates such as 5/1/2021 were read ${order}, as others in the file can only be. Otherwise: --dates.`,
    unused: () => 'not used',
    lost: () => 'Not carried:',
    changed: () => 'Changed on the way:',
    sources: () => 'Before you publish:',
    rows: (unit: 'line' | 'entry', rows: string, more: number) => {
      const many = more > 0 || rows.includes(',')
      const name = unit === 'line' ? (many ? 'lines' : 'line') : many ? 'entries' : 'entry'
      return more === 0 ? `${name} ${rows}` : `${name} ${rows} and ${more.toLocaleString('en')} more`
    },
    status: () => '“status” is “reported” wherever the file says nothing else: set “documented” only where a primary document shows it.',
    zone: (zone: string) => `Dates are days in ${zone}. Another zone: --zone.`,
    encoding: () =>
      'The file is not written in UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8 and import it again.',
    written: (file: string) => `Written: ${file}`,
    dry: (command: string) => `Nothing was written yet. To write it: ${command}`,
    next: (check: string, see: string) => `Next: ${check}\nThen: npm start, and add ${see} to the address.`,
    exists: (file: string) => `${file} exists already and was left as it is. Choose another name.`,
    notJson: () => 'The name after --out must end in .json.',
    unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}.`,
    unwritable: (file: string, reason: string) => `${file} cannot be written: ${reason}.`,
    noColumn: (name: string) => `There is no column “${name}”.`,
    noField: (name: string, fields: string) => `“${name}” is no field. Fields: ${fields}.`,
    noZone: (zone: string) => `“${zone}” is no time zone. An example: Asia/Jakarta.`,
  },
}

/** One language's sentences about imports; English gives the shape. */
export type ImportWords = typeof importEn
