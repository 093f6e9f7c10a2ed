import { WRITERS } from '../../src/app/exports.ts'
import type { FormatName } from '../../src/formats/format-list.ts'
import type { Outgoing } from '../../src/formats/outgoing.ts'
import { plainText } from '../elements.ts'

export type Written = Exclude<FormatName, 'json' | 'html'>

/** The formats that need no picture. */
export const WRITTEN = Object.keys(WRITERS).filter((format): format is Written => format !== 'html')

/** What a format writes; the text of a page is that of Markdown. */
export function written(format: Written, out: Outgoing): string {
  const text = WRITERS[format](out, () => Promise.resolve([]))
  if (typeof text !== 'string') throw new Error(`${format} waits for something`)
  return text
}

/** All that is said in the formats, in plain text as their readers see it. */
export function* saidIn(out: Outgoing): Generator<readonly [format: Written, text: string]> {
  for (const format of WRITTEN) yield [format, readable(format, written(format, out))]
}

function readable(format: Written, text: string): string {
  switch (format) {
    case 'ics':
      return text.replaceAll('\r\n ', '').replaceAll('\\n', '\n').replace(/\\(.)/g, '$1')
    case 'md':
      return text.replace(/\\([\\`*_{}[\]<>#|~&.)+=-])/g, '$1')
    case 'gexf':
    case 'graphml':
      return plainText([...text.matchAll(/"([^"]*)"|>([^<]+)</g)].map(([, value, inner]) => value ?? inner).join('\n'))
    case 'timelinejs':
    case 'csv':
    case 'csv-names':
    case 'csv-claims':
    case 'csv-relations':
      return plainText(text.replaceAll('""', '"'))
    default:
      return stringsIn(
        format === 'ftm'
          ? text
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line))
          : JSON.parse(text),
      ).join('\n')
  }
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [plainText(value)]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []
