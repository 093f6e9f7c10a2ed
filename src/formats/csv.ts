/**
 * Where a spreadsheet would take a text for a formula (OWASP, “CSV injection”): at its beginning, and behind whatever another spreadsheet, set to
 * other separators than the comma, would take for the beginning of a cell. Quotes before it do not hold it back.
 */
const BEGINNING = /^(?=['"]*[=+\-@\t\r\n＝＋－＠])/
const WITHIN = /([;\t\r\n])(?=['"]*[=+\-@\t\r\n＝＋－＠])/g
const MARKED_BEGINNING = /^'(?=['"]*[=+\-@\t\r\n＝＋－＠])/
const MARKED_WITHIN = /([;\t\r\n])'(?=['"]*[=+\-@\t\r\n＝＋－＠])/g

/** A text that no spreadsheet takes for a formula: an apostrophe stands where it could. */
export const harmless = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '\ufffd').replace(WITHIN, "$1'").replace(BEGINNING, "'")

/** The text that was made harmless. */
export const readHarmless = (cell: string): string => cell.replace(MARKED_BEGINNING, '').replace(MARKED_WITHIN, '$1')

/** A number runs nowhere, and stays one. */
const isNumber = (text: string): boolean => /^-?\d{1,15}$/.test(text)

const cellOf = (text: string): string => `"${(isNumber(text) ? text : harmless(text)).replaceAll('"', '""')}"`

/** Rows as RFC 4180 has them, each cell in quotes; the byte-order mark tells Excel that it is UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
