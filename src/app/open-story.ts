import { fingerprintOf } from '../base/hash.ts'
import type { Problem } from '../story/problem.ts'
import { readSound } from '../story/sound.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { loadText } from './load.ts'
import { loadProblem } from './loaded.ts'
import type { Site } from './site.ts'
import { stretch, type Watch } from './watch.ts'

/** A story that could be read, and what had to be set aside. */
export interface Opened {
  readonly story: Story
  readonly file: string
  /** Kept only where the reader may ask for the lines of its problems, or is editing it. */
  readonly text: string | null
  readonly problems: readonly Problem[]
  readonly address: URL
  /** Of the text, as the build leaves it in its pages; null for a large one, which is not told apart. */
  readonly fingerprint: string | null
}

/** A file that could not be had, or is no story. */
export interface Failed {
  readonly story: null
  readonly file: string
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/** What is opened after the first time: the file once more, past what a cache has kept, or what is made of it while it is edited. */
export type Again = { readonly story: null } | Opened

/**
 * Fetches and reads a story; a null address is one that nobody may ask for. `again`: past what a cache has kept. `sound`: the fingerprint of
 * the site's own file if the build has found no fault in it; that very file is not checked a second time, and the checks are not fetched.
 * A large story is handed to `show` once its timeline can be drawn; what comes back in the end is the very same story, whole, unless something
 * is wrong with the file. Throws only what the watch's signal says.
 */
export async function openStory(
  address: URL | null,
  page: URL,
  again: Again | undefined,
  sound: string | null,
  words: Promise<Words>,
  show: (begun: Opened) => Promise<void>,
  watch: Watch,
  listed: Site['listed'],
): Promise<Opened | Failed> {
  if (address === null)
    return {
      story: null,
      file: page.search,
      text: null,
      problems: [loadProblem('address-refused', { address: page.search.slice(0, 200) })],
    }
  const file = address.origin === page.origin ? readablePath(address) : address.href
  // A file that is named by its address is large as often as not: what reads one is fetched beside it.
  if (page.searchParams.has('data')) Promise.all([openLargeModule(), import('./load-any.ts')]).catch(() => undefined)
  const loaded = await loadText(address, page, again !== undefined, stretch(watch, 0, FETCHED), listed, sound !== null)
  if (!loaded.ok) return { story: null, file, text: null, problems: [loaded.error] }
  const { text, address: final } = loaded.value
  const large = text.length > LARGE
  const fingerprint = large ? null : fingerprintOf(text)
  // Another site could make a file with the same fingerprint.
  if (fingerprint === sound && final.origin === page.origin && fingerprint !== null)
    return { story: readSound(text), file, text: null, problems: [], address: final, fingerprint }
  const showBegun = (story: Story) => show({ story, file, text: null, problems: [], address: final, fingerprint })
  // Who serves the page on their own computer sees drafts too, marked as such; what is built knows none.
  const { story, problems } = large
    ? await (await openLargeModule()).openLarge(text, await words, showBegun, stretch(watch, FETCHED, 1))
    : (await import('../story/parse.ts')).parseStory(text, import.meta.hot ? (await import('./editing.ts')).EDITING : undefined)
  if (story === null) return { story, file, text, problems }
  return { story, file, text: problems.length === 0 && !import.meta.hot ? null : text, problems, address: final, fingerprint }
}

const openLargeModule = () => import('./open-large.ts')
/** So much of the way has been gone once a file is here. */
export const FETCHED = 0.4

/** Longer texts, in UTF-16 units, are read in slices: to check one at once would keep a page busy for a tenth of a second. */
export const LARGE = 250_000

/** The path as people write it, or, where its escapes are no text, as it is. */
function readablePath({ pathname }: URL): string {
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}
