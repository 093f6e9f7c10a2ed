import type { Px } from '../base/units.ts'
import type { Gesture } from '../input/gestures.ts'
import type { Outlet } from '../state/store.ts'
import type { Words } from '../words/words.ts'
import { timelineHeight } from './decks.ts'
import { isLow, type Room, textUnit } from './text-unit.ts'
import type { TimelineViewInput } from './view-input.ts'
import type { Stage, StageStart } from './wide-view.ts'

/** The timeline in a page. */
export interface TimelineView {
  /** Draws now, or, while its code is on the way, soon; a host without a size has nothing to draw. */
  readonly update: (input: TimelineViewInput) => Drawn
  /** Does what a gesture means that was made before it was there. */
  readonly take: (gesture: Gesture) => void
  readonly destroy: () => void
}

/** What has come of an update: nothing yet, a picture, or the picture that the build has drawn and that is on screen already. */
export type Drawn = 'waits' | 'drawn' | 'stands'

type Kind = 'wide' | 'list'
type MakeStage = (page: Document, view: Window, outlet: Outlet, start: StageStart) => Stage

/** Each width fetches its own code and not the other's; what has been fetched is kept. */
const FETCH: Readonly<Record<Kind, () => Promise<MakeStage>>> = {
  wide: async () => (await import('./wide-view.ts')).createWideView,
  list: async () => (await import('./list-view.ts')).createListView,
}
const makers = new Map<Kind, MakeStage>()

const kindFor = (width: Px): Kind => (width < LIST_BELOW ? 'list' : 'wide')

/**
 * Fetches what a timeline of this width is made with, so that its first picture has nothing left to wait for. A list that the build has
 * drawn (`drawn`) needs less than one that is grown in the page.
 */
export async function fetchStage(width: Px, drawn: boolean): Promise<void> {
  const kind = kindFor(width)
  if (kind === 'list' && !drawn) import('./list-hand.ts').catch(() => undefined)
  if (!makers.has(kind)) makers.set(kind, await FETCH[kind]())
}

/** Narrower hosts get the list. */
const LIST_BELOW = 600

/**
 * `host` is the timeline's region. What the build has drawn in it stays until the first own picture is complete; `drawn`: it tells what the
 * first update will, so that a list is taken over as it is.
 */
export function createTimelineView(host: HTMLElement, outlet: Outlet, drawn: () => boolean): TimelineView {
  const page = host.ownerDocument
  const view = page.defaultView
  if (view === null) throw new Error('a timeline needs a page that is shown')
  let stage: { readonly kind: Kind; readonly view: Stage } | null = null
  /** Null before it is measured; asked of the page only when it has changed. */
  let size: Room | null = null
  let taken = false
  let named: Words | null = null
  host.role = 'group'

  /** Without the line that large letters need for the controls. */
  const heightOf = (): Px => host.clientHeight - Number.parseFloat(view.getComputedStyle(host).paddingTop)
  const measure = (): Room => {
    const unit = textUnit(page)
    return { width: host.clientWidth / unit, height: heightOf() / unit, unit }
  }
  const observer = new ResizeObserver(() => {
    const now = measure()
    if (now.width === size?.width && now.height === size.height && now.unit === size.unit) return
    size = now
    outlet.invalidate()
  })
  observer.observe(host)

  const takesOver = () => !taken && drawn()
  /** Null while its code is on the way. */
  const stageFor = (width: Px): Stage | null => {
    const kind = kindFor(width)
    if (stage?.kind === kind) return stage.view
    const make = makers.get(kind)
    if (make === undefined) {
      fetchStage(width, takesOver()).then(outlet.invalidate, outlet.failed)
      return null
    }
    stage?.view.destroy()
    const list = takesOver() ? host.querySelector<HTMLElement>('.first-list') : null
    stage = { kind, view: make(page, view, outlet, { drawn: list }) }
    return stage.view
  }
  return {
    update: (input) => {
      size ??= measure()
      if (size.width === 0) return 'drawn'
      const { words, story, folding } = input
      if (words !== named) {
        named = words
        host.ariaLabel = words.timeline.name
      }
      const width = size.width * size.unit
      const drawn = stageFor(width)
      if (drawn === null) return 'waits'
      // A host without a height of its own gets the best one.
      const isList = stage?.kind === 'list'
      const height = isLow(size) && !isList ? timelineHeight(story, folding, words) : size.height
      drawn.update(input, { ...size, height })
      if (drawn.waits?.() === true) return 'waits'
      if (drawn.element.parentElement !== host || host.childElementCount > 1) {
        host.replaceChildren(drawn.element)
        // What stands beside the picture grows with the reader's letters, wherever the region does not.
        observer.observe(drawn.element.lastElementChild ?? host)
      }
      const stands = isList && takesOver()
      taken = true
      return stands ? 'stands' : 'drawn'
    },
    take: (gesture) => stage?.view.take?.(gesture),
    destroy: () => {
      observer.disconnect()
      stage?.view.destroy()
    },
  }
}
