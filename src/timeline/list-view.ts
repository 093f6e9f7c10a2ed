import { memoizeLast } from '../base/memo.ts'
import { sameSpan } from '../base/span.ts'
import type { Id, Px, Span } from '../base/units.ts'
import { hover, select } from '../state/actions.ts'
import type { Visible } from '../state/select.ts'
import type { Outlet } from '../state/store.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { ListHand } from './list-hand.ts'
import { takePinches } from './list-pinch.ts'
import type { TimelineViewInput } from './view-input.ts'
import type { Stage, StageStart } from './wide-view.ts'

/**
 * The timeline of narrow pages: the list, grown again only when what it tells has changed; emphasis only changes its marks. `drawn` is the
 * list as the build has drawn it, where that tells what the first update will: then what grows and stretches it is fetched when it is touched.
 */
export function createListView(page: Document, view: Window, outlet: Outlet, { drawn }: Pick<StageStart, 'drawn'>): Stage {
  const element = drawn ?? page.createElement('div')
  element.className = 'time-narrow'
  let hand: ListHand | null = null
  let asked: Promise<ListHand | null> | null = null
  let input: TimelineViewInput | null = null
  /** What the list on screen was made of. */
  let standing: TimelineViewInput | null = null
  let chosen: Id | null = null
  let viewport: Span | null = null
  /** What the list on screen tells; null before there is one. */
  let stands: object | null = null

  const mark = () => {
    if (input === null) return
    for (const link of element.querySelectorAll<HTMLElement>('a[data-record]')) {
      const id = idOf(link)
      if (id === null) continue
      link.dataset['level'] = input.emphasis(id)
      if (id === input.selection) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  const fetchHand = async (first: TimelineViewInput): Promise<ListHand> => {
    const { createListHand } = await import('./list-hand.ts')
    const fetched = createListHand(element, view, outlet, standing ?? first, mark)
    hand = fetched
    outlet.invalidate()
    return fetched
  }
  const ask = async (): Promise<ListHand | null> => {
    if (input === null) return null
    asked ??= fetchHand(input).catch(() => {
      // It can be asked for again.
      asked = null
      outlet.failed()
      return null
    })
    return asked
  }
  /** The same object as long as the list tells the same. */
  const toldBy = memoizeLast((_story: Story, _folding: Folding, _visible: Visible, _words: Words, _since: boolean, _asked: number) => ({}))
  const listen = () => {
    for (const button of element.querySelectorAll('button:disabled')) button.removeAttribute('disabled')
    if (element.querySelector('ol.long') !== null) ask()
  }
  const follow = (now: TimelineViewInput) => {
    // A list that has just been grown is put into the page after this: nothing can be brought into view before.
    if (!element.isConnected) return outlet.invalidate()
    const isChosen = now.selection !== null && now.selection !== chosen
    const isMoved = viewport === null ? now.viewport.start > now.folding.extent.start : !sameSpan(now.viewport, viewport)
    chosen = now.selection
    viewport = now.viewport
    // Of what a step of a tour speaks of, something may stand in time where its first does not.
    const row = isChosen ? (element.querySelector('a[aria-current]') ?? element.querySelector('a[data-level="focus"]')) : null
    if (row !== null && now.cooperative !== true) row.scrollIntoView({ block: 'nearest' })
    else if (isChosen || isMoved) ask().then((ready) => ready?.follow(now))
  }
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    // The player's buttons answer for themselves.
    if (event.target.closest('.time-player') !== null) return
    const button = event.target.closest('button')
    if (button !== null) return void ask().then((ready) => ready?.press(button))
    const id = idOf(event.target)
    if (id === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (hand?.pick(event.target) !== true) outlet.apply(select(id))
  }
  /** What the first fingers do while the code for it is on the way. */
  let early = 1
  const onPinch = (factor: number, y: Px) => {
    if (hand !== null) return hand.stretch(factor, y)
    early *= factor
    ask().then((ready) => {
      ready?.stretch(early, y)
      early = 1
    })
  }
  takePinches(element, onPinch)
  element.addEventListener('click', onClick)
  element.addEventListener('pointerdown', ({ target }) => {
    ask()
    if (target instanceof Element && target.closest('ol') !== null) hand?.rest()
  })
  element.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && outlet.apply(hover(idOf(event.target))))
  element.addEventListener('pointerleave', () => outlet.apply(hover(null)))
  return {
    element,
    waits: () => stands === null,
    update: (next) => {
      input = next
      const told = toldBy(next.story, next.folding, next.visible, next.words, next.since === true, next.visible.questions.length)
      if (told !== stands) {
        if (stands === null && drawn !== null) listen()
        else if (hand !== null) hand.grow(next)
        else return void ask()
        stands = told
        standing = next
      }
      mark()
      hand?.update(next)
      follow(next)
    },
    destroy: () => {
      hand?.destroy()
      element.remove()
    },
  }
}

const idOf = (target: EventTarget | null): Id | null =>
  target instanceof Element ? (target.closest('a[data-record]')?.getAttribute('data-record') ?? null) : null
