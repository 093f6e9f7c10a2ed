const OPENERS = '\u202a\u202b\u202d\u202e\u2066\u2067\u2068'
const POP = '\u202c'
const POP_ISOLATE = '\u2069'
const isIsolate = (char: string): boolean => char >= '\u2066' && char <= '\u2068'

/**
 * Text that stands among other text and turns nothing around it: in an isolate of its own (Unicode UAX #9), whatever marks of direction it
 * holds closed before its end, and none closed that it has not opened.
 */
export function isolated(text: string): string {
  const open: string[] = []
  let inside = ''
  for (const char of text) {
    if (OPENERS.includes(char)) open.push(isIsolate(char) ? POP_ISOLATE : POP)
    else if (char === POP || char === POP_ISOLATE) {
      if (open.at(-1) !== char) continue
      open.pop()
    }
    inside += char
  }
  return `\u2068${inside}${open.reverse().join('')}${POP_ISOLATE}`
}
