import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { BareScene } from './bare-scene.ts'
import { bandOf, stancesOf } from './deck.ts'
import { circle, type GlyphPart } from './glyphs.ts'
import { capsule } from './mark-signs.ts'
import type { CardMark } from './marks.ts'
import { glyphAt, line, type Shape } from './shapes.ts'
import { MUTED } from './sizes.ts'

/** What the reader has chosen is red; what it is tied to has a thin red ring; what the pointer is on, here or in the graph, an ink one, and what that is tied to a thin one. */
type Accent = 'chosen' | 'tied' | 'hovered' | 'near' | null

/** What of a scene its rings depend on. */
type Lit = Pick<BareScene, 'marks' | 'footer' | 'board' | 'rows' | 'size' | 'selection' | 'hover' | 'tied'>

/** Rings about the signs that have focus, and about those that are tied to them. A mark of a folded row has none but in focus. */
export const ringShapes = (scene: Lit): readonly Shape[] =>
  scene.marks.flatMap((mark) => {
    if (mark.kind === 'cluster' || mark.glyphX === null) return []
    const accent = accentOf(mark, scene)
    if (accent === null || (mark.level !== 'focus' && scene.board?.rows.isFolded(mark.card.lane) === true)) return []
    const { half, card, glyphX, y, level } = mark
    const voices = card.kind === 'claim' && stancesOf(card.positions).length > 1
    return glyphAt([aroundSign(half + 3, voices ? 9 : half + 3, accent)], glyphX, y, 0, level === 'muted' ? MUTED : 1)
  })

/** The same about the undated. */
export const trayRings = ({ footer, selection, hover }: Lit): readonly Shape[] =>
  footer.marks.flatMap(({ event: { id }, level, x }) => {
    if (id !== selection && id !== hover) return []
    const [stroke, width] = RINGS[id === selection ? 'chosen' : 'hovered']
    return glyphAt([ring(8.5, stroke, width)], 0, footer.y, x, level === 'muted' ? MUTED : 1)
  })

const ring = (r: Px, stroke: PaletteName, width: Px): GlyphPart => ({ d: circle(r), fill: null, stroke, width, dash: [] })

function accentOf({ card, level }: CardMark, { selection, hover, tied }: Lit): Accent {
  const { id } = card.record
  return id === selection
    ? 'chosen'
    : id === hover
      ? 'hovered'
      : tied.has(id)
        ? 'tied'
        : hover !== null && level === 'related'
          ? 'near'
          : null
}

const aroundSign = (width: Px, height: Px, accent: Exclude<Accent, null>): GlyphPart => {
  const [stroke, strokeWidth] = RINGS[accent]
  return width === height ? ring(width, stroke, strokeWidth) : capsule(width, height, stroke, strokeWidth, null)
}

const RINGS: Readonly<Record<Exclude<Accent, null>, readonly [PaletteName, Px]>> = {
  chosen: ['thread', 2.25],
  tied: ['thread', 1],
  hovered: ['ink', 1.5],
  near: ['ink-3', 1],
}

/** From what is chosen up to the axis: when it was. A claim has its own thread; what is background is led through no main events. */
export const dropLines = ({ marks, rows, size, selection }: Lit): readonly Shape[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'cluster' || mark.card.record.id !== selection) return []
    const { card, glyphX, y } = mark
    const led = bandOf(card) === 'event' || card.kind === 'source'
    return !led || glyphX === null || glyphX < 0 || glyphX > size.width
      ? []
      : [line(glyphX, rows.axis, glyphX, y, 'thread', { opacity: 0.7 })]
  })
