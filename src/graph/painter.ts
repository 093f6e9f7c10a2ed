import type { Palette } from '../base/palette.ts'
import type { Picture } from './scene.ts'

/** Draws pictures into the stage it was made for; decides nothing about them. */
export interface GraphPainter {
  readonly paint: (picture: Picture, palette: Palette) => void
  readonly destroy: () => void
}
