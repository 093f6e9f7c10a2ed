import type { Tag } from '../base/markup.ts'

/** Signs of one kind, each beside what it says. */
export interface LegendGroup {
  readonly name: string
  readonly entries: readonly { readonly sign: Tag; readonly words: string }[]
}
