import type { JSX } from 'preact'
import { cornersOf, type Form, SYMBOLS } from '../base/shapes.ts'
import type { Px } from '../base/units.ts'
import type { Shape } from '../story/story.ts'

const RADIUS: Px = 8
const STROKE: Px = 2

interface SymbolProps {
  /** As in the graph, a type without one is a circle. */
  readonly symbol: Shape | null
  /** A dashed empty form: no name is given. */
  readonly nameless?: boolean
}

/** A kind of node as the graph draws it. */
export function TypeSymbol({ symbol, nameless = false }: SymbolProps): JSX.Element {
  const { form, scale, color, hollow } = SYMBOLS[symbol ?? 'circle']
  const empty = hollow || nameless
  return (
    <svg
      class="symbol"
      width="24"
      height="24"
      viewBox="-12 -12 24 24"
      aria-hidden="true"
      fill={`var(--${empty ? 'paper' : color})`}
      stroke={empty ? `var(--${color})` : 'none'}
      stroke-width={STROKE}
      stroke-dasharray={nameless ? '3.5 2.8' : undefined}
    >
      <Outline form={form} radius={RADIUS * scale - (empty ? STROKE / 2 : 0)} />
    </svg>
  )
}

function Outline({ form, radius }: { readonly form: Form; readonly radius: Px }): JSX.Element {
  const corners = cornersOf(form, radius)
  if (corners !== null) return <polygon points={corners.map((corner) => corner.join(' ')).join(' ')} />
  if (form === 'circle') return <circle r={radius} />
  return <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx="2" />
}
