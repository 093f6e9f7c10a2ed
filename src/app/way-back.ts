/**
 * While something lies over the page, the browser's way back closes it and leaves the page as it is. What comes back is called where it is
 * closed otherwise. `address` is what the page's own entry of the history should say by then.
 */
export function createWayBack(view: Window, close: () => void, address: () => string): () => void {
  const { history, location } = view
  const put = (by: 'pushState' | 'replaceState', href: string) => {
    try {
      history[by](history.state, '', href)
      return true
    } catch {
      // Some browsers refuse when asked too often: then the way back leads on as it always does.
      return false
    }
  }
  // What the address did not say yet belongs to the entry that is come back to.
  put('replaceState', address())
  const from = location.href
  if (!put('pushState', from)) return () => undefined
  let over = true
  const onPop = (event: PopStateEvent) => {
    over = false
    view.removeEventListener('popstate', onPop, { capture: true })
    // Any other address is the reader's next step, which the page is to take.
    if (location.href === from) {
      event.stopImmediatePropagation()
      put('replaceState', address())
    }
    close()
  }
  view.addEventListener('popstate', onPop, { capture: true })
  return () => {
    if (over) history.back()
  }
}
