import type { Measure, Px, TextStyle } from './units.ts'

/** The text styles of pictures, in px; the page's style sheet has the same numbers. Nothing is smaller than 12 px. */
export const TEXT_STYLES: Readonly<Record<TextStyle, { readonly size: Px; readonly weight: number; readonly height: Px }>> = {
  mark: { size: 12.5, weight: 500, height: 15 },
  'mark-strong': { size: 12.5, weight: 700, height: 15 },
  small: { size: 12, weight: 400, height: 14 },
}

/**
 * Advance widths of U+0020 to U+007E in hundredths of an em, rounded up: DejaVu Sans, which is wider than every common system font, so
 * that a text measured with it never turns out longer on screen.
 */
const ADVANCES = [
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 69,
  69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55,
  64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
]
const DASHES_AND_QUOTES = new Map([
  ['–', 50],
  ['·', 32],
  ['‘', 32],
  ['’', 32],
  ['“', 52],
  ['”', 52],
])
/** Letters beyond ASCII without a plainer form (Greek, Cyrillic, ligatures) and signs; then whatever stands in a full square. */
const WIDE = 120
const FULL = 140

/** Bold letters are wider by a part and a bit: no glyph of DejaVu Sans Bold exceeds it. */
const bold = (advance: number): number => advance * 1.06 + 8

/** The width of a text without a page to measure in: an upper bound for Latin text in the common system fonts. */
export const tableMeasure: Measure = (text, style) => {
  const { size, weight } = TEXT_STYLES[style]
  let sum = 0
  for (const char of text) {
    const advance = advanceOf(char)
    sum += advance === 0 || weight < 600 ? advance : bold(advance)
  }
  return (sum * size) / 100
}

function advanceOf(char: string): number {
  const known = ADVANCES[char.charCodeAt(0) - 32] ?? DASHES_AND_QUOTES.get(char)
  if (known !== undefined) return known
  if (/\p{M}|\p{Cf}/u.test(char)) return 0
  const plain = char.normalize('NFD').charCodeAt(0)
  return ADVANCES[plain - 32] ?? ((char.codePointAt(0) ?? 0) > 0x2e80 ? FULL : WIDE)
}

/** So many UTF-16 units are a label, at most. */
const LONGEST_LABEL = 300

/** A text as a label: only the beginning of an endless one. */
export const beginning = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : clipText(text, 'mark', ({ length }) => length, LONGEST_LABEL) || '…'

/** Longer texts are cut before they are looked at closely: no label shows more. */
const LONGEST = 400

/** The letters as people see them. An engine takes its time to make a segmenter, and one is enough: none is made before it is needed. */
const graphemes = createSegmenter()

/** Each character of such a text is a letter of its own. */
const PLAIN = /^[ -~]*$/

function createSegmenter(): (text: string) => readonly string[] {
  let segmenter: Intl.Segmenter | null = null
  return (text) => {
    if (!('Segmenter' in Intl)) return [...text]
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    return Array.from(segmenter.segment(text), ({ segment }) => segment)
  }
}

/** The text, or as much of its beginning as fits into `room` with an ellipsis; never cut inside what people see as one letter. */
export function clipText(text: string, style: TextStyle, measure: Measure, room: Px): string {
  const line = text.length > LONGEST ? text.slice(0, LONGEST) : text
  if (line.length === text.length && measure(text, style) <= room) return text
  const letters = PLAIN.test(line) ? null : graphemes(line)
  const begun = (count: number) => `${(letters?.slice(0, count).join('') ?? line.slice(0, count)).trimEnd()}…`
  let fits = 0
  let tooLong = (letters ?? line).length
  while (fits + 1 < tooLong) {
    const middle = (fits + tooLong) >> 1
    if (measure(begun(middle), style) <= room) fits = middle
    else tooLong = middle
  }
  return fits === 0 ? '' : begun(fits)
}
