import { fingerprintOf } from '../base/hash.ts'
import type { Problem } from '../story/problem.ts'
import { readSound } from '../story/sound.ts'
import type { Story } from '../story/story.ts'
import { loadText } from './load.ts'

/** A story that could be read, and what had to be set aside. */
export interface Opened {
  readonly story: Story
  readonly file: string
  readonly text: string
  readonly problems: readonly Problem[]
  readonly address: URL
  /** Of the text, as the build leaves it in its pages. */
  readonly fingerprint: string
}

/** A file that could not be had, or is no story. */
export interface Failed {
  readonly story: null
  readonly file: string
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/**
 * Fetches and reads a story; a null address is one that nobody may ask for. `again`: past what a cache has kept. `sound`: the fingerprint of
 * the site's own file if the build has found no fault in it; that very file is not checked a second time, and the checks are not fetched.
 */
export async function openStory(address: URL | null, page: URL, again: boolean, sound: string | null): Promise<Opened | Failed> {
  if (address === null) return { story: null, file: page.search, text: null, problems: [refused(page.search)] }
  const file = address.origin === page.origin ? readablePath(address) : address.href
  const loaded = await loadText(address, page, again)
  if (!loaded.ok) return { story: null, file, text: null, problems: [loaded.error] }
  const { text, address: final } = loaded.value
  const fingerprint = fingerprintOf(text)
  // Another site could make a file with the same fingerprint.
  if (fingerprint === sound && final.origin === page.origin)
    return { story: readSound(text), file, text, problems: [], address: final, fingerprint }
  const { parseStory } = await import('../story/parse.ts')
  const { story, problems } = parseStory(text)
  return story === null ? { story, file, text, problems } : { story, file, text, problems, address: final, fingerprint }
}

const refused = (address: string): Problem => ({
  code: 'address-refused',
  severity: 'error',
  path: [],
  values: { address: address.slice(0, 200) },
})

/** The path as people write it, or, where its escapes are no text, as it is. */
function readablePath({ pathname }: URL): string {
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}
