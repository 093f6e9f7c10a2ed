import type { Palette } from '../base/palette.ts'
import type { Picture } from './scene.ts'

/** Draws pictures into the stage it was made for; decides nothing about them. */
export interface GraphPainter {
  /** Returns whether it is drawn; false where that is being prepared between the page's tasks: it asks to be called again. */
  readonly paint: (picture: Picture, palette: Palette) => boolean
  readonly destroy: () => void
}
