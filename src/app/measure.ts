import type { Measure, TextStyle } from '../base/units.ts'

/** How the page's text styles look to a canvas; the same as `--t-mark` and its relatives. */
const FONTS: Readonly<Record<TextStyle, string>> = { mark: '500 12.5px', 'mark-strong': '700 12.5px', small: '400 12px' }

/** Measures with the fonts that the page really has; each text once. */
export function createMeasure(root: HTMLElement, view: Window): Measure {
  const context = root.ownerDocument.createElement('canvas').getContext('2d')
  const family = view.getComputedStyle(root).getPropertyValue('--sans')
  const known = new Map<string, number>()
  return (text, style) => {
    const key = `${style} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (context === null) return text.length * 8
    context.font = `${FONTS[style]} ${family}`
    const { width } = context.measureText(text)
    if (known.size > 20_000) known.clear()
    known.set(key, width)
    return width
  }
}
