import { err, ok, type Result } from '../base/result.ts'
import type { Problem, ProblemCode } from '../story/problem.ts'

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
 * that a cache has kept is not good enough.
 */
export async function loadText(address: URL, page: URL, again = false): Promise<Result<LoadedText, Problem>> {
  const refused = refusal(address, page)
  if (refused !== null) return err(refused)
  const abort = new AbortController()
  let idle = setTimeout(() => abort.abort(), IDLE_MS)
  const stir = () => {
    clearTimeout(idle)
    idle = setTimeout(() => abort.abort(), IDLE_MS)
  }
  try {
    // A file of this site is asked for exactly as the page's own preload asks, so that it travels once.
    const credentials = address.origin === page.origin ? 'same-origin' : 'omit'
    const request: RequestInit = {
      credentials,
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
      cache: again ? 'no-cache' : 'default',
    }
    const response = await fetch(address, request)
    const final = response.url === '' ? address : new URL(response.url)
    const turned = refusal(final, page)
    if (turned !== null) return err(turned)
    if (!response.ok || response.status === 204) return err(loadProblem('file-missing', { address: address.href, status: response.status }))
    const bytes = await readBytes(response, stir)
    if (bytes === null) return err(loadProblem('file-too-large', { address: address.href, limit: MOST_BYTES / 1024 / 1024 }))
    const text = decode(bytes)
    return text === null ? err(loadProblem('file-encoding', { address: address.href })) : ok({ text, address: final })
  } catch {
    const reached = address.origin === page.origin
    return err(loadProblem(reached ? 'file-unreachable' : 'file-refused', { address: address.href, origin: address.origin }))
  } finally {
    clearTimeout(idle)
  }
}

const loadProblem = (code: ProblemCode, values: Problem['values']): Problem => ({ code, severity: 'error', path: [], values })

/** Only this site itself or a public web server over https; never a private network, a user name, or another kind of address. */
function refusal(address: URL, page: URL): Problem | null {
  if (address.origin === page.origin && /^https?:$/.test(address.protocol)) return null
  const open = address.protocol === 'https:' && address.username === '' && address.password === '' && !isPrivate(address.hostname)
  return open ? null : loadProblem('address-refused', { address: address.href.slice(0, 200) })
}

const isPrivate = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host.endsWith('.local') ||
  host.startsWith('[') ||
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\./.test(host)

/** The body, or null once it is larger than can be read. */
async function readBytes(response: Response, stir: () => void): Promise<Uint8Array | null> {
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer())
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    stir()
    length += part.value.byteLength
    if (length > MOST_BYTES) {
      await reader.cancel()
      return null
    }
    parts.push(part.value)
  }
  const bytes = new Uint8Array(length)
  parts.reduce((at, part) => {
    bytes.set(part, at)
    return at + part.byteLength
  }, 0)
  return bytes
}

/** Strict UTF-8, or UTF-16 where a byte-order mark says so; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Which file the address asks for: `data=` any file, `story=` one of this site's; null for an address that cannot be one. */
export function storyAddress(query: URLSearchParams, site: URL, fallback: string): URL | null {
  const data = query.get('data')
  if (data !== null) return URL.canParse(data, site) ? new URL(data, site) : null
  const story = query.get('story') ?? fallback
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(story) && story.length <= 64 ? new URL(`data/${story}.json`, site) : null
}
