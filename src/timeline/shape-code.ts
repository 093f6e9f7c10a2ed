import { PALETTE_NAMES, type PaletteName } from '../base/palette.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, TextStyle } from '../base/units.ts'
import type { ColumnsShape, Shape, TextShape } from './shapes.ts'

/** A picture's shapes as another thread is sent them quickest: numbers, which need no copy, and words in the order in which shapes have them. */
export interface CodedShapes {
  readonly numbers: Float64Array<ArrayBuffer>
  readonly words: readonly string[]
}

const STYLES = Object.keys(TEXT_STYLES) as readonly TextStyle[]
const ANCHORS: readonly TextShape['anchor'][] = ['start', 'middle', 'end']
const FROM: readonly ColumnsShape['from'][] = ['middle', 'bottom']
const COLOR_CODES = new Map<PaletteName | null, number>([[null, -1], ...PALETTE_NAMES.map((name, i) => [name, i] as const)])
const STYLE_CODES = new Map(STYLES.map((style, i) => [style, i]))
/** No shape has more numbers besides those of its columns or dashes. */
const MOST_NUMBERS = 16

/** Codes one picture after the other; what it gives is the receiver's own. */
export function createShapeEncoder(): (shapes: readonly Shape[]) => CodedShapes {
  let kept = new Float64Array(4096)
  return (shapes) => {
    const words: string[] = []
    let at = 0
    let numbers = kept
    const makeRoom = (more: number) => {
      if (at + MOST_NUMBERS + more <= numbers.length) return
      kept = new Float64Array(2 * numbers.length + more)
      kept.set(numbers)
      numbers = kept
    }
    const putColor = (name: PaletteName | null) => {
      numbers[at++] = COLOR_CODES.get(name) ?? -1
    }
    const putDash = (dash: readonly Px[]) => {
      numbers[at++] = dash.length
      for (const part of dash) numbers[at++] = part
    }
    for (const shape of shapes) {
      makeRoom(shape.kind === 'columns' ? shape.columns.length : 'dash' in shape ? shape.dash.length : 0)
      switch (shape.kind) {
        case 'line':
          numbers[at++] = 0
          numbers[at++] = shape.opacity
          numbers[at++] = shape.x0
          numbers[at++] = shape.y0
          numbers[at++] = shape.x1
          numbers[at++] = shape.y1
          numbers[at++] = shape.width
          putColor(shape.stroke)
          putDash(shape.dash)
          break
        case 'bar':
          numbers[at++] = 1
          numbers[at++] = shape.opacity
          numbers[at++] = shape.x0
          numbers[at++] = shape.x1
          numbers[at++] = shape.y
          numbers[at++] = shape.height
          numbers[at++] = shape.fadeStart
          numbers[at++] = shape.fadeEnd
          putColor(shape.fill)
          break
        case 'columns':
          numbers[at++] = 2
          numbers[at++] = shape.opacity
          numbers[at++] = shape.y
          numbers[at++] = FROM.indexOf(shape.from)
          putColor(shape.fill)
          numbers[at++] = shape.columns.length
          numbers.set(shape.columns, at)
          at += shape.columns.length
          break
        case 'glyph':
          numbers[at++] = 3
          numbers[at++] = shape.opacity
          numbers[at++] = shape.x
          numbers[at++] = shape.dx
          numbers[at++] = shape.y
          numbers[at++] = shape.width
          putColor(shape.fill)
          putColor(shape.stroke)
          putDash(shape.dash)
          words.push(shape.d)
          break
        case 'text':
          numbers[at++] = 4
          numbers[at++] = shape.opacity
          numbers[at++] = shape.x
          numbers[at++] = shape.dx
          numbers[at++] = shape.y
          numbers[at++] = STYLE_CODES.get(shape.style) ?? 0
          numbers[at++] = ANCHORS.indexOf(shape.anchor)
          putColor(shape.fill)
          putColor(shape.halo)
          words.push(shape.text)
          break
      }
    }
    return { numbers: numbers.slice(0, at), words }
  }
}

const NO_DASH: readonly Px[] = []

/** The shapes again, as they were. */
export function decodeShapes({ numbers, words }: CodedShapes): readonly Shape[] {
  const shapes: Shape[] = []
  let at = 0
  let said = 0
  const take = (): number => numbers[at++] ?? 0
  const takeWord = (): string => words[said++] ?? ''
  const takeColor = (): PaletteName => PALETTE_NAMES[take()] ?? 'ink'
  const takeColorOrNone = (): PaletteName | null => PALETTE_NAMES[take()] ?? null
  const takeMany = (): Float64Array => {
    const length = take()
    at += length
    return numbers.subarray(at - length, at)
  }
  const takeDash = (): readonly Px[] => {
    const dash = takeMany()
    return dash.length === 0 ? NO_DASH : Array.from(dash)
  }
  // What is taken is written down in the order in which it lies there.
  while (at < numbers.length) {
    const kind = take()
    const opacity = take()
    if (kind === 0) {
      const [x0, y0, x1, y1, width] = [take(), take(), take(), take(), take()]
      shapes.push({ kind: 'line', opacity, x0, y0, x1, y1, width, stroke: takeColor(), dash: takeDash() })
    } else if (kind === 1) {
      const [x0, x1, y, height, fadeStart, fadeEnd] = [take(), take(), take(), take(), take(), take()]
      shapes.push({ kind: 'bar', opacity, x0, x1, y, height, fadeStart, fadeEnd, fill: takeColor() })
    } else if (kind === 2) {
      const [y, from] = [take(), FROM[take()] ?? 'middle']
      shapes.push({ kind: 'columns', opacity, y, from, fill: takeColor(), columns: takeMany() })
    } else if (kind === 3) {
      const [x, dx, y, width] = [take(), take(), take(), take()]
      const [fill, stroke] = [takeColorOrNone(), takeColorOrNone()]
      shapes.push({ kind: 'glyph', opacity, x, dx, y, width, fill, stroke, dash: takeDash(), d: takeWord() })
    } else {
      const [x, dx, y] = [take(), take(), take()]
      const [style, anchor] = [STYLES[take()] ?? 'mark', ANCHORS[take()] ?? 'start']
      shapes.push({ kind: 'text', opacity, x, dx, y, style, anchor, fill: takeColor(), halo: takeColorOrNone(), text: takeWord() })
    }
  }
  return shapes
}
