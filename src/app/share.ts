import { SHARED } from '../embed/mounted.ts'
import type { Story } from '../story/story.ts'

/** Hands on an address: by the system's own sheet on a touch screen, else by the clipboard. False where neither is to be had. */
export async function shareAddress(view: Window, title: string, url: string): Promise<'shared' | 'copied' | false> {
  const { navigator } = view
  try {
    if (view.matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
      await navigator.share({ title, url })
      view.dispatchEvent(new Event(SHARED))
      return 'shared'
    }
    await navigator.clipboard.writeText(url)
    view.dispatchEvent(new Event(SHARED))
    return 'copied'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : false
  }
}

/** The same address for the version of the file that is shown; for null, for whichever there is. */
export function pinnedAddress(address: string, story: Pick<Story, 'version' | 'updated'> | null): string {
  const url = new URL(address)
  for (const [key, value] of [
    ['version', story?.version],
    ['updated', story?.updated.text],
  ] as const) {
    if (value === null || value === undefined) url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  return url.href
}
