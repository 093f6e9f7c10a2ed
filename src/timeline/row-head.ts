import type { Px } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import type { RowWords } from '../words/rows-en.ts'
import type { Row } from './board.ts'
import { rem } from './rem.ts'
import { iconIn, type RowIcon } from './row-icons.ts'

/** What can be done with a row, from left to right. */
export const DEEDS = ['fold', 'name', 'up', 'down', 'hide'] as const
export type Deed = (typeof DEEDS)[number]

/** The name of a row, with its buttons. */
export interface RowHead {
  readonly element: HTMLElement
  readonly buttons: ReadonlyMap<Deed, HTMLButtonElement>
  readonly update: (look: HeadLook) => void
}

export interface HeadLook {
  readonly y: Px
  readonly height: Px
  /** From one lane to the next. */
  readonly lane: Px
  readonly folded: boolean
  readonly chosen: boolean
  readonly level: Level
  readonly isFirst: boolean
  readonly isLast: boolean
}

export function createRowHead(page: Document, row: Row, words: RowWords): RowHead {
  const element = page.createElement('div')
  element.className = 'row-head'
  element.setAttribute('role', 'group')
  element.ariaLabel = row.name
  const buttons = new Map<Deed, HTMLButtonElement>()
  const button = (deed: Deed, content: Node | string): HTMLButtonElement => {
    const made = page.createElement('button')
    made.type = 'button'
    made.className = `row-${deed}`
    made.tabIndex = -1
    made.dataset['deed'] = deed
    made.append(content)
    buttons.set(deed, made)
    return made
  }
  const tool = (deed: Deed & RowIcon): HTMLButtonElement => {
    const made = button(deed, iconIn(page, deed))
    made.ariaLabel = deed === 'fold' ? words.fold(row.name) : words[deed](row.name)
    made.title = made.ariaLabel
    return made
  }
  const name = row.record === null ? page.createElement('span') : button('name', row.name)
  if (row.record === null) name.textContent = row.name
  name.className = 'row-name'
  name.title = row.name
  name.dir = 'auto'
  const tools = page.createElement('span')
  tools.className = 'row-tools'
  tools.append(tool('up'), tool('down'), tool('hide'))
  element.append(tool('fold'), name, ...sidesOf(page, row), moreOf(page), tools)
  let shown = ''
  return {
    element,
    buttons,
    update: (look) => {
      const key = Object.values(look).join()
      if (key === shown) return
      shown = key
      const { y, height, lane, folded, chosen, level, isFirst, isLast } = look
      element.style.translate = `0 ${rem(y)}`
      element.style.blockSize = rem(height)
      element.style.setProperty('--lane', rem(folded ? height : lane))
      name.style.setProperty('-webkit-line-clamp', String(Math.max(1, Math.floor((height - 4) / 16))))
      element.classList.toggle('folded', folded)
      element.dataset['level'] = level
      if (chosen) element.setAttribute('aria-current', 'true')
      else element.removeAttribute('aria-current')
      const fold = buttons.get('fold')
      if (fold !== undefined) {
        fold.ariaExpanded = String(!folded)
        fold.ariaLabel = folded ? words.unfold(row.name) : words.fold(row.name)
        fold.title = fold.ariaLabel
      }
      for (const [deed, off] of [['up', isFirst] as const, ['down', isLast] as const]) {
        const made = buttons.get(deed)
        // It keeps the focus at the end of its way.
        if (made !== undefined) made.ariaDisabled = String(off)
      }
    },
  }
}

/** Leads a pointer to the buttons, which are seen while one of them has the focus; keys need no such way. */
function moreOf(page: Document): HTMLElement {
  const more = page.createElement('span')
  more.className = 'row-more'
  more.textContent = '⋯'
  more.setAttribute('aria-hidden', 'true')
  return more
}

/** What each lane is called, beside the row's own name. */
function sidesOf(page: Document, { sides }: Row): readonly HTMLElement[] {
  if (sides.length === 0) return []
  const list = page.createElement('span')
  list.className = 'row-sides'
  list.append(
    ...sides.map(({ name }) => {
      const side = page.createElement('span')
      side.textContent = name
      return side
    }),
  )
  return [list]
}
