import { ok, type Result } from '../base/result.ts'
import type { Problem } from '../story/problem.ts'
import { readUrl } from '../text/read-url.ts'
import { IDLE_MS, type LoadedText } from './loaded.ts'
import type { Site } from './site.ts'
import { UNWATCHED, type Watch } from './watch.ts'

/** An answer of no more bytes than that is read in one go: it comes soon on the slowest line. */
const SMALL = 30_000

/**
 * Fetches a story file as strict UTF-8: a small one of this site's own, as most are, at once; what anything else takes, and what is wrong with
 * it, is fetched as well. `again`: a copy that a cache has kept is not good enough. `small`: the build has seen the file, and its size; a server
 * that compresses as it sends does not tell any. Throws only what the watch's signal says.
 */
export async function loadText(
  address: URL,
  page: URL,
  again = false,
  watch: Watch = UNWATCHED,
  listed: Site['listed'] = null,
  small = false,
): Promise<Result<LoadedText, Problem>> {
  const abort = new AbortController()
  const stop = () => abort.abort()
  watch.signal.addEventListener('abort', stop)
  const idle = setTimeout(stop, IDLE_MS)
  /** Undefined where nothing has been asked, null where nobody has answered. */
  let response: Response | null | undefined
  try {
    if (address.origin === page.origin && /^https?:$/.test(address.protocol)) {
      // Asked for exactly as the page's own preload asks, so that it travels once.
      const cache = again ? 'no-cache' : 'default'
      response = await fetch(address, { credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: abort.signal, cache })
      const { ok: isThere, status, redirected, headers } = response
      const length = Number(headers.get('content-length') ?? (small ? 0 : Number.POSITIVE_INFINITY))
      const text = isThere && status === 200 && !redirected && length < SMALL ? utf8(await response.clone().arrayBuffer()) : null
      if (text) return ok({ text, address })
    }
  } catch {
    response = null
  } finally {
    clearTimeout(idle)
  }
  const { loadAny } = await import('./load-any.ts')
  return loadAny({ address, page, again, watch, abort, begun: response, listed })
}

/** Null where the bytes are anything else. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
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
  if (data) {
    const address = readUrl(data, root)
    return framed && address?.origin === root.origin && !/^data\/[a-z0-9-]+(@[\w.-]+)?\.json$/.test(data) ? null : address
  }
  const story = query.get('story') ?? fallback
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(story) && story.length <= 64 ? new URL(`data/${story}.json`, root) : null
}
