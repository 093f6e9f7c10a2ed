/** The most that is read of a file. */
export const MOST_BYTES = 300 * 1024 * 1024

/** A story's text is so many times longer than what travels of it, where it travels compressed; other sites do not tell whether it does. */
const USUAL_RATIO = 7

/**
 * So much is made text in one go, which takes as long as the page may be without an answer. A text of one piece the engine reads, as JSON, in
 * two thirds of the time that it takes for one of many.
 */
const PIECE_BYTES = 48 * 1024 * 1024
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
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength
    const isText = bytes <= MOST_BYTES && pieces.add(part.value)
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
  readonly add: (part: Uint8Array) => boolean
  /** All of it; null where it is no text. */
  readonly end: () => string | null
}

/** `length`: how many bytes are awaited, as far as is known. */
function createPieces(length: number, decode: Decode): Pieces {
  let text = ''
  let kept = new Uint8Array(Math.min(Math.max(length, FEW_BYTES), PIECE_BYTES))
  let count = 0
  const grow = () => {
    const before = kept
    kept = new Uint8Array(Math.min(2 * before.length, PIECE_BYTES))
    kept.set(before)
  }
  const flush = (isLast: boolean): boolean => {
    const piece = decode(kept.subarray(0, count), isLast)
    count = 0
    text += piece ?? ''
    return piece !== null
  }
  return {
    add: (part) => {
      for (let from = 0; from < part.length; ) {
        while (count + part.length - from > kept.length && kept.length < PIECE_BYTES) grow()
        const taken = part.subarray(from, from + kept.length - count)
        kept.set(taken, count)
        count += taken.length
        from += taken.length
        if (count === PIECE_BYTES && !flush(false)) return false
      }
      return true
    },
    end: () => (flush(true) ? text : null),
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
