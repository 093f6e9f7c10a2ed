import type Sigma from 'sigma'

/** Why a drawing is gone: a context may be lost for good, another resolution only asks for a new one. */
export type Loss = 'context' | 'resolution'

/** Calls `onLost` once, when what sigma has drawn can no longer be used. */
export function watchFor(sigma: Sigma, page: Document, onLost: (loss: Loss) => void): { readonly end: () => void } {
  const view = page.defaultView
  const ratio = view?.devicePixelRatio
  const stop = new AbortController()
  const lose = (loss: Loss) => {
    end()
    onLost(loss)
  }
  // Some browsers tell of another resolution by the one, some by the other.
  const look = () => {
    if (view?.devicePixelRatio !== ratio) lose('resolution')
  }
  const pixels = new ResizeObserver(look)
  const end = () => {
    stop.abort()
    pixels.disconnect()
  }
  pixels.observe(sigma.getContainer(), { box: deviceBox(view) })
  view?.matchMedia(`(resolution: ${ratio}dppx)`).addEventListener('change', look, { signal: stop.signal })
  const lost = (event: Event) => {
    event.preventDefault()
    lose('context')
  }
  for (const canvas of Object.values(sigma.getCanvases())) canvas.addEventListener('webglcontextlost', lost, { signal: stop.signal })
  return { end }
}

/** The size in the screen's own pixels, where the browser can tell it. */
const deviceBox = (view: Window | null): ResizeObserverBoxOptions =>
  view !== null && 'ResizeObserverEntry' in view && 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype
    ? 'device-pixel-content-box'
    : 'content-box'
