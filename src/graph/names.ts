import { clipText, TEXT_STYLES } from '../base/text-metrics.ts'
import type { Measure, Px } from '../base/units.ts'

/** A name as it is written beside a node: one to three lines, none wider than `width`, which holds for the bold style too. */
export interface NameLines {
  readonly lines: readonly string[]
  readonly width: Px
  /** Of each line, in the bold style. */
  readonly widths: readonly Px[]
  /** The same on fewer lines, for where there is no room below or above; null where it is on one, or would be too wide. */
  readonly flat: NameLines | null
}

/** What has no name to be written. */
export const NAMELESS: NameLines = { lines: [], width: 0, widths: [], flat: null }

export const LINE_HEIGHT: Px = TEXT_STYLES.mark.height
const WIDEST: Px = 180
/** A second line is better than one that is longer than wished; a third only where two are this much too long. */
const STRETCH = 1.35
/** No more of a name is ever looked at: nothing longer could be drawn. */
const MOST_UNITS = 160

/** Breaks a name into as few lines as come near the wished width, as even as they can be; cuts what is still too wide. */
export function nameLines(name: string, measure: Measure, wished: Px): NameLines {
  const text = name.slice(0, MOST_UNITS).replace(/\s+/gu, ' ').trim()
  const width = (line: string) => measure(line, 'mark-strong')
  const words = text.split(' ')
  const written = (parts: readonly string[]): NameLines => {
    const lines = parts.map((line) => clipText(line, 'mark-strong', measure, WIDEST))
    const flatter = lines.length > 1 ? evenly(words, lines.length - 1, width) : []
    const flat = flatter.length > 0 && Math.max(...flatter.map(width)) <= WIDEST ? written(flatter) : null
    const widths = lines.map(width)
    return { lines, width: Math.max(...widths), widths, flat }
  }
  return written(lineBreaks(words, width, wished))
}

type Width = (line: string) => Px

function lineBreaks(words: readonly string[], width: Width, wished: Px): readonly string[] {
  const widest = (lines: readonly string[]) => Math.max(...lines.map(width))
  const one = [words.join(' ')]
  if (widest(one) <= wished) return one
  const two = evenly(words, 2, width)
  return widest(two) <= STRETCH * wished ? two : evenly(words, 3, width)
}

/** At most so many lines, the widest of which is as narrow as can be; where lines tie, fewer. */
function evenly(words: readonly string[], lines: number, width: Width): readonly string[] {
  let best: readonly string[] = [words.join(' ')]
  if (lines === 1) return best
  let least = Math.max(...best.map(width))
  for (let i = 1; i < words.length; i++) {
    const tried = [words.slice(0, i).join(' '), ...evenly(words.slice(i), lines - 1, width)]
    const widest = Math.max(...tried.map(width))
    if (widest < least) [least, best] = [widest, tried]
  }
  return best
}
