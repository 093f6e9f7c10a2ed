import type { Px } from '../base/units.ts'
import { select } from '../state/actions.ts'
import { moveRow, toggleRow } from '../state/lane-actions.ts'
import type { RowId } from '../state/lanes.ts'
import type { Outlet } from '../state/store.ts'
import type { RowWords } from '../words/rows-en.ts'
import type { Board, BoardRows, Row } from './board.ts'
import { rem } from './rem.ts'
import { createRowHead, DEEDS, type Deed, type RowHead } from './row-head.ts'
import { HEADER } from './sizes.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The names of the rows at the left, with what can be done with each: one stop for the keyboard, arrows inside. It scrolls where rows do. */
export interface HeadsView {
  readonly element: HTMLElement
  readonly update: (input: TimelineViewInput, board: Board | null, rows: BoardRows | null, width: Px, words: RowWords) => void
}

export function createHeadsView(page: Document, outlet: Outlet): HeadsView {
  const element = page.createElement('div')
  element.className = 'row-heads'
  element.setAttribute('role', 'group')
  const inner = page.createElement('div')
  element.append(inner)
  const heads = new Map<Row, RowHead>()
  let board: Board | null = null
  let words: RowWords | null = null
  /** Where the keyboard stands. */
  let at: { readonly row: RowId; readonly deed: Deed } | null = null

  const rowAt = (target: EventTarget | null): Row | null => {
    for (const [row, head] of heads) if (target instanceof Node && head.element.contains(target)) return row
    return null
  }
  const standAt = (row: Row, deed: Deed): HTMLButtonElement | null => {
    for (const [other, { buttons }] of heads)
      for (const [name, button] of buttons) button.tabIndex = other === row && name === deed ? 0 : -1
    at = { row: row.id, deed }
    return heads.get(row)?.buttons.get(deed) ?? null
  }
  const act = (row: Row, deed: Deed) => {
    if (board === null || words === null) return
    const { rows, natural } = board
    const place = rows.indexOf(row)
    const ids = natural.map(({ id }) => id)
    if (deed === 'name') outlet.apply(select(row.record))
    if (deed === 'fold') {
      const wasFolded = heads.get(row)?.element.classList.contains('folded') === true
      outlet.apply(toggleRow('folded', row.id))
      outlet.announce(wasFolded ? words.unfolded(row.name) : words.folded(row.name))
    }
    if (deed === 'up' || deed === 'down') {
      const next = place + (deed === 'up' ? -1 : 1)
      if (next < 0 || next >= rows.length) return
      outlet.apply(moveRow(ids, row.id, next - place))
      outlet.announce(words.moved(row.name, next + 1, rows.length))
    }
    if (deed === 'hide' && rows.length > 1) {
      const next = rows[place + 1] ?? rows[place - 1]
      if (next !== undefined) standAt(next, deed)?.focus()
      outlet.apply(toggleRow('hidden', row.id))
      outlet.announce(words.left(row.name))
    }
  }
  element.addEventListener('click', ({ target }) => {
    const row = rowAt(target)
    const name = target instanceof Element ? target.closest('button')?.dataset['deed'] : undefined
    const deed = DEEDS.find((known) => known === name)
    if (row !== null && deed !== undefined) act(row, deed)
    else if (row !== null && target instanceof Element && target.matches('.row-more')) standAt(row, 'up')?.focus()
  })
  element.addEventListener('focusin', ({ target }) => {
    const row = rowAt(target)
    const deed = DEEDS.find((known) => target instanceof HTMLElement && known === target.dataset['deed'])
    if (row !== null && deed !== undefined) standAt(row, deed)
  })
  element.addEventListener('keydown', (event) => {
    const row = rowAt(event.target)
    if (board === null || row === null || at === null || event.altKey || event.ctrlKey || event.metaKey) return
    const goal = stepTo(event.key, board.rows, row, at.deed, (of) => [...(heads.get(of)?.buttons.keys() ?? [])])
    if (goal === null) return
    event.preventDefault()
    standAt(goal.row, goal.deed)?.focus()
  })
  /** Makes, drops and orders the heads; what had the focus keeps it. */
  const setRows = (next: Board, said: RowWords) => {
    const focused = element.contains(page.activeElement) ? page.activeElement : null
    if (next.natural !== board?.natural || said !== words) heads.clear()
    for (const row of heads.keys()) if (!next.rows.includes(row)) heads.delete(row)
    for (const row of next.rows) if (!heads.has(row)) heads.set(row, createRowHead(page, row, said))
    if (next.natural !== board?.natural) element.scrollTop = 0
    inner.replaceChildren(...next.rows.flatMap((row) => heads.get(row)?.element ?? []))
    const row = next.rows.find(({ id }) => id === at?.row) ?? next.rows[0]
    const button = row === undefined ? null : standAt(row, at?.deed ?? 'fold')
    if (focused !== null) button?.focus({ preventScroll: true })
  }
  return {
    element,
    update: ({ selection, emphasis, visible }, next, rows, width, said) => {
      if (element.hidden !== (next === null)) element.hidden = next === null
      if (next === null || rows === null) {
        board = null
        return
      }
      element.style.inlineSize = rem(width)
      element.style.blockSize = rem(rows.room)
      inner.style.blockSize = rem(rows.content)
      if (next !== board || said !== words) setRows(next, said)
      if (said !== words) {
        element.ariaLabel = said.heads
        element.setAttribute('aria-description', said.headsHelp)
      }
      board = next
      words = said
      for (const [i, { row, y, height, folded }] of rows.places.entries()) {
        const isAway = row.record !== null && !visible.has(row.record)
        heads.get(row)?.update({
          y: y - HEADER + rows.scroll,
          height,
          lane: rows.lane,
          folded,
          chosen: row.record !== null && row.record === selection,
          level: isAway ? 'muted' : row.record === null ? 'normal' : emphasis(row.record),
          isFirst: i === 0,
          isLast: i === rows.places.length - 1,
        })
      }
    },
  }
}

/** Where an arrow leads from a button of a row; null for other keys. */
function stepTo(
  key: string,
  rows: readonly Row[],
  row: Row,
  deed: Deed,
  deedsOf: (row: Row) => readonly Deed[],
): { readonly row: Row; readonly deed: Deed } | null {
  const deeds = DEEDS.filter((name) => deedsOf(row).includes(name))
  const down = { ArrowUp: -1, ArrowDown: 1, Home: -rows.length, End: rows.length }[key]
  const aside = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (down === undefined && aside === undefined) return null
  const hold = (n: number, most: number) => Math.min(Math.max(n, 0), most - 1)
  const goal = rows[hold(rows.indexOf(row) + (down ?? 0), rows.length)] ?? row
  const wanted = deeds[hold(deeds.indexOf(deed) + (aside ?? 0), deeds.length)] ?? 'fold'
  return { row: goal, deed: deedsOf(goal).includes(wanted) ? wanted : 'fold' }
}
