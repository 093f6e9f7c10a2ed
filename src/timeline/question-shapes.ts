import type { PaletteName } from '../base/palette.ts'
import { QUESTION_LINE, QUESTION_MARK, QUESTION_RING, QUESTION_STEP } from '../base/question-sign.ts'
import type { Id, Px } from '../base/units.ts'
import { askedOf } from '../story/asked.ts'
import type { Question } from '../story/story.ts'
import type { BareScene } from './bare-scene.ts'
import type { Glyph, GlyphPart } from './glyphs.ts'
import { glyphAt, type Shape } from './shapes.ts'
import { MUTED } from './sizes.ts'

/** Above the middle of its mark. */
const LIFT: Px = 5.5
/** Behind the beginning of a stretch without a sign of its own. */
const INSET: Px = 3

const r = QUESTION_RING
const part = (d: string, fill: PaletteName | null): GlyphPart => ({ d, fill, stroke: 'ink-2', width: QUESTION_LINE, dash: [] })
const ringAt = (x: Px): GlyphPart => part(`M${x - r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`, 'panel')
const MARK = part(QUESTION_MARK, null)

/** A question mark in a ring: a question that these sources leave open; in two rings, several. */
export const questionGlyph = (count: number): Glyph => [...(count > 1 ? [ringAt(QUESTION_STEP)] : []), ringAt(0), MARK]

interface QuestionShapes {
  readonly marks: readonly Shape[]
  /** At the undated. */
  readonly tray: readonly Shape[]
}

const NONE: QuestionShapes = { marks: [], tray: [] }

/** At each record that an open question is about, at the first of its marks on screen; a folded row has no room for them. */
export function questionShapes(
  { marks, footer, size, board }: Pick<BareScene, 'marks' | 'footer' | 'size' | 'board'>,
  questions: readonly Question[],
): QuestionShapes {
  const asked = askedOf(questions)
  if (asked.size === 0) return NONE
  const seen = new Set<Id>()
  const shapes = marks.flatMap((mark): readonly Shape[] => {
    if (mark.kind === 'cluster' || mark.card.echo || mark.x1 < 0 || mark.x0 > size.width) return []
    const { card, glyphX, half, x0, y, level } = mark
    if (board?.rows.isFolded(card.lane) === true) return []
    const count = asked.get(card.record.id)?.length ?? 0
    if (count === 0 || seen.has(card.record.id)) return []
    seen.add(card.record.id)
    const [x, dx] = glyphX === null ? [Math.max(x0, 0), INSET] : [glyphX, half + 0.5]
    return glyphAt(questionGlyph(count), x, y - LIFT, dx, level === 'muted' ? MUTED : 1)
  })
  const undated = footer.marks.flatMap(({ event, x, level }) => {
    const count = asked.get(event.id)?.length ?? 0
    return count === 0 ? [] : glyphAt(questionGlyph(count), 0, footer.y - LIFT, x + 6, level === 'muted' ? MUTED : 1)
  })
  return { marks: shapes, tray: undated }
}
