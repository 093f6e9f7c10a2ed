/** A property of iCalendar: its name with its parameters, and its value, which is written as it is. */
export type Property = readonly [name: string, value: string]

const LONGEST_LINE = 75

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text of iCalendar can hold none but the tab and the line feed
const UNWRITABLE = /[\0-\x08\x0b-\x1f\x7f]/g

/** A text as a value (RFC 5545, 3.3.11): breaks become `\n`, what separates values is escaped, what cannot be written becomes U+FFFD. */
export const textValue = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Properties as lines of at most 75 octets, each ended by CR LF; what is longer goes on in the next line, behind a space (3.1). */
export const toLines = (properties: readonly Property[]): string => properties.map(([name, value]) => folded(`${name}:${value}`)).join('')

function folded(line: string): string {
  let whole = ''
  let room = LONGEST_LINE
  // No letter is torn between its octets.
  for (const letter of line) {
    const size = octets(letter)
    if (size > room) {
      whole += '\r\n '
      room = LONGEST_LINE - 1
    }
    whole += letter
    room -= size
  }
  return `${whole}\r\n`
}

/** Of a letter in UTF-8. */
function octets(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
