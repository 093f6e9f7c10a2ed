import { growIn } from '../base/markup.ts'
import { memoizeLast } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import { hover, select, setFold } from '../state/actions.ts'
import type { Visible } from '../state/select.ts'
import type { Outlet } from '../state/store.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { timelineList } from './vertical.ts'
import { foldedNow, type TimelineViewInput } from './view-input.ts'
import type { Stage } from './wide-view.ts'

/**
 * The timeline of narrow pages: the list, grown again only when what it tells has changed; emphasis only changes its marks. `drawn` is the
 * list as the build has drawn it, where that tells what the first update will.
 */
export function createListView(page: Document, _view: Window, outlet: Outlet, drawn: HTMLElement | null): Stage {
  const element = drawn ?? page.createElement('div')
  element.className = 'time-narrow'
  let chosen: Id | null = null
  let toGrow = drawn === null
  let input: TimelineViewInput | null = null
  const switchIn = () => element.querySelector<HTMLButtonElement>('.time-switch')
  /** Of a list that stands: its switch listens from now on. */
  const linksIn = () => {
    switchIn()?.removeAttribute('disabled')
    return [...element.querySelectorAll<HTMLElement>('a[data-record]')]
  }
  const build = memoizeLast((story: Story, folding: Folding, visible: Visible, words: Words): readonly HTMLElement[] => {
    if (!toGrow) {
      toGrow = true
      return linksIn()
    }
    const focused = element.contains(page.activeElement) ? page.activeElement : null
    element.replaceChildren(growIn<Node>(page, timelineList({ story, folding, visible, words })))
    const links = linksIn()
    if (focused?.matches('.time-switch')) switchIn()?.focus()
    else if (focused !== null) links.find((link) => idOf(link) === idOf(focused))?.focus()
    return links
  })
  const onClick = (event: MouseEvent) => {
    if (input !== null && event.target === switchIn()) return outlet.apply(setFold(foldedNow(input.story, input.folding) !== true))
    const id = idOf(event.target)
    if (id === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    outlet.apply(select(id))
  }
  element.addEventListener('click', onClick)
  element.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && outlet.apply(hover(idOf(event.target))))
  element.addEventListener('pointerleave', () => outlet.apply(hover(null)))
  return {
    element,
    update: (next) => {
      const { story, folding, visible, words, emphasis, selection } = next
      input = next
      for (const link of build(story, folding, visible, words)) {
        const id = idOf(link)
        if (id === null) continue
        link.dataset['level'] = emphasis(id)
        if (id === selection) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
      if (selection === chosen) return
      chosen = selection
      element.querySelector('a[aria-current]')?.scrollIntoView({ block: 'nearest' })
    },
    destroy: () => element.remove(),
  }
}

const idOf = (target: EventTarget | null): Id | null =>
  target instanceof Element ? (target.closest('a[data-record]')?.getAttribute('data-record') ?? null) : null
