import { growIn } from '../base/grow.ts'
import { memoizeLast } from '../base/memo.ts'
import type { Id, Px, Span } from '../base/units.ts'
import { setFold } from '../state/actions.ts'
import { setSince } from '../state/page-actions.ts'
import type { Visible } from '../state/select.ts'
import type { Outlet } from '../state/store.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { findAgain, openAgain } from './list-again.ts'
import { createWholeBody, type ListBody, type ListShown, scrollTo, toBeginning } from './list-body.ts'
import { createRangePicker } from './list-picker.ts'
import { placeOfTime } from './list-place.ts'
import { createListPlayhead } from './list-playhead.ts'
import { LEAST_ZOOM } from './list-scale.ts'
import { listScene, partOf } from './list-scene.ts'
import type { createWindowedBody, WindowedBody } from './list-window.ts'
import { createPlayDoor } from './play-door.ts'
import { timelineList } from './vertical.ts'
import { foldedNow, type TimelineViewInput } from './view-input.ts'

/** What can be done with a list that stands: growing it anew, stretching its time, opening its parts, finding a place in it. */
export interface ListHand {
  readonly grow: (input: TimelineViewInput) => void
  readonly update: (input: TimelineViewInput) => void
  /** Scrolls to what has been chosen, or else to the beginning of a stretch that an address has asked for. */
  readonly follow: (input: TimelineViewInput) => void
  /** `factor` over 1 stretches, about `y` of the window. */
  readonly stretch: (factor: number, y: Px) => void
  readonly press: (button: Element) => void
  /** A hand is laid on the list: what moves by itself rests. */
  readonly rest: () => void
  /** Whether a press on a row was taken for a range. */
  readonly pick: (row: Element) => boolean
  readonly destroy: () => void
}

const BUTTON_ZOOM = 2
/** What is brought to the top stands below the heading that sticks there. */
const BELOW_HEADING: Px = 52

/**
 * How far time is stretched is the view's own: the page scrolls through all of the list, so that no stretch of time is on screen that an
 * address could name. `grown` is called when new rows have come into the page.
 */
export function createListHand(element: HTMLElement, view: Window, outlet: Outlet, first: TimelineViewInput, grown: () => void): ListHand {
  const page = element.ownerDocument
  let input = first
  let opened: ReadonlySet<number> = new Set()
  let zoom = 1
  let windowed: WindowedBody | null = null
  let makeWindowed: typeof createWindowedBody | null = null

  const find = <T extends HTMLElement>(selector: string) => element.querySelector<T>(selector)
  const sceneOf = memoizeLast((story: Story, folding: Folding, visible: Visible, words: Words, open: ReadonlySet<number>) =>
    listScene({ story, folding, visible, words }, open),
  )
  const scene = () => sceneOf(input.story, input.folding, input.visible, input.words, opened)
  const shown = (): ListShown => ({ input, scene: scene(), zoom })
  const body = (): ListBody => windowed ?? createWholeBody(find('ol') ?? element)

  /** Has a long list held in the page in parts only, by code that short ones do not need; then goes on. */
  const hold = (then: () => void) => {
    const own = find('ol.long')
    if (own === null) return then()
    const take = (make: typeof createWindowedBody) => {
      makeWindowed = make
      if (windowed !== null || !own.isConnected) return
      windowed = make(own, view, grown)
      windowed.show(shown())
      then()
    }
    if (makeWindowed !== null) take(makeWindowed)
    else import('./list-window.ts').then(({ createWindowedBody }) => take(createWindowedBody), outlet.failed)
  }
  /** Grows the list anew; what the reader has before them stays where it is, as far as it is still in the list. */
  const grow = (next: TimelineViewInput) => {
    const list = find('.time-list')
    const focus = list === null ? null : focusIn(list)
    const before = scene()
    const isBelow = list !== null && (find('ol')?.getBoundingClientRect().top ?? 0) < BELOW_HEADING
    const at = isBelow ? body().placeAt(BELOW_HEADING).index : null
    input = next
    opened = list === null ? new Set() : openAgain(before, scene())
    const again = at === null ? null : findAgain(before, at, scene())
    const y = again === null ? 0 : Math.min(body().yOf({ index: again.was, part: 0 }), view.innerHeight / 2)
    windowed?.destroy()
    windowed = null
    const grownList = growIn<Node>(page, timelineList(next, scene(), zoom))
    if (list === null) element.append(grownList)
    else list.replaceWith(grownList)
    for (const button of element.querySelectorAll('button:disabled')) button.removeAttribute('disabled')
    hold(() => {
      if (again !== null) body().bring({ index: again.is, part: 0 }, y)
      else if (list === null) follow(next)
      if (focus !== null) find(focus)?.focus({ preventScroll: true })
    })
  }
  const stretch = (factor: number, y: Px) => {
    const next = Math.min(Math.max(zoom * factor, LEAST_ZOOM), scene().range.most)
    if (next === zoom) return
    const place = body().placeAt(y)
    zoom = next
    body().stretch(shown())
    body().bring(place, y)
  }
  const picker = createRangePicker(outlet, (text) => {
    const note = find('.time-note') ?? page.createElement('p')
    note.className = 'time-note'
    note.textContent = text
    if (text === null) note.remove()
    else find('.time-list')?.append(note)
    const button = find('.time-picker')
    if (button !== null) button.ariaPressed = String(picker.picking())
  })
  /** Opens or closes a part of a long list; its heading stays where it is. */
  const turn = (part: number, y: Px) => {
    opened = new Set(opened.has(part) ? [...opened].filter((other) => other !== part) : [...opened, part])
    windowed?.show(shown())
    const index = scene().entries.findIndex((entry) => entry.kind === 'heading' && entry.part?.index === part)
    windowed?.bring({ index, part: 0 }, y)
    find(`.time-more[data-part="${part}"]`)?.focus({ preventScroll: true })
  }
  const press = (button: Element) => {
    const part = button.getAttribute('data-part')
    if (part !== null) turn(Number(part), button.closest('li')?.getBoundingClientRect().top ?? 0)
    else if (button.matches('.time-switch')) outlet.apply(setFold(foldedNow(input.story, input.folding) !== true))
    else if (button.matches('.time-since')) outlet.apply(setSince(input.since !== true))
    else if (button.matches('.time-picker')) picker.toggle(input)
    else if (button.matches('.time-play')) door.toggle()
    else stretch(button.matches('.time-wider') ? BUTTON_ZOOM : 1 / BUTTON_ZOOM, view.innerHeight / 2)
  }
  const follow = ({ selection, viewport }: TimelineViewInput) => {
    if (selection !== null) showRecord(selection)
    else showTime(viewport)
  }
  const showRecord = (id: Id) => {
    const standing = find('a[aria-current]')
    if (standing !== null && input.cooperative === true) return scrollTo(standing, BELOW_HEADING)
    if (standing !== null || windowed === null) return standing?.scrollIntoView({ block: 'nearest' })
    const part = partOf(scene(), id)
    const isClosed = scene().entries.some((entry) => entry.kind === 'heading' && entry.part?.index === part && entry.open === false)
    if (isClosed) {
      opened = new Set([...opened, part])
      windowed.show(shown())
    }
    const index = scene().entries.findIndex(
      (entry) => (entry.kind === 'row' && entry.card.record.id === id) || (entry.kind === 'undated' && entry.event.id === id),
    )
    if (index >= 0) windowed.bring({ index, part: 0 }, BELOW_HEADING)
  }
  const showTime = ({ start }: Span) => {
    const { folding } = input
    const place = start <= folding.extent.start ? null : placeOfTime(scene(), folding.toU(start))
    if (place !== null) body().bring(place, BELOW_HEADING)
  }
  const door = createPlayDoor(
    view,
    outlet,
    () => createListPlayhead(page, view, () => ({ element, body: body(), scene: scene() })),
    (...elements) => element.prepend(...elements),
    () => find('.time-play')?.focus({ preventScroll: true }),
  )
  // The press that brought all this may ask for it before the next frame.
  door.update(input)
  if (find('ol.long') !== null) hold(() => follow(input))
  return {
    grow,
    update: (next) => {
      if (input.selection !== null && next.selection === null) toBeginning(element)
      input = next
      door.update(next)
      const button = find('.time-play')
      if (button !== null) button.ariaPressed = String(door.isOpen())
    },
    follow,
    stretch,
    press,
    rest: door.pause,
    pick: (row) => {
      if (!picker.picking()) return false
      const entry = scene().entries[body().indexOf(row)]
      if (entry?.kind === 'row') picker.pick(entry.card, input)
      return true
    },
    destroy: () => {
      door.destroy()
      windowed?.destroy()
    },
  }
}

/** A way to find again what has the focus in an element. */
function focusIn(element: HTMLElement): string | null {
  const focused = element.ownerDocument.activeElement
  if (focused === null || !element.contains(focused)) return null
  const id = focused.getAttribute('data-record')
  return id === null ? `.${focused.className}` : `a[data-record="${CSS.escape(id)}"]`
}
