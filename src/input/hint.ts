/** How a picture is moved while the page keeps the wheel and single fingers, by what the hand tried. */
export interface HintWords {
  readonly wheel: string
  /** The same on keyboards that have ⌘. */
  readonly mac: string
  readonly touch: string
}

/** A short word over a picture, after a gesture that was left to the page. */
export interface Hint {
  readonly show: (by: 'wheel' | 'touch', words: HintWords) => void
  readonly destroy: () => void
}

const SHOWN_MS = 1400

/** Puts it at the end of the picture's element. */
export function createHint(host: HTMLElement): Hint {
  const page = host.ownerDocument
  const element = page.createElement('div')
  element.className = 'gesture-hint'
  element.hidden = true
  element.setAttribute('aria-hidden', 'true')
  host.append(element)
  const isMac = /Mac|iP(hone|ad)/.test(page.defaultView?.navigator.userAgent ?? '')
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    show: (by, words) => {
      element.textContent = by === 'touch' ? words.touch : isMac ? words.mac : words.wheel
      element.hidden = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        element.hidden = true
      }, SHOWN_MS)
    },
    destroy: () => {
      clearTimeout(timer)
      element.remove()
    },
  }
}
