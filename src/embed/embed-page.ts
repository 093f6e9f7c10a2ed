import { NEEDED } from '../base/browsers.ts'
import type { Id } from '../base/units.ts'
import type { Child } from './child.ts'
import { createFileLine } from './file-line.ts'
import { createFollower } from './follow.ts'
import { createFootView } from './foot-view.ts'
import { lowerHeadings } from './lower-headings.ts'
import { MOUNTED, type Mounted, SHARED } from './mounted.ts'
import { naturalSize, watchSize } from './natural-height.ts'
import { watchHand } from './near.ts'
import { SHARE_MESSAGE } from './uses.ts'

/** Makes the page a part of the article around it: what it says, how high it is, where its answers come, what stands below it. `full` is the address of the page on which all of it is. */
export function embedPage(root: HTMLElement, foot: HTMLElement, view: Window, full: URL, child: Child): void {
  if (!CSS.supports(NEEDED)) return
  const page = root.ownerDocument.documentElement
  lowerHeadings(root)
  const said = root.querySelector<HTMLElement>('[data-slot="foot"]')
  if (said === null) return
  const line = createFootView(foot, createFileLine(said), view, full, (offered, more) => {
    if (offered === 'whole') {
      // Where it cannot be fetched, the way to the full page stands below.
      import('./whole.ts').then((late) => late.showWhole(root, more, view, full, measure)).catch(() => {})
      return
    }
    page.removeAttribute('data-near')
    root.querySelector<HTMLElement>('.region.detail h2')?.focus({ preventScroll: true })
  })
  line.say(page.lang === 'en' ? 'en' : 'id')
  watchHand(root.ownerDocument)
  const measure = () => {
    // What the build has drawn may be of another story; and on the full screen no article gives it a height.
    if (page.dataset['runut'] === 'loading' || root.ownerDocument.fullscreenElement !== null) return
    // The offer of the rest has a height of its own.
    const isAway = page.hasAttribute('data-near') && root.querySelector('.region.detail')?.clientHeight === 0
    const isNew = line.offer(isAway ? 'details' : naturalSize(root, view)?.cut === true ? 'whole' : null)
    if (!isNew) child.tell(naturalSize(root, view))
    else measure()
  }
  watchSize(root, foot, measure)
  /** Where it cannot be fetched, what is told comes where the hand is. */
  const beside = (chosen: Id | null, driven: boolean) => {
    if (chosen !== null) import('./beside.ts').then((late) => late.standBeside(root, chosen, driven)).catch(() => {})
  }
  const follow = createFollower(child, {
    stepped: (state, before, driven) => {
      if (state.lang !== before.lang) line.say(state.lang)
      if (state.selection !== before.selection) {
        page.toggleAttribute('data-card', driven && state.selection !== null)
        page.removeAttribute('data-near')
      }
      const { selection } = state
      if (selection !== before.selection) beside(selection, driven)
    },
  })
  root.addEventListener(MOUNTED, (event) => {
    if (!(event instanceof CustomEvent)) return
    const mounted: Mounted = event.detail
    const { selection, lang, view: show, tour, path } = mounted.get()
    line.say(lang)
    page.toggleAttribute('data-card', selection !== null)
    // A guided reading and a way between two names are read beside the picture.
    page.toggleAttribute('data-near', selection !== null && show === 'graph' && tour === null && path === null)
    beside(selection, true)
    follow(mounted)
  })
  view.addEventListener(SHARED, () => child.send(SHARE_MESSAGE))
  const phase = new MutationObserver(() => {
    measure()
    if (page.dataset['runut'] !== 'ready') return
    phase.disconnect()
    child.send({ type: 'runut:ready', v: 1 })
  })
  phase.observe(page, { attributeFilter: ['data-runut'] })
}
