import type { Id } from '../base/units.ts'
import { type KeyCommand, keyCommand } from '../input/keys.ts'
import { hover } from '../state/actions.ts'
import { pick } from '../state/connect.ts'
import type { Outlet } from '../state/store.ts'
import { STEP, type ZoomActions } from './chrome.ts'
import { spoken } from './speech.ts'
import { go, goBack, goTo, startWalk, tiesOf, turn, type Walk } from './walk.ts'
import type { GraphInput } from './world.ts'

type Context = Pick<GraphInput, 'story' | 'visible' | 'words'> & { readonly selection: Id | null }

/** Lets keys walk through the graph, by a button that stands for the node where the walk is. */
export interface Walker {
  /** Goes along with what is selected elsewhere and with what the filters hide. Returns the entity where it stands. */
  readonly follow: (context: Context) => Id | null
  /** What it looks at, in words; null while the button has no focus. */
  readonly words: () => string | null
}

export function createWalker(button: HTMLButtonElement, outlet: Outlet, { zoom, fit }: ZoomActions): Walker {
  let context: Context | null = null
  let walk: Walk | null = null
  let focused = false

  const step = (next: (walk: Walk, context: Context) => Walk) => {
    if (walk === null || context === null) return
    walk = next(walk, context)
    const tie = walk.tie === null ? undefined : tiesOf(walk.at, context.visible)[walk.tie]
    outlet.apply(hover(tie?.relation.id ?? walk.at.id))
    outlet.announce(spoken(walk, context.visible, context.words))
    outlet.invalidate()
  }
  const choose = (next: (walk: Walk, context: Context) => Walk) => {
    step(next)
    if (walk !== null && context !== null) outlet.apply(pick(context.story, walk.at.id))
  }
  const enter = () => choose((from, { visible }) => go(from, visible))
  const commands: Readonly<Partial<Record<KeyCommand, () => void>>> = {
    next: () => step((from, { visible }) => turn(from, visible, 1)),
    previous: () => step((from, { visible }) => turn(from, visible, -1)),
    first: () => step((from, { story, visible }) => goTo(from, story, visible, 'first')),
    last: () => step((from, { story, visible }) => goTo(from, story, visible, 'last')),
    'zoom-in': () => zoom(STEP),
    'zoom-out': () => zoom(1 / STEP),
    fit,
  }
  button.addEventListener('keydown', (event) => {
    const command = keyCommand(event)
    const act = event.key === 'Backspace' ? () => choose(goBack) : command === null ? undefined : commands[command]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  button.addEventListener('click', enter)
  const setFocused = (now: boolean) => () => {
    focused = now
    if (walk !== null) walk = { ...walk, tie: null }
    outlet.apply(hover(null))
    outlet.invalidate()
  }
  button.addEventListener('focus', setFocused(true))
  button.addEventListener('blur', setFocused(false))

  return {
    follow: (next) => {
      const chosen = next.selection !== context?.selection && next.selection !== walk?.at.id ? next.selection : null
      const kept = chosen === null && walk !== null && next.visible.has(walk.at.id) && next.story === context?.story
      if (!kept) walk = startWalk(next.story, next.visible, chosen ?? walk?.at.id ?? null)
      context = next
      button.hidden = walk === null
      const label = walk === null ? '' : spoken(walk, next.visible, next.words)
      if (label !== '' && button.ariaLabel !== label) button.ariaLabel = label
      return walk?.at.id ?? null
    },
    words: () => (focused && walk !== null && context !== null ? spoken(walk, context.visible, context.words) : null),
  }
}
