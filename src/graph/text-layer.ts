import type { Palette } from '../base/palette.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, Size, TextStyle } from '../base/units.ts'
import { overlap, padded } from './boxes.ts'
import { flushOf, groundsOf, type Label } from './label-places.ts'
import { LINE_HEIGHT } from './names.ts'
import { ORDER, type Picture } from './scene.ts'
import { createStillCanvas, type Pen } from './still-canvas.ts'
import { BASELINE } from './style.ts'

/** Writes names and words over a picture that is drawn elsewhere. What is written reaches a little further, so that a picture that is moved need not be written anew. */
export interface TextLayer {
  readonly write: (picture: Picture, palette: Palette) => void
}

/** How far what is written reaches beyond the picture. */
const MARGIN: Px = 96

export function createTextLayer(stage: HTMLElement, canvas: HTMLCanvasElement): TextLayer {
  const view = stage.ownerDocument.defaultView
  const { pen: context, resize, show } = createStillCanvas(canvas, view)
  const family = view?.getComputedStyle(stage).getPropertyValue('--sans') ?? 'sans-serif'
  const font = (style: TextStyle) => `${TEXT_STYLES[style].weight} ${TEXT_STYLES[style].size}px ${family}`
  // Moved by the compositor alone.
  canvas.style.willChange = 'transform'
  let written: { readonly picture: Picture; readonly palette: Palette } | null = null

  const isNear = (picture: Picture, palette: Palette): boolean => {
    const { placed, camera, world } = picture
    if (written?.palette !== palette || written.picture.placed !== placed || written.picture.world !== world) return false
    const [dx, dy] = [camera.x - written.picture.camera.x, camera.y - written.picture.camera.y]
    if (Math.abs(dx) > MARGIN || Math.abs(dy) > MARGIN) return false
    canvas.style.transform = `translate(${dx}px, ${dy}px)`
    return true
  }
  const clear = ({ width, height }: Size, ratio: number, pen: Pen) => {
    const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
    if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
      resize(Math.round(w * ratio), Math.round(h * ratio))
      for (const [name, value] of [
        ['inset', `${-MARGIN}px`],
        ['inline-size', `${w}px`],
        ['block-size', `${h}px`],
      ] as const)
        canvas.style.setProperty(name, value)
    }
    canvas.style.transform = 'none'
    pen.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio)
    pen.clearRect(-MARGIN, -MARGIN, w, h)
  }
  return {
    write: (picture, palette) => {
      if (context === null || isNear(picture, palette)) return
      written = { picture, palette }
      const { world, labels } = picture
      clear(world.size, view?.devicePixelRatio ?? 1, context)
      const inReach = ({ box }: Label) => overlap(box, padded({ x: 0, y: 0, ...world.size }, MARGIN))
      context.font = font('mark')
      for (const [edge, label] of labels.edges) if (inReach(label)) writeLines(context, label, palette[edge.look.color], palette.paper)
      const nodes = [...labels.nodes].sort(([a], [b]) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
      for (const [{ look }, label] of nodes) {
        if (!inReach(label)) continue
        context.font = font(look.strong ? 'mark-strong' : 'mark')
        writeLines(context, label, palette[look.ink], palette.paper)
      }
      show()
    },
  }
}

function writeLines(context: Pen, label: Label, ink: string, paper: string): void {
  const { lines, box, align } = label
  context.textAlign = align === 'middle' ? 'center' : align === 'start' ? 'left' : 'right'
  context.fillStyle = paper
  for (const { x, y, width, height } of groundsOf(label)) context.fillRect(x, y, width, height)
  context.fillStyle = ink
  const x = flushOf(label)
  for (const [i, line] of lines.entries()) context.fillText(line, x, box.y + BASELINE + i * LINE_HEIGHT)
}
