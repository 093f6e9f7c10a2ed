import { err, ok, type Result } from '../base/result.ts'
import type { Problem } from '../story/problem.ts'
import { IDLE_MS, type LoadedText, loadProblem } from './loaded.ts'
import { MOST_BYTES, readBody } from './read-body.ts'
import type { Site } from './site.ts'
import type { Watch } from './watch.ts'

/** What is asked for, and what has come of it so far. */
interface Asked {
  readonly address: URL
  readonly page: URL
  /** A copy that a cache has kept is not good enough. */
  readonly again: boolean
  readonly watch: Watch
  /** Of the asking. */
  readonly abort: AbortController
  /** The answer; null where nobody has answered, undefined where nobody has been asked. */
  readonly begun: Response | null | undefined
  /** The other sites whose files are opened; null for any. */
  readonly listed: Site['listed']
  /** A byte-order mark is a part of the text: it is to be written again. */
  readonly mark?: boolean
}

/**
 * Fetches a file of any site, and reads one of any size, or says what is wrong with it. Nothing of the reader goes along to other sites: no
 * cookies, no address of the page. Throws only what the watch's signal says.
 */
export async function loadAny({
  address,
  page,
  again,
  watch,
  abort,
  begun,
  listed,
  mark = false,
}: Asked): Promise<Result<LoadedText, Problem>> {
  const refused = await refusal(address, page, listed)
  if (refused !== null) return err(refused)
  watch.signal.throwIfAborted()
  const own = address.origin === page.origin
  const stop = () => abort.abort()
  let idle = setTimeout(stop, IDLE_MS)
  let answered = Boolean(begun)
  const stir = () => {
    clearTimeout(idle)
    idle = setTimeout(stop, IDLE_MS)
  }
  try {
    if (begun === null) throw new Error('no answer')
    const cache = again ? 'no-cache' : 'default'
    const response = begun ?? (await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: abort.signal, cache }))
    answered = true
    const final = response.url === '' ? address : new URL(response.url)
    const turned = await refusal(final, page, listed)
    if (turned !== null) return err(turned)
    if (!response.ok || response.status === 204) return err(loadProblem('file-missing', { address: address.href, status: response.status }))
    const text = await readBody(
      response,
      (share) => {
        stir()
        watch.report(share)
      },
      mark,
    )
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
  }
}

/** Only this site itself, or a public web server, or one of those that are listed. What tells them apart is fetched where another site is asked. */
async function refusal(address: URL, page: URL, listed: Site['listed']): Promise<Problem | null> {
  if (address.origin === page.origin && /^https?:$/.test(address.protocol)) return null
  const { addressFault } = await import('./public-address.ts')
  const code = addressFault(address, listed)
  return code === null ? null : loadProblem(code, { address: address.href.slice(0, 200), origin: address.origin })
}
