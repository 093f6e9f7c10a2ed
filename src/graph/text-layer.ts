import type { Palette } from '../base/palette.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { TextStyle } from '../base/units.ts'
import type { Label } from './label-places.ts'
import { LINE_HEIGHT } from './names.ts'
import { ORDER, type Picture } from './scene.ts'
import { BASELINE, HALO } from './style.ts'

/** Writes names and words over a picture that is drawn elsewhere, as large as the picture. */
export interface TextLayer {
  readonly write: (picture: Picture, palette: Palette) => void
}

export function createTextLayer(stage: HTMLElement, canvas: HTMLCanvasElement): TextLayer {
  const view = stage.ownerDocument.defaultView
  const context = canvas.getContext('2d')
  const family = view?.getComputedStyle(stage).getPropertyValue('--sans') ?? 'sans-serif'
  const font = (style: TextStyle) => `${TEXT_STYLES[style].weight} ${TEXT_STYLES[style].size}px ${family}`
  return {
    write: ({ world, labels }, palette) => {
      if (context === null) return
      const ratio = view?.devicePixelRatio ?? 1
      const { width, height } = world.size
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
      context.scale(ratio, ratio)
      Object.assign(context, { strokeStyle: palette.paper, lineWidth: HALO, lineJoin: 'round' })
      context.font = font('mark')
      for (const [edge, label] of labels.edges) writeLines(context, label, palette[edge.look.color])
      const nodes = [...labels.nodes].sort(([a], [b]) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
      for (const [{ look }, label] of nodes) {
        context.font = font(look.strong ? 'mark-strong' : 'mark')
        writeLines(context, label, palette[look.ink])
      }
    },
  }
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const

function writeLines(context: CanvasRenderingContext2D, { lines, box, align }: Label, ink: string): void {
  context.textAlign = align === 'middle' ? 'center' : align === 'start' ? 'left' : 'right'
  context.fillStyle = ink
  const x = box.x + ANCHORS[align] * box.width
  lines.forEach((line, i) => {
    const y = box.y + BASELINE + i * LINE_HEIGHT
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  })
}
