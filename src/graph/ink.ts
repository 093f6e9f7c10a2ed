import { floatColor } from 'sigma/utils'
import type { Palette } from '../base/palette.ts'

/** A colour as a canvas understands it, in parts of 0 to 255. */
type Rgb = readonly [number, number, number]

/** Turns the page's colours, whatever way they are written, into opaque ones that WebGL can take. */
export interface Ink {
  /** As the number that sigma's programs unpack; faded ones are mixed with the ground they stand on. */
  readonly mixed: (name: keyof Palette, opacity: number) => number
}

export function createInk(page: Document, palette: Palette): Ink {
  const canvas = page.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const known = new Map<keyof Palette, Map<number, number>>()
  const read = (name: keyof Palette): Rgb => {
    if (context === null) return [0, 0, 0]
    context.fillStyle = palette[name]
    context.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
    return [r, g, b]
  }
  const mixed = (name: keyof Palette, opacity: number): number => {
    const [color, ground] = [read(name), read('paper')]
    return floatColor(`rgb(${color.map((part, i) => Math.round(part * opacity + (ground[i] ?? 0) * (1 - opacity))).join(',')})`)
  }
  return {
    mixed: (name, opacity) => {
      const shades = known.get(name) ?? new Map<number, number>()
      known.set(name, shades)
      const shade = shades.get(opacity) ?? mixed(name, opacity)
      shades.set(opacity, shade)
      return shade
    },
  }
}
