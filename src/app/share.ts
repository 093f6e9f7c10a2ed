/** Hands on an address: by the system's own sheet on a touch screen, else by the clipboard. False where neither is to be had. */
export async function shareAddress(view: Window, url: string, title: string): Promise<'shared' | 'copied' | false> {
  const { navigator } = view
  try {
    if (view.matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
      await navigator.share({ title, url })
      return 'shared'
    }
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : false
  }
}
