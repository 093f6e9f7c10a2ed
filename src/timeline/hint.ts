/** A short word over the picture on how to zoom it while the page keeps the wheel. */
export interface Hint {
  readonly element: HTMLElement
  readonly show: (words: string) => void
  readonly destroy: () => void
}

const SHOWN_MS = 1400

export function createHint(page: Document): Hint {
  const element = page.createElement('div')
  element.className = 'time-hint'
  element.hidden = true
  element.setAttribute('aria-hidden', 'true')
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    element,
    show: (words) => {
      element.textContent = words
      element.hidden = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        element.hidden = true
      }, SHOWN_MS)
    },
    destroy: () => clearTimeout(timer),
  }
}
