/** The most that is read of a file. */
export const MOST_BYTES = 300 * 1024 * 1024

/** A story's text is so many times longer than what travels of it, where it travels compressed; other sites do not tell whether it does. */
const USUAL_RATIO = 7

/** The text of a file's body, piece by piece as it comes, or why it cannot be had. `mark`: with its byte-order mark, if it has one. */
export async function readBody(
  response: Response,
  report: (share: number) => void,
  mark = false,
): Promise<{ readonly text: string } | 'file-too-large' | 'file-encoding'> {
  const packed = response.headers.has('content-encoding') || response.type === 'cors'
  const length = Number(response.headers.get('content-length') ?? 0) * (packed ? USUAL_RATIO : 1)
  if (response.body === null) return { text: '' }
  const reader = response.body.getReader()
  const decoder = createDecoder(mark)
  let text = ''
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength
    const piece = bytes > MOST_BYTES ? null : decoder(part.value)
    if (piece === null) {
      await reader.cancel()
      return bytes > MOST_BYTES ? 'file-too-large' : 'file-encoding'
    }
    text += piece
    report(length === 0 ? 0 : Math.min(bytes / length, 1))
  }
  const end = decoder(null)
  return end === null ? 'file-encoding' : { text: text + end }
}

/** Decodes piece by piece, and then, with null, what is left over: strict UTF-8, or UTF-16 where a byte-order mark says so; null for anything else. */
function createDecoder(ignoreBOM: boolean): (bytes: Uint8Array | null) => string | null {
  let decoder: TextDecoder | null = null
  /** A first byte alone does not say yet what it is. */
  let held: readonly number[] = []
  return (bytes) => {
    const ready = decoder !== null || bytes === null || held.length + bytes.length > 1
    if (!ready) held = [...held, ...bytes]
    if (!ready) return ''
    const piece = held.length === 0 ? (bytes ?? new Uint8Array()) : new Uint8Array([...held, ...(bytes ?? [])])
    held = []
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true, ignoreBOM })
    try {
      return decoder.decode(piece, { stream: bytes !== null })
    } catch {
      return null
    }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
