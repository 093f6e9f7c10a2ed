import type { PaletteName } from './palette.ts'
import type { Px } from './units.ts'

export type Form = 'circle' | 'square' | 'hexagon' | 'diamond' | 'triangle'

/** How a symbol of the data is drawn: its form, how large beside the others, and in which colour. */
export interface SymbolLook {
  readonly form: Form
  readonly scale: number
  readonly color: PaletteName
  /** Only its border is drawn. */
  readonly hollow: boolean
}

const solid = (form: Form, scale: number, color: PaletteName): SymbolLook => ({ form, scale, color, hollow: false })

export const SYMBOLS: Readonly<Record<'circle' | 'square' | 'hexagon' | 'diamond' | 'small-square' | 'triangle' | 'ring', SymbolLook>> = {
  circle: solid('circle', 1, 'person'),
  square: solid('square', 0.9, 'institution'),
  hexagon: solid('hexagon', 1.12, 'group'),
  diamond: solid('diamond', 1.22, 'party'),
  'small-square': solid('square', 0.68, 'outlet'),
  triangle: solid('triangle', 1.28, 'place'),
  ring: { form: 'circle', scale: 0.95, color: 'ink-3', hollow: true },
}

const CORNERS: Readonly<Record<Exclude<Form, 'circle' | 'square'>, readonly (readonly [number, number])[]>> = {
  hexagon: [
    [0, -1],
    [0.866, -0.5],
    [0.866, 0.5],
    [0, 1],
    [-0.866, 0.5],
    [-0.866, -0.5],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  triangle: [
    [0, -0.8],
    [0.87, 0.7],
    [-0.87, 0.7],
  ],
}

/** A form's corners about its middle, clockwise from the top; null for the two that SVG has of its own. */
export const cornersOf = (form: Form, radius: Px): readonly (readonly [Px, Px])[] | null =>
  form === 'circle' || form === 'square' ? null : CORNERS[form].map(([x, y]) => [x * radius, y * radius])
