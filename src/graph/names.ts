import { clipText, TEXT_STYLES } from '../base/text-metrics.ts'
import type { Measure, Px } from '../base/units.ts'

/** A name as it is written beside a node: one line or two, none wider than `width`, which holds for the bold style too. */
export interface NameLines {
  readonly lines: readonly string[]
  readonly width: Px
}

export const LINE_HEIGHT: Px = TEXT_STYLES.mark.height
const ONE_LINE: Px = 112
const WIDEST: Px = 180
/** No more of a name is ever looked at: nothing longer could be drawn. */
const MOST_UNITS = 160

/** Breaks a long name at the space that makes the two lines most alike, and cuts what is still too wide between graphemes. */
export function nameLines(name: string, measure: Measure, oneLine: Px = ONE_LINE): NameLines {
  const text = name.slice(0, MOST_UNITS).replace(/\s+/gu, ' ').trim()
  const width = (line: string) => measure(line, 'mark-strong')
  const lines = (width(text) <= oneLine ? [text] : halves(text, width)).map((line) => clipText(line, 'mark-strong', measure, WIDEST))
  return { lines, width: Math.max(...lines.map(width)) }
}

function halves(text: string, width: (line: string) => Px): readonly string[] {
  const words = text.split(' ')
  let best: readonly string[] = [text]
  let least = width(text)
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(' '), words.slice(i).join(' ')]
    const widest = Math.max(...lines.map(width))
    if (widest < least) [least, best] = [widest, lines]
  }
  return best
}
