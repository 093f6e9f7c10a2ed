/** Why a drawing is gone: a context may be lost for good, another resolution only asks for a new one, and what fails fails again. */
export type Loss = 'context' | 'resolution' | 'failure'

/** Calls `onLost` once, when what is drawn on a canvas can no longer be used. */
export function watchFor(canvas: HTMLCanvasElement, container: HTMLElement, onLost: (loss: Loss) => void): { readonly end: () => void } {
  const view = container.ownerDocument.defaultView
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
  pixels.observe(container, { box: deviceBox(view) })
  view?.matchMedia(`(resolution: ${ratio}dppx)`).addEventListener('change', look, { signal: stop.signal })
  const lost = (event: Event) => {
    event.preventDefault()
    lose('context')
  }
  canvas.addEventListener('webglcontextlost', lost, { signal: stop.signal })
  return { end }
}

/** The size in the screen's own pixels, where the browser can tell it. */
const deviceBox = (view: Window | null): ResizeObserverBoxOptions =>
  view !== null && 'ResizeObserverEntry' in view && 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype
    ? 'device-pixel-content-box'
    : 'content-box'
