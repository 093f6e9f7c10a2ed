/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number]

export const readColour = (hex: string): Rgb | null => {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? []
  return r === undefined || g === undefined || b === undefined
    ? null
    : [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)]
}

/** The contrast of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** In steps of a two-hundredth on the way to black or to white: the first colour that is told from the ground by so much. */
export function nearestReadable(colour: Rgb, ground: Rgb, least: number): string {
  for (let step = 0; step <= STEPS; step++)
    for (const end of [0, 255]) {
      const mixed = colour.map((part) => Math.round(part + ((end - part) * step) / STEPS)) as unknown as Rgb
      if (contrast(mixed, ground) >= least) return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
    }
  throw new Error('Neither black nor white can be read on this ground')
}

const STEPS = 200
