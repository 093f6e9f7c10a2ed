/** The formats a story can be saved in, in the order in which they are offered: first the file itself, then what is read, then what is worked on. */
export const FORMATS = {
  json: { end: 'json', type: 'application/json' },
  html: { end: 'html', type: 'text/html' },
  md: { end: 'md', type: 'text/markdown' },
  csv: { end: 'events.csv', type: 'text/csv' },
  'csv-relations': { end: 'relations.csv', type: 'text/csv' },
  'csv-names': { end: 'names.csv', type: 'text/csv' },
  'csv-claims': { end: 'claims.csv', type: 'text/csv' },
  ics: { end: 'ics', type: 'text/calendar' },
  timelinejs: { end: 'timelinejs.csv', type: 'text/csv' },
  'timelinejs-json': { end: 'timelinejs.json', type: 'application/json' },
  gexf: { end: 'gexf', type: 'application/gexf+xml' },
  graphml: { end: 'graphml', type: 'application/graphml+xml' },
  ftm: { end: 'ftm.json', type: 'application/x-ndjson' },
  jsonld: { end: 'jsonld', type: 'application/ld+json' },
} as const

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** What a file is called: its story, its language where it has one, the known date where it stops at one, its format. */
export function fileNameOf(story: string, lang: string, knownOn: string | null, format: FormatName): string {
  const { end } = FORMATS[format]
  const known = knownOn === null ? '' : `-${knownOn.replace(/[^\dA-Za-z-]+/g, '_').slice(0, 24)}`
  return format === 'json' ? `${story}.json` : `${story}-${lang}${known}.${end}`
}
