/** A text file as it lies on the disk, or null where it is none. */
export interface FileText {
  readonly text: string
  /** Whether it is neither UTF-8 nor UTF-16, so that its letters were taken for Windows-1252. */
  readonly guessed: boolean
}

/** Reads what spreadsheets and graph programs save: UTF-8, UTF-16 in both orders, with a mark or without one, and what older ones save. */
export function decodeText(bytes: Uint8Array): FileText | null {
  const sixteen = utf16Of(bytes)
  if (sixteen !== null) return { text: new TextDecoder(sixteen).decode(bytes), guessed: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false }
  } catch {
    return bytes.includes(0) ? null : { text: new TextDecoder('windows-1252').decode(bytes), guessed: true }
  }
}

/** So many bytes are looked at for what every Latin letter has in UTF-16: a zero. */
const SAMPLE = 400

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = head.length / 2
  if (odd > 0.4 * most && even === 0) return 'utf-16le'
  return even > 0.4 * most && odd === 0 ? 'utf-16be' : null
}
