import type { GraphWords } from '../words/words.ts'

/** The elements of the graph's region. */
export interface Chrome {
  /** Where painters draw and pointers act. */
  readonly stage: HTMLElement
  /** Stands over the node where a walk by keys is: the only stop for the tab key besides the buttons. */
  readonly proxy: HTMLButtonElement
  /** How to read the lines, or what is pointed at. */
  readonly caption: HTMLElement
  readonly say: (words: GraphWords) => void
  /** Offers to put back what the reader has moved. */
  readonly offerTidy: (offered: boolean) => void
  readonly remove: () => void
}

export interface ZoomActions {
  readonly zoom: (factor: number) => void
  readonly fit: () => void
  readonly tidy: () => void
}

/** How much one press of a button or a key enlarges. */
export const STEP = 1.5

/** Puts the region's elements after whatever the build has drawn there. */
export function createChrome(host: HTMLElement, { zoom, fit, tidy }: ZoomActions): Chrome {
  const page = host.ownerDocument
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] => {
    const element = page.createElement(tag)
    element.className = name
    return element
  }
  const button = (sign: string, act: () => void) => {
    const element = make('button', 'graph-button')
    element.type = 'button'
    element.textContent = sign
    element.addEventListener('click', act)
    return element
  }
  const [stage, proxy, caption, buttons] = [
    make('div', 'graph-stage'),
    make('button', 'graph-proxy'),
    make('p', 'graph-caption'),
    make('div', 'graph-buttons'),
  ]
  stage.setAttribute('aria-hidden', 'true')
  proxy.type = 'button'
  const larger = button('+', () => zoom(STEP))
  const smaller = button('−', () => zoom(1 / STEP))
  const whole = button('⤢', fit)
  const back = button('↺', tidy)
  back.hidden = true
  buttons.append(back, larger, smaller, whole)
  host.append(stage, caption, proxy, buttons)
  return {
    stage,
    proxy,
    caption,
    say: ({ graph }) => {
      host.setAttribute('aria-description', graph.help)
      const labels = [graph.zoomIn, graph.zoomOut, graph.fit, graph.tidy]
      for (const [i, element] of [larger, smaller, whole, back].entries()) {
        element.setAttribute('aria-label', labels[i] ?? '')
        element.title = labels[i] ?? ''
      }
    },
    offerTidy: (offered) => {
      if (back.hidden === offered) back.hidden = !offered
    },
    remove: () => {
      for (const element of [stage, caption, proxy, buttons]) element.remove()
    },
  }
}
