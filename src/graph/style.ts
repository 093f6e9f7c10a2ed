import type { PaletteName } from '../base/palette.ts'
import { type Form, SYMBOLS } from '../base/shapes.ts'
import type { Px } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import type { Entity, Relation } from '../story/story.ts'

/** How a node is drawn. Sizes are those of the fitted picture. */
export interface NodeLook {
  readonly form: Form
  /** From the middle to a side (circle, square) or to a corner. */
  readonly radius: Px
  readonly fill: PaletteName
  /** Drawn inside the form's border; null where the form is filled with its colour. */
  readonly stroke: PaletteName | null
  /** A dashed border: no name is given. */
  readonly dashed: boolean
  /** Width of the thread's ring around it, 0 without. */
  readonly ring: Px
  readonly opacity: number
  readonly ink: PaletteName
  readonly strong: boolean
}

/** How an edge is drawn. */
export interface EdgeLook {
  readonly color: PaletteName
  readonly width: Px
  /** Alleged: drawn as dashes. */
  readonly dashed: boolean
  readonly opacity: number
}

/** Lengths of a dash and the gap after it, in px. */
export const DASH = [6, 5] as const
export const STROKE: Px = 2
/** Between a node's border and its ring, or an edge's end. */
export const GAP: Px = 2.5
/** From the top of a line of text to its baseline. */
export const BASELINE: Px = 11.5
/** Of an arrow, from its tip to its base. */
export const ARROW: Px = 8
/** Of the half-filled disc that marks what is disputed. */
export const DISC: Px = 5.5

/** The most a mark can recede: in every theme each colour keeps a contrast of 3:1 with the ground it is mixed with. */
const FADED = 0.7

/** About half of a node's width before its form's own scale: it grows with the number of ties, and shrinks in crowds. */
export const baseRadius = (degree: number, nodes: number): Px =>
  Math.min(8.2 + 1.9 * Math.sqrt(degree), 16) * Math.min(1, Math.max(0.2, Math.sqrt(60 / Math.max(nodes, 1))))

/**
 * Kind by shape and colour, no name by a dashed empty form, level by ring and fading. What is merely tied to the focus gets a thin ring only
 * where the focus itself is no node or edge (an event, a claim): `threaded`.
 */
export function nodeLook(entity: Entity, level: Level, base: Px, threaded: boolean): NodeLook {
  const { form, scale, color, hollow } = SYMBOLS[entity.type.symbol ?? 'circle']
  const empty = entity.anonymous || hollow
  return {
    form,
    radius: base * scale,
    fill: empty ? 'paper' : color,
    stroke: empty ? color : null,
    dashed: entity.anonymous,
    ring: ringOf(level, threaded),
    opacity: level === 'muted' ? FADED : 1,
    ink: level === 'muted' ? 'ink-3' : 'ink',
    strong: level === 'focus',
  }
}

/** How wide the thread's ring around a node is, 0 without. */
export const ringOf = (level: Level, threaded: boolean): Px => (level === 'focus' ? 2.5 : level === 'related' && threaded ? 1.75 : 0)

const WIDTHS: Readonly<Record<Level, Px>> = { focus: 2.8, related: 2.2, normal: 1.4, muted: 1 }

/** Red is for what is chosen and what ties to it; dashes are for what is alleged, chosen or not. */
export function edgeLook(relation: Relation, level: Level): EdgeLook {
  const alleged = relation.status === 'alleged'
  const lit = level === 'focus' || level === 'related'
  return {
    color: lit ? 'thread' : alleged ? 'doubt' : 'ink-3',
    width: WIDTHS[level] + (alleged && !lit ? 0.4 : 0),
    dashed: alleged,
    opacity: level === 'muted' ? FADED : level === 'normal' && !alleged ? 0.75 : 1,
  }
}

/** How far a form reaches from its middle in any direction, at most: where edges begin and end. */
export const reach = ({ form, radius }: NodeLook): Px => (form === 'square' ? 1.25 * radius : form === 'triangle' ? 0.85 * radius : radius)
