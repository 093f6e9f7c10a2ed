import { err, ok, type Result } from '../base/result.ts'
import type { Problem, ProblemCode } from '../story/problem.ts'
import { readUrl } from '../text/read-url.ts'
import type { Site } from './site.ts'
import { UNWATCHED, type Watch } from './watch.ts'

/** The text of a story file and where it came from. */
export interface LoadedText {
  readonly text: string
  /** The final address, after redirects. */
  readonly address: URL
}

const MOST_BYTES = 300 * 1024 * 1024
const IDLE_MS = 30_000

/**
 * Fetches a story file as strict UTF-8. Nothing of the reader goes along to other sites: no cookies, no address of the page. `again`: a copy
 * that a cache has kept is not good enough. Throws only what the watch's signal says.
 */
export async function loadText(
  address: URL,
  page: URL,
  again = false,
  watch: Watch = UNWATCHED,
  listed: Site['listed'] = null,
): Promise<Result<LoadedText, Problem>> {
  const refused = await refusal(address, page, listed)
  if (refused !== null) return err(refused)
  watch.signal.throwIfAborted()
  const abort = new AbortController()
  const stop = () => abort.abort()
  watch.signal.addEventListener('abort', stop)
  let idle = setTimeout(stop, IDLE_MS)
  const own = address.origin === page.origin
  let answered = false
  const stir = () => {
    clearTimeout(idle)
    idle = setTimeout(stop, IDLE_MS)
  }
  try {
    // A file of this site is asked for exactly as the page's own preload asks, so that it travels once.
    const credentials = own ? 'same-origin' : 'omit'
    const request: RequestInit = {
      credentials,
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
      cache: again ? 'no-cache' : 'default',
    }
    const response = await fetch(address, request)
    answered = true
    const final = response.url === '' ? address : new URL(response.url)
    const turned = await refusal(final, page, listed)
    if (turned !== null) return err(turned)
    if (!response.ok || response.status === 204) return err(loadProblem('file-missing', { address: address.href, status: response.status }))
    const text = await readText(response, (share) => {
      stir()
      watch.report(share)
    })
    if (text === 'file-too-large') return err(loadProblem(text, { address: address.href, limit: MOST_BYTES / 1024 / 1024 }))
    return text === 'file-encoding' ? err(loadProblem(text, { address: address.href })) : ok({ ...text, address: final })
  } catch {
    watch.signal.throwIfAborted()
    // Another site that says nothing at once may as well be one that does not let this page read: browsers do not tell.
    const refuses = !own && !answered && !abort.signal.aborted
    return err(loadProblem(refuses ? 'file-refused' : 'file-unreachable', { address: address.href, origin: address.origin }))
  } finally {
    // What nobody will read need not travel on.
    stop()
    clearTimeout(idle)
    watch.signal.removeEventListener('abort', stop)
  }
}

/** Only this site itself, or a public web server, or one of those that are listed. What tells them apart is fetched where another site is asked. */
async function refusal(address: URL, page: URL, listed: Site['listed']): Promise<Problem | null> {
  if (address.origin === page.origin && /^https?:$/.test(address.protocol)) return null
  const { addressFault } = await import('./public-address.ts')
  const code = addressFault(address, listed)
  return code === null ? null : loadProblem(code, { address: address.href.slice(0, 200), origin: address.origin })
}

/** What is wrong with a file before any of it has been read. */
export const loadProblem = (code: ProblemCode, values: Problem['values']): Problem => ({ code, severity: 'error', path: [], values })

/** A story's text is so many times longer than what travels of it, where it travels compressed; other sites do not tell whether it does. */
const USUAL_RATIO = 7

/** The body's text, piece by piece as it comes, or why it cannot be had. */
async function readText(
  response: Response,
  report: (share: number) => void,
): Promise<Pick<LoadedText, 'text'> | 'file-too-large' | 'file-encoding'> {
  const packed = response.headers.has('content-encoding') || response.type === 'cors'
  const length = Number(response.headers.get('content-length') ?? 0) * (packed ? USUAL_RATIO : 1)
  if (response.body === null) return { text: '' }
  const reader = response.body.getReader()
  const decoder = createDecoder()
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
function createDecoder(): (bytes: Uint8Array | null) => string | null {
  let decoder: TextDecoder | null = null
  /** A first byte alone does not say yet what it is. */
  let held: readonly number[] = []
  return (bytes) => {
    const ready = decoder !== null || bytes === null || held.length + bytes.length > 1
    if (!ready) held = [...held, ...bytes]
    if (!ready) return ''
    const piece = held.length === 0 ? (bytes ?? new Uint8Array()) : new Uint8Array([...held, ...(bytes ?? [])])
    held = []
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
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

/**
 * Which file the address asks for: `data=` any file, `story=` one of this site's; null for an address that cannot be one. In an article, where
 * readers take what they see for the newsroom's, only its stories and old versions of them are opened of this site; which others, the loader asks.
 */
export function storyAddress(
  query: URLSearchParams,
  { root, story: fallback, framed }: Pick<Site, 'root' | 'story' | 'framed'>,
): URL | null {
  const data = query.get('data')
  if (data !== null) {
    const address = readUrl(data, root)
    return framed && address?.origin === root.origin && !/^data\/[a-z0-9-]+(@[\w.-]+)?\.json$/.test(data) ? null : address
  }
  const story = query.get('story') ?? fallback
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(story) && story.length <= 64 ? new URL(`data/${story}.json`, root) : null
}
