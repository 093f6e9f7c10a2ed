import { arrive } from '../state/arrive.ts'
import { readQuery } from '../state/query.ts'
import { initialState, type State } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import { isNewStep } from '../state/url.ts'
import type { Story } from '../story/story.ts'
import { createStillness } from '../timeline/stillness.ts'
import type { Site } from './site.ts'
import { viewAddress } from './view-address.ts'

/** In ms. Browsers complain about more than about a hundred writes in thirty seconds, and each takes them longer than a picture: they look at the page's icon again. */
const STILL_MS = 500

/**
 * Keeps the address and the state alike: a committed step is a new entry, moving about replaces the last one, once it has come to rest.
 * What else an entry holds goes along. `begun` is what both were before anybody listened. A frame's steps would stand in the way of the article's own: there all is replaced.
 */
export function createHistory(
  store: Store,
  story: Story,
  view: Window,
  { lang: usualLang, framed }: Pick<Site, 'lang' | 'framed'>,
  begun: { readonly state: State; readonly hash: string },
): { readonly destroy: () => void } {
  let applying = false
  const write = (state: State, push: boolean) => {
    rest.forget()
    const href = viewAddress(view.location.href, state, usualLang)
    if (href === view.location.href) return
    try {
      if (push) view.history.pushState(view.history.state, '', href)
      else view.history.replaceState(view.history.state, '', href)
    } catch {
      // Some browsers refuse when asked too often: the next write brings the address up to date.
    }
  }
  const rest = createStillness(view, () => write(store.get(), false), STILL_MS)
  const unsubscribe = store.subscribe((state, before) => {
    if (applying) return
    if (!isNewStep(before, state)) return rest.ask()
    // What was still to be written belongs to the step that ends here.
    if (rest.waits()) write(before, false)
    write(state, !framed)
  })
  const onMove = () => {
    applying = true
    const fresh = initialState(store.get().lang)
    try {
      store.apply(({ lang, theme }) =>
        arrive({ ...fresh, view: 'both', ...readQuery(view.location.search), lang, theme }, view.location.hash, story),
      )
    } finally {
      applying = false
    }
    // Language and theme stay as they are; the address is to say so.
    rest.ask()
  }
  view.addEventListener('popstate', onMove)
  if (view.location.hash !== begun.hash) onMove()
  else if (store.get() !== begun.state) rest.ask()
  return {
    destroy: () => {
      unsubscribe()
      view.removeEventListener('popstate', onMove)
      rest.forget()
    },
  }
}
