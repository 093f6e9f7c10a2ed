import { h, type Tag } from '../base/markup.ts'
import type { Words } from '../words/words.ts'
import { ICONS, ORDER } from './controls.ts'
import { iconTag } from './icon.ts'

/** The controls as the build draws them, for a page that waits for its reader: what is pressed among them is pressed again once they answer. */
export const controlsTag = ({ timeline }: Words, folded: boolean | null): Tag =>
  h(
    'div',
    { class: 'time-controls' },
    ORDER.filter((name) => name !== 'fold' || folded !== null).map((name) =>
      h(
        'button',
        {
          ...{ type: 'button', 'aria-label': timeline[name], title: timeline[name] },
          ...(['fold', 'brush', 'play'].includes(name) ? { 'aria-pressed': `${name === 'fold' && folded === true}` } : {}),
        },
        iconTag(ICONS[name]),
      ),
    ),
  )
