import type { Px } from './units.ts'

/** Breaks a text at its spaces into lines no wider than `room`; a word that is wider is broken where it must be. */
export function wrapText(text: string, room: Px, measure: (text: string) => Px): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, room, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= room) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, room: Px, measure: (text: string) => Px): readonly string[] {
  if (measure(word) <= room) return [word]
  const parts: string[] = []
  let part = ''
  for (const char of word) {
    if (part !== '' && measure(part + char) > room) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  return [...parts, part]
}
