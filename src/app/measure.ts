import type { Measure, TextStyle } from '../base/units.ts'

/** How the page's text styles look to a canvas; the same as `--t-mark` and its relatives. */
const FONTS: Readonly<Record<TextStyle, string>> = { mark: '500 12.5px', 'mark-strong': '700 12.5px', small: '400 12px' }

/** Measures with the fonts that the page really has; each text once. */
export function createMeasure(root: HTMLElement, view: Window): Measure {
  const context = root.ownerDocument.createElement('canvas').getContext('2d')
  const family = view.getComputedStyle(root).getPropertyValue('--sans')
  const known = { mark: new Map(), 'mark-strong': new Map(), small: new Map() } satisfies Record<TextStyle, Map<string, number>>
  let told: TextStyle | null = null
  return (text, style) => {
    const widths: Map<string, number> = known[style]
    const before = widths.get(text)
    if (before !== undefined) return before
    if (context === null) return text.length * 8
    // A canvas takes its time to find a font, even the same again.
    if (told !== style) context.font = `${FONTS[style]} ${family}`
    told = style
    const { width } = context.measureText(text)
    if (widths.size > 10_000) widths.clear()
    widths.set(text, width)
    return width
  }
}
