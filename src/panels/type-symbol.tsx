import type { JSX } from 'preact'
import { CSS_PALETTE } from '../base/palette.ts'
import { symbolTag } from '../base/symbol-tag.ts'
import type { Shape } from '../story/story.ts'
import { Drawn } from './drawn.tsx'

interface SymbolProps {
  readonly symbol: Shape | null
  /** A dashed empty form: no name is given. */
  readonly nameless?: boolean
}

/** A kind of node as the graph draws it. */
export const TypeSymbol = ({ symbol, nameless = false }: SymbolProps): JSX.Element => (
  <Drawn tag={symbolTag(symbol, nameless, CSS_PALETTE)} />
)
