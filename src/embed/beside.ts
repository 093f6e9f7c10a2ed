import type { Id, Px } from '../base/units.ts'

/** So far from what was chosen. */
const APART: Px = 12
/** So far from the frame's edge. */
const EDGE: Px = 8
/** A card that is lower cannot be read. */
const LEAST: Px = 160
/** A list marks what is chosen some frames after that has been chosen; it is waited for so many. */
const FRAMES = 60
/** No card is lower, however low the frame is. */
const LOWEST: Px = 120

/**
 * Puts what is told of a record beside it (`driven`: the article has asked for it, and no hand has been there): in a list below its row, or above it where there is
 * more room, so that the row stays in sight.
 */
export function standBeside(root: HTMLElement, id: Id, driven: boolean): void {
  const page = root.ownerDocument
  const view = page.defaultView
  if (view === null) return
  const { style } = page.documentElement
  const rowsOf = () => {
    const shown = [...root.querySelectorAll(`:is(.pictures, .region.text) [data-record="${CSS.escape(id)}"]`)]
    return shown.filter((element) => element.getClientRects().length > 0)
  }
  const near = Number.parseFloat(style.getPropertyValue('--near'))
  let row: Element | undefined
  const choose = () => {
    const far = (element: Element) => Math.abs(element.getBoundingClientRect().bottom - near)
    const all = rowsOf()
    const marked = all.filter(isCurrent)
    const rows = marked.length > 0 ? marked : all
    row = driven || Number.isNaN(near) ? rows[0] : rows.sort((a, b) => far(a) - far(b))[0]
    if (driven && row !== undefined && !isCutOff(row))
      style.setProperty('--near', `${Math.round(row.getBoundingClientRect().bottom + APART)}px`)
  }
  const stop = new AbortController()
  const clear = () => {
    for (const name of ['--from', '--until', '--tall']) style.removeProperty(name)
  }
  const place = () => {
    clear()
    if (row?.isConnected !== true || !isCurrent(row)) return stop.abort()
    if (row.closest('.time-list') === null || isCutOff(row)) return
    const { top, bottom } = row.getBoundingClientRect()
    const [above, below] = [top - APART - EDGE, view.innerHeight - bottom - APART - EDGE]
    const isAbove = below < LEAST && above >= LEAST && above > below
    // A row that is scrolled away leaves its card at the edge.
    const tall = Math.min(isAbove ? above : Math.max(LOWEST, below), view.innerHeight - 2 * EDGE)
    // Where there is room on neither side the row's beginning stays in sight.
    const from = Math.max(EDGE, Math.min(bottom + APART, view.innerHeight - EDGE - tall))
    style.setProperty('--from', isAbove ? 'auto' : `${Math.round(from)}px`)
    style.setProperty('--until', isAbove ? `${Math.round(Math.max(EDGE, view.innerHeight - top + APART))}px` : 'auto')
    style.setProperty('--tall', `${Math.round(tall)}px`)
  }
  clear()
  const isDrawn = () => rowsOf().some((element) => isCurrent(element) || element.closest('.time-list') === null)
  const begin = (left: number) => {
    if (left > 0 && !isDrawn()) {
      view.requestAnimationFrame(() => begin(left - 1))
      return
    }
    choose()
    place()
    // Its list goes to it, and the frame may become higher or lower.
    for (const event of ['scroll', 'resize']) view.addEventListener(event, place, { capture: true, signal: stop.signal })
  }
  // Once it has been drawn.
  view.requestAnimationFrame(() => view.requestAnimationFrame(() => begin(FRAMES)))
}

/** Whether a row is marked as the chosen one. */
const isCurrent = (element: Element): boolean => element.getAttribute('aria-current') === 'true'

/** Of a list that is higher than its frame may be, what has no room is not on screen: what is told of it comes where the hand is. */
const isCutOff = (row: Element) => row.closest('[inert]') !== null
