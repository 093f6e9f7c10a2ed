/** What is said in English where a story is saved in another format, and in the files themselves; fetched with the dialog that says it. */
export const exportEn = {
  /** How much of the story a file has. */
  whole:
    'A file has the whole story, whatever the filters hide, in the language of the page. The known date alone counts: where one is set, the file stops there.',
  stopsAt: (day: string): string => `Each file but JSON stops at what these sources had said by ${day}.`,
  save: 'Save the file',
  copy: 'Copy its text',
  saved: (file: string): string => `Saved: ${file}`,
  formats: 'Formats',
  copied: (name: string): string => `Copied: ${name}`,
  making: 'Making the file …',
  notMade: 'The file could not be made here.',
  notFetched: 'The story file could not be fetched again. Look whether there is a network, and try once more.',
  newer: (file: string): string => `Saved: ${file}. The file has changed since this page was opened: this is the newer one.`,
  noDownloads: 'This frame may not be allowed to save files. “Copy its text” puts the whole text on the clipboard; or open the full page.',
  byHand: 'This browser does not let the page copy. The whole text stands below, selected: copy it by hand.',
  text: 'Text of the file',
  format: {
    json: {
      name: 'JSON: the story file',
      use: 'To edit or keep the story: the file itself, byte for byte.',
      lacks: 'Nothing is lost. It is always the whole file.',
    },
    html: {
      name: 'HTML: one page',
      use: 'To read, print, mail or keep without a network: the text and both pictures in one file, without scripts.',
      lacks: 'It cannot zoom, search or filter. Guided readings, former ids and the other languages are left out.',
    },
    md: {
      name: 'Markdown: the text',
      use: 'For notes, wikis and text editors: every record with its sources, both sides of every claim one under the other.',
      lacks: 'No pictures. Guided readings, former ids and the other languages are left out.',
    },
    csv: {
      name: 'CSV: events',
      use: 'For spreadsheets and charts: a row an event, with its date as written, its sides and its sources.',
      lacks:
        'Relations, names and claims have tables of their own; figures, questions, titles and authors of sources, guided readings and the other languages are left out. An apostrophe stands where a spreadsheet could take text for a formula. A date as written is not exact to the day unless it says one: a spreadsheet may show it otherwise.',
    },
    'csv-relations': {
      name: 'CSV: relations',
      use: 'For spreadsheets and network tools: a row a relation, from whom to whom, with its sides and its sources.',
      lacks:
        'Events, names and claims have tables of their own; figures, questions, titles and authors of sources, guided readings and the other languages are left out. An apostrophe stands where a spreadsheet could take text for a formula. A date as written is not exact to the day unless it says one: a spreadsheet may show it otherwise.',
    },
    'csv-names': {
      name: 'CSV: names',
      use: 'For spreadsheets: a row a person, group or body, with what these sources call it.',
      lacks:
        'Events, relations and claims have tables of their own; figures, questions, titles and authors of sources, guided readings, fixed places in the graph and the other languages are left out. An apostrophe stands where a spreadsheet could take text for a formula.',
    },
    'csv-claims': {
      name: 'CSV: claims',
      use: 'For spreadsheets and fact checks: a row a claim, who says so beside who denies it.',
      lacks:
        'Events, relations and names have tables of their own; figures, questions, titles and authors of sources, guided readings and the other languages are left out. An apostrophe stands where a spreadsheet could take text for a formula.',
    },
    ics: {
      name: 'iCalendar',
      use: 'For calendars: each dated event, over all the days on which it may have been.',
      lacks:
        'Undated events and years that calendars do not have are left out, and named here. Where the day is not stated, the entry lies over all days that are possible and says so. Relations, names, figures, questions, titles and authors of sources, guided readings, former ids and the other languages are left out.',
    },
    timelinejs: {
      name: 'TimelineJS: sheet',
      use: 'For TimelineJS by way of a spreadsheet: a row an event, with the sheet’s own columns.',
      lacks:
        'Undated events are left out, and named here. “Around”, “perhaps” and “one of” stand in the shown date only. Relations, figures, questions, titles and authors of sources, guided readings, former ids and the other languages are left out. An apostrophe stands where a spreadsheet could take text for a formula.',
    },
    'timelinejs-json': {
      name: 'TimelineJS: JSON',
      use: 'For a TimelineJS of your own that reads a file.',
      lacks:
        'Undated events are left out, and named here. “Around”, “perhaps” and “one of” stand in the shown date only. Relations, figures, questions, titles and authors of sources, guided readings, former ids and the other languages are left out.',
    },
    gexf: {
      name: 'GEXF: the graph with time',
      use: 'For Gephi: names and events as points, relations and who takes part as lines, with the days between which they lie.',
      lacks:
        'Start and end are the first and the last possible day; hours, “around” and “perhaps” stand in the date as written. Claims stand at what they state, not by themselves. Figures, questions, titles and authors of sources, guided readings, fixed places and the other languages are left out.',
    },
    graphml: {
      name: 'GraphML: the graph',
      use: 'For yEd, Cytoscape, NetworkX and most network programs: names and events as points, relations and who takes part as lines.',
      lacks:
        'Dates are text. Claims stand at what they state, not by themselves. Figures, questions, titles and authors of sources, guided readings, fixed places and the other languages are left out.',
    },
    ftm: {
      name: 'FollowTheMoney',
      use: 'For Aleph and its tools: names, events, links, documents, and notes with both sides of each claim.',
      lacks:
        'Kinds that it does not know become a legal entity or a link, with their kind in words. “Around”, “perhaps” and “one of” stand in words only. Figures, questions, guided readings, former ids, fixed places and the other languages are left out.',
    },
    jsonld: {
      name: 'JSON-LD: schema.org',
      use: 'For search engines and knowledge graphs: the file, its sources, its undisputed events and its claims with all voices.',
      lacks:
        'What is alleged or disputed stands in its claims only. Dates that are not sure are left out. Relations, names by themselves, figures, questions, guided readings, former ids and the other languages are left out.',
    },
  },
  /** In a file: what it is, and what is not in it. */
  file: {
    from: (title: string, stand: string): string => `“${title}”. ${stand}.`,
    lacks: (what: string): string => `What this file does not have: ${what}`,
    credits: (credits: string): string => `By: ${credits}`,
    address: (address: string): string => `With its evidence: ${address}`,
    undated: (names: string): string => `Not in this file, for want of a date: ${names}`,
    date: (when: string): string => `Date: ${when}`,
    anyDay: 'The entry lies over all days that are possible.',
    beginOnly: 'The entry stands at its beginning alone: these sources give no end.',
    endOnly: 'The entry stands at its end alone: these sources give no beginning.',
    sources: (list: string): string => `Sources: ${list}`,
    taking: (list: string): string => `Names: ${list}`,
    takesPart: 'takes part',
    noPictures: 'The pictures are left out: there are too many names to draw them unasked.',
    yes: 'yes',
    no: 'no',
  },
  /** The heads of tables. */
  column: {
    id: 'id',
    date: 'date',
    dateWords: 'date in words',
    dateSources: 'sources of the date',
    earliest: 'first possible day',
    latest: 'last possible day',
    title: 'title',
    name: 'name',
    type: 'type',
    status: 'status',
    disputed: 'disputed',
    background: 'background',
    saidBy: 'said by',
    repeatedBy: 'repeated by',
    deniedBy: 'denied by',
    qualifiedBy: 'qualified by',
    voicesIds: 'who takes a side (ids)',
    saysSo: 'who says so',
    deniesIt: 'who denies it',
    qualifies: 'who qualifies it',
    summary: 'summary',
    names: 'names and roles',
    namesIds: 'names (ids)',
    sources: 'sources',
    since: 'known in these sources',
    outcome: 'outcome',
    outcomeIds: 'outcome (ids)',
    was: 'former ids',
    from: 'from',
    directed: 'directed',
    fromId: 'from (id)',
    to: 'to',
    toId: 'to (id)',
    aliases: 'also called',
    anonymous: 'name withheld',
    links: 'addresses',
    statement: 'claim',
    states: 'states (ids)',
    about: 'about (ids)',
    note: 'about this file',
  },
}

export type ExportWords = typeof exportEn
