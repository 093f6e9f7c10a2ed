import type { Size } from '../base/units.ts'
import type { Outlet } from '../state/store.ts'
import { createListView } from './list-view.ts'
import { timelineHeight } from './scene.ts'
import type { TimelineViewInput } from './view-input.ts'
import { createWideView, type Stage } from './wide-view.ts'

/** The timeline in a page. */
export interface TimelineView {
  /** Draws now; nothing is drawn before the host has a size. */
  readonly update: (input: TimelineViewInput) => void
  readonly destroy: () => void
}

/** Narrower hosts get the list. */
const LIST_BELOW = 600
/** A host without a height of its own gets the best one. */
const LEAST_HEIGHT = 120

/** `host` is the timeline's region. What the build has drawn in it stays until the first own picture is complete. */
export function createTimelineView(host: HTMLElement, outlet: Outlet): TimelineView {
  const page = host.ownerDocument
  const view = page.defaultView
  if (view === null) throw new Error('a timeline needs a page that is shown')
  let stage: { readonly kind: 'wide' | 'list'; readonly view: Stage } | null = null
  let size: Size = { width: 0, height: 0 }
  host.setAttribute('role', 'group')

  const measure = (): Size => ({ width: host.clientWidth, height: host.clientHeight })
  const observer = new ResizeObserver(() => {
    const now = measure()
    if (now.width === size.width && now.height === size.height) return
    size = now
    outlet.invalidate()
  })
  observer.observe(host)

  const stageFor = (kind: 'wide' | 'list'): Stage => {
    if (stage?.kind === kind) return stage.view
    stage?.view.destroy()
    stage = { kind, view: kind === 'wide' ? createWideView(page, view, outlet) : createListView(page, outlet) }
    return stage.view
  }
  return {
    update: (input) => {
      if (size.width === 0) size = measure()
      if (size.width === 0) return
      const { words, story, folding } = input
      host.ariaLabel = words.timeline.name
      host.setAttribute('aria-description', words.timeline.help)
      const drawn = stageFor(size.width < LIST_BELOW ? 'list' : 'wide')
      const height = size.height < LEAST_HEIGHT ? timelineHeight(story, folding, words) : size.height
      drawn.update(input, { width: size.width, height })
      if (drawn.element.parentElement !== host) host.replaceChildren(drawn.element)
    },
    destroy: () => {
      observer.disconnect()
      stage?.view.destroy()
    },
  }
}
