import type { Id, Px } from '../base/units.ts'
import { type KeyCommand, keyCommand } from '../input/keys.ts'
import { hover } from '../state/actions.ts'
import { pick } from '../state/connect.ts'
import type { Outlet } from '../state/store.ts'
import { speechOf } from '../words/voices.ts'
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

export interface WalkActions extends ZoomActions {
  /** Moves a node by so many px on screen. */
  readonly nudge: (id: Id, dx: Px, dy: Px) => void
}

/** How far Shift with an arrow moves a node. */
const NUDGE: Px = 12
const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-NUDGE, 0]],
  ['ArrowRight', [NUDGE, 0]],
  ['ArrowUp', [0, -NUDGE]],
  ['ArrowDown', [0, NUDGE]],
])

export function createWalker(button: HTMLButtonElement, outlet: Outlet, { zoom, fit, nudge }: WalkActions): Walker {
  let context: Context | null = null
  let walk: Walk | null = null
  let focused = false

  const step = (next: (walk: Walk, context: Context) => Walk) => {
    if (walk === null || context === null) return
    walk = next(walk, context)
    const tie = walk.tie === null ? undefined : tiesOf(walk.at, context.visible)[walk.tie]
    outlet.apply(hover(tie?.relation.id ?? walk.at.id))
    outlet.announce(spoken(walk, speechOf(context)))
    outlet.invalidate()
  }
  const choose = (next: (walk: Walk, context: Context) => Walk) => {
    step(next)
    if (walk !== null && context !== null) outlet.apply(pick(context.story, walk.at.id))
  }
  /** Chooses the relation that is looked at: one can stand on a line too. */
  const chooseTie = () => {
    const tie = walk?.tie == null || context === null ? undefined : tiesOf(walk.at, context.visible)[walk.tie]
    if (tie !== undefined && context !== null) outlet.apply(pick(context.story, tie.relation.id))
  }
  const move = ([dx, dy]: readonly [number, number]) => {
    if (walk === null || context === null) return
    nudge(walk.at.id, dx, dy)
    outlet.announce(`${spoken({ ...walk, tie: null }, speechOf(context))}, ${context.words.graph.moved}`)
  }
  /** What a key means here; undefined for keys that are the page's. */
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    const arrow = event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey ? ARROWS.get(event.key) : undefined
    if (arrow !== undefined) return () => move(arrow)
    const command = keyCommand(event)
    if (event.key === 'Backspace') return () => choose(goBack)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (plain && (event.key.toLowerCase() === 'e' || (event.shiftKey && event.key === 'Enter'))) return chooseTie
    return command === null ? undefined : commands[command]
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
    const act = actOf(event)
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
      const isNode = next.selection !== null && next.story.records.get(next.selection)?.kind === 'entity'
      const chosen = isNode && next.selection !== context?.selection && next.selection !== walk?.at.id ? next.selection : null
      const kept = chosen === null && walk !== null && next.visible.has(walk.at.id) && next.story === context?.story
      if (!kept) walk = startWalk(next.story, next.visible, chosen ?? walk?.at.id ?? null)
      context = next
      button.hidden = walk === null
      const label = walk === null ? '' : spoken(walk, speechOf(next))
      if (label !== '' && button.ariaLabel !== label) button.ariaLabel = label
      return walk?.at.id ?? null
    },
    words: () => (focused && walk !== null && context !== null ? spoken(walk, speechOf(context)) : null),
  }
}
