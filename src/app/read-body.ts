import { nextTask } from './slices.ts'

/** The most that is read of a file. */
export const MOST_BYTES = 300 * 1024 * 1024

/** A story's text is so many times longer than what travels of it, where it travels compressed; other sites do not tell whether it does. */
const USUAL_RATIO = 7

/**
 * A body of up to so much is made text in one go: a text of one piece the engine reads, as JSON, in two thirds of the time that it takes for one
 * of several. What is longer is several anyway, and is made text as it comes, so that the page is never long without an answer.
 */
const WHOLE_BYTES = 48 * 1024 * 1024
const PIECE_BYTES = 8 * 1024 * 1024
const FEW_BYTES = 64 * 1024

/** The text of a file's body, or why it cannot be had. `mark`: with its byte-order mark, if it has one. */
export async function readBody(
  response: Response,
  report: (share: number) => void,
  mark = false,
): Promise<{ readonly text: string } | 'file-too-large' | 'file-encoding'> {
  const packed = response.headers.has('content-encoding') || response.type === 'cors'
  const length = (Number(response.headers.get('content-length')) || 0) * (packed ? USUAL_RATIO : 1)
  if (response.body === null) return { text: '' }
  const reader = response.body.getReader()
  const pieces = createPieces(length, createDecoder(mark))
  /** What is no text from the first is not fetched any further; half a byte-order mark tells nothing. */
  const glance = createDecoder(mark)
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const begins = bytes > 0 || part.value.byteLength < 2 || glance(part.value, false) !== null
    bytes += part.value.byteLength
    const isText = begins && bytes <= MOST_BYTES && (await pieces.add(part.value))
    if (!isText) {
      await reader.cancel()
      return bytes > MOST_BYTES ? 'file-too-large' : 'file-encoding'
    }
    report(length === 0 ? 0 : Math.min(bytes / length, 1))
  }
  const text = pieces.end()
  return text === null ? 'file-encoding' : { text }
}

/** A text that comes as bytes, part by part. */
interface Pieces {
  /** False where what has come is no text. */
  readonly add: (part: Uint8Array) => Promise<boolean>
  /** All of it; null where it is no text. */
  readonly end: () => string | null
}

/** `length`: how many bytes are awaited, as far as is known. */
function createPieces(length: number, decode: Decode): Pieces {
  let text = ''
  let most = WHOLE_BYTES
  let kept = new Uint8Array(Math.min(Math.max(length, FEW_BYTES), most))
  let count = 0
  const grow = () => {
    const before = kept
    kept = new Uint8Array(Math.min(2 * before.length, most))
    kept.set(before)
  }
  const addText = (bytes: Uint8Array, isLast: boolean): boolean => {
    const piece = decode(bytes, isLast)
    text += piece ?? ''
    return piece !== null
  }
  const flush = async (): Promise<boolean> => {
    for (let from = 0; from < count; from += PIECE_BYTES) {
      if (from > 0) await nextTask()
      if (!addText(kept.subarray(from, Math.min(from + PIECE_BYTES, count)), false)) return false
    }
    if (most > PIECE_BYTES) kept = new Uint8Array(PIECE_BYTES)
    most = PIECE_BYTES
    count = 0
    return true
  }
  return {
    add: async (part) => {
      for (let from = 0; from < part.length; ) {
        while (count + part.length - from > kept.length && kept.length < most) grow()
        const taken = part.subarray(from, from + kept.length - count)
        kept.set(taken, count)
        count += taken.length
        from += taken.length
        if (count === most && !(await flush())) return false
      }
      return true
    },
    end: () => (addText(kept.subarray(0, count), true) ? text : null),
  }
}

type Decode = (bytes: Uint8Array, isLast: boolean) => string | null

/** Decodes piece by piece, up to the last: strict UTF-8, or UTF-16 where a byte-order mark says so; null for anything else. */
function createDecoder(ignoreBOM: boolean): Decode {
  let decoder: TextDecoder | null = null
  return (bytes, isLast) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM })
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch {
      return null
    }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
