import { growIn } from '../base/grow.ts'
import { iconTag } from './icon.ts'

const ICONS = {
  fold: 'M4 6l4 4l4 -4',
  up: 'M8 13V4M4.5 7.5L8 4l3.5 3.5',
  down: 'M8 3v9M4.5 8.5L8 12l3.5 -3.5',
  hide: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  reset: 'M4 5.5a5 5 0 1 1 -1 4M4 2.5v3.2h3.2',
} as const

export type RowIcon = keyof typeof ICONS

/** A sign of 16 px in the colour of the text around it. */
export const iconIn = (page: Document, name: RowIcon): Node => growIn<Node>(page, iconTag(ICONS[name]))
