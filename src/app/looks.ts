import { PALETTE_NAMES, type Palette } from '../base/palette.ts'
import type { Theme } from '../state/state.ts'

/** The page's theme, and its colours as a canvas needs them. */
export interface Looks {
  readonly setTheme: (theme: Theme) => void
  /** The same object as long as no colour has changed. */
  readonly palette: () => Palette
  readonly destroy: () => void
}

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

export function createLooks(root: HTMLElement, view: Window, onChange: () => void): Looks {
  const page = root.ownerDocument.documentElement
  let palette: Palette | null = null
  const forget = () => {
    palette = null
    onChange()
  }
  const queries = QUERIES.map((query) => view.matchMedia(query))
  for (const query of queries) query.addEventListener('change', forget)
  return {
    setTheme: (theme) => {
      const wanted = theme === 'auto' ? undefined : theme
      if (page.dataset['theme'] === wanted) return
      if (wanted === undefined) delete page.dataset['theme']
      else page.dataset['theme'] = wanted
      palette = null
    },
    palette: () => {
      palette ??= readPalette(root.ownerDocument, view.getComputedStyle(root))
      return palette
    },
    destroy: () => {
      for (const query of queries) query.removeEventListener('change', forget)
    },
  }
}

/** As `#rrggbb` or `rgba()`: of the names that a reader's own system gives colours, canvases know only what they are on light pages, or were before. */
function readPalette(page: Document, style: CSSStyleDeclaration): Palette {
  const pen = page.createElement('canvas').getContext('2d')
  const read = (name: string) => {
    const value = style.getPropertyValue(`--${name}`)
    if (pen === null) return value
    pen.fillStyle = value
    return pen.fillStyle
  }
  return Object.fromEntries(PALETTE_NAMES.map((name) => [name, read(name)])) as Palette
}
