import { fillerOf, type Room } from './fill-room.ts'
import { createPauses, nextTask } from './slices.ts'

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
  { body, headers, type }: Response,
  report: (share: number) => void,
  mark = false,
): Promise<{ readonly text: string } | 'file-too-large' | 'file-encoding'> {
  if (body === null) return { text: '' }
  const packed = headers.has('content-encoding') || type === 'cors'
  const length = (Number(headers.get('content-length')) || 0) * (packed ? USUAL_RATIO : 1)
  const { fill, cancel } = fillerOf(body)
  const pauses = createPauses()
  const refuse = async <T>(why: T): Promise<T> => {
    await cancel()
    return why
  }
  const decode = createDecoder(mark)
  const glance = createDecoder(mark)
  // What is packed may be longer than it usually is; memory that nothing is written to is none.
  let room: Room = { bytes: new Uint8Array(Math.min(Math.max((packed ? 2 : 1) * length + 1, FEW_BYTES), WHOLE_BYTES)), count: 0 }
  let text = ''
  let most = WHOLE_BYTES
  let bytes = 0
  for (let before = 0; ; before = room.count) {
    room = await fill(room)
    const fresh = room.count - before
    if (fresh === 0) break
    // What is no text from the first is not fetched any further; half a byte-order mark tells nothing.
    if (bytes < 2 && room.count > 1 && glance(taken(room), false) === null) return refuse('file-encoding')
    bytes += fresh
    if (bytes > MOST_BYTES) return refuse('file-too-large')
    report(length === 0 ? 0 : Math.min(bytes / length, 1))
    // What has come while the page was busy comes all at once.
    if (pauses.isDue()) await pauses.take()
    if (room.count < room.bytes.length) continue
    if (room.count < most) {
      room = larger(room, most)
      continue
    }
    const piece = await inPieces(taken(room), decode)
    if (piece === null) return refuse('file-encoding')
    text += piece
    room = { bytes: most === PIECE_BYTES ? room.bytes : new Uint8Array(PIECE_BYTES), count: 0 }
    most = PIECE_BYTES
  }
  await nextTask()
  const last = decode(taken(room), true)
  return last === null ? 'file-encoding' : { text: text + last }
}

const taken = ({ bytes, count }: Room): Uint8Array => bytes.subarray(0, count)

function larger({ bytes, count }: Room, most: number): Room {
  const more = new Uint8Array(Math.min(2 * bytes.length, most))
  more.set(bytes)
  return { bytes: more, count }
}

/** The text of a longer stretch, with a pause after each piece; null where it is none. */
async function inPieces(bytes: Uint8Array, decode: Decode): Promise<string | null> {
  let text = ''
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const piece = decode(bytes.subarray(from, from + PIECE_BYTES), false)
    if (piece === null) return null
    text += piece
    await nextTask()
  }
  return text
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
