import type { Palette } from '../base/palette.ts'
import { QUESTION_LINE, QUESTION_MARK, QUESTION_RING, QUESTION_STEP } from '../base/question-sign.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, Size, TextStyle } from '../base/units.ts'
import { overlap, padded } from './boxes.ts'
import type { Camera } from './camera.ts'
import { flushOf, groundsOf, type Label } from './label-places.ts'
import { LINE_HEIGHT } from './names.ts'
import { QUESTION_INK, questionsIn, RING_INK, RING_LINE, type SceneQuestion } from './questions.ts'
import { ORDER, type Picture, pictureAfter } from './scene.ts'
import { createStillCanvas, type Pen } from './still-canvas.ts'
import { BASELINE } from './style.ts'

/** Writes names and words over a picture that is drawn elsewhere. What is written reaches a little further, so that a picture that is moved need not be written anew. */
export interface TextLayer {
  readonly write: (picture: Picture, palette: Palette) => void
  /** Takes what was written along with a picture that is only looked at from elsewhere. */
  readonly follow: (camera: Camera) => void
}

/** How far what is written reaches beyond the picture. */
const MARGIN: Px = 96

export function createTextLayer(stage: HTMLElement, canvas: HTMLCanvasElement): TextLayer {
  const view = stage.ownerDocument.defaultView
  const { pen: context, setSize, show } = createStillCanvas(canvas, view)
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
      setSize(Math.round(w * ratio), Math.round(h * ratio))
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
  const write = (picture: Picture, palette: Palette) => {
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
    for (const question of questionsIn(world, picture.camera, labels)) drawQuestion(context, question, palette)
    show()
  }
  return {
    write,
    follow: (camera) => {
      if (written !== null) write(pictureAfter(written.picture, written.picture.world, camera, true), written.palette)
    },
  }
}

function drawQuestion(context: Pen, { at: { x, y }, count, opacity }: SceneQuestion, palette: Palette): void {
  context.fillStyle = palette.paper
  context.strokeStyle = palette[RING_INK]
  context.lineWidth = RING_LINE
  for (const step of count > 1 ? [QUESTION_STEP, 0] : [0]) {
    context.beginPath()
    context.arc(x + step, y, QUESTION_RING, 0, 2 * Math.PI)
    context.fill()
    context.globalAlpha = opacity
    context.stroke()
    context.globalAlpha = 1
  }
  context.save()
  context.translate(x, y)
  context.globalAlpha = opacity
  context.strokeStyle = palette[QUESTION_INK]
  context.lineWidth = QUESTION_LINE
  context.stroke(new Path2D(QUESTION_MARK))
  context.restore()
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
