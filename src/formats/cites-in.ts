import type { DateReader } from './date-in.ts'

/** A cite as our own files write it: `SINDOnews, 5 Jan 2021, paragraph 2 “words” (note) <https://…>`. */
export interface WrittenCite {
  readonly title: string
  readonly published?: string
  readonly at?: string
  readonly quote?: string
  readonly note?: string
  readonly url?: string
}

/** Reads the cites of a line, which semicolons part. Where it cannot be told what a part is, it stays in the title. */
export const readCites = (text: string, dates: DateReader): readonly WrittenCite[] =>
  partsOf(text).flatMap((part) => {
    const { head, ...behind } = behindOf(part)
    return head === '' ? [] : [{ ...headOf(head, dates), ...behind }]
  })

const OPENING = '“(<'
const CLOSING = '”)>'

/** Between semicolons that are in no quotation, note or address. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let [from, depth] = [0, 0]
  for (const [i, letter] of [...text.matchAll(/[“”()<>;]/g)].map(({ index, 0: letter }) => [index, letter] as const)) {
    if (OPENING.includes(letter)) depth++
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && text[i + 1] === ' ') {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim())
}

const BEHIND = / (?:“([^“”]*)”|\(([^()]*)\)|<([^<>\s]*)>)$/

/** What stands behind a source's name, from the end: which others it repeats, its address, a note, a quotation. */
function behindOf(part: string) {
  const found: { quote?: string; note?: string; url?: string } = {}
  let head = part
  for (let match = BEHIND.exec(head); match !== null; match = BEHIND.exec(head)) {
    const [whole, quote, note, url] = match
    if (quote !== undefined) found.quote = quote
    if (note !== undefined) found.note = found.note === undefined ? note : `${note} ${found.note}`
    if (url !== undefined) found.url = url
    head = head.slice(0, -whole.length)
  }
  return { head: head.trim(), ...found }
}

/** A name, the date of its source, which is the last that can be read, and the place in it. */
function headOf(head: string, dates: DateReader): Pick<WrittenCite, 'title' | 'published' | 'at'> {
  const parts = head.split(', ')
  for (let i = parts.length - 1; i > 0; i--)
    for (const length of [2, 1]) {
      const words = parts.slice(i, i + length)
      // Indonesian writes 14.12 for 14:12.
      const date = words.join(' ').replace(/ (\d\d)\.(\d\d)$/, ' $1:$2')
      const published = words.length === length ? dates.read(date).when : null
      if (published === null) continue
      const at = locatorOf(parts.slice(i + length).join(', '))
      return { title: parts.slice(0, i).join(', '), published, ...(at === '' ? {} : { at }) }
    }
  return { title: head }
}

/** `p2` for paragraph 2 in either language; any other place as it stands. */
const locatorOf = (at: string): string => at.replace(/^(?:paragraph|paragraf) (\d+)$/, 'p$1')
