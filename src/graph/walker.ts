import type { Id, Px } from '../base/units.ts'
import { type KeyCommand, keyCommand } from '../input/keys.ts'
import { hover } from '../state/actions.ts'
import { pick } from '../state/connect.ts'
import type { Outlet } from '../state/store.ts'
import { STEP, type ZoomActions } from './chrome.ts'
import { type Speaking, spoken, written } from './speech.ts'
import { go, goBack, goTo, lookedAt, nodeIn, startWalk, turn, type Walk, type Ways } from './walk.ts'

interface Context extends Speaking, Ways {
  readonly visible: Speaking['visible']
  readonly selection: Id | null
}

/** Lets keys walk through the graph, by a button that stands for the node where the walk is. */
export interface Walker {
  /** Goes along with what is selected elsewhere and with what the filters hide. Returns the node where it stands. */
  readonly follow: (context: Context) => Id | null
  /** What it looks at, in words that stand over the picture: what is asked about it has a sign there; null while nobody walks by keys. */
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
    const tie = lookedAt(walk, context)
    outlet.apply(hover((tie?.record === walk.at ? tie.other : (tie?.record ?? walk.at)).id))
    outlet.announce(spoken(walk, context))
    outlet.invalidate()
  }
  const choose = (next: (walk: Walk, context: Context) => Walk) => {
    step(next)
    if (walk === null || context === null) return
    outlet.apply(pick(context.story, walk.at.id))
    // Of what is chosen the page says no more than its name: said last, this is what is heard.
    outlet.announce(spoken(walk, context))
  }
  /** Chooses the relation that is looked at: one can stand on a line too. */
  const chooseTie = () => {
    const tie = walk === null || context === null ? undefined : lookedAt(walk, context)
    if (tie !== undefined && context !== null) outlet.apply(pick(context.story, tie.record.id))
  }
  const move = ([dx, dy]: readonly [number, number]) => {
    // An event stands where those who take part put it.
    if (walk === null || context === null || walk.at.kind === 'event') return
    nudge(walk.at.id, dx, dy)
    outlet.announce(`${spoken({ ...walk, tie: null }, context)}, ${context.words.graph.moved}`)
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
  const enter = () => choose(go)
  const commands: Readonly<Partial<Record<KeyCommand, () => void>>> = {
    next: () => step((from, ways) => turn(from, ways, 1)),
    previous: () => step((from, ways) => turn(from, ways, -1)),
    first: () => step((from, to) => goTo(from, to.story, to, 'first')),
    last: () => step((from, to) => goTo(from, to.story, to, 'last')),
    'zoom-in': () => zoom(STEP),
    'zoom-out': () => zoom(1 / STEP),
    fit,
  }
  button.addEventListener('keydown', (event) => {
    const act = actOf(event)
    if (act === undefined) return
    event.preventDefault()
    focused = true
    act()
  })
  button.addEventListener('click', enter)
  const setFocused = (now: boolean) => () => {
    // Who has come by a finger or a pointer looks at the picture: words over it are for who walks by keys.
    focused = now && button.matches(':focus-visible')
    if (walk !== null) walk = { ...walk, tie: null }
    outlet.apply(hover(null))
    outlet.invalidate()
  }
  button.addEventListener('focus', setFocused(true))
  button.addEventListener('blur', setFocused(false))

  return {
    follow: (next) => {
      const chosen = next.selection === context?.selection ? null : nodeIn(next.story, next, next.selection)
      const kept = next.story === context?.story && walk !== null && nodeIn(next.story, next, walk.at.id) !== null
      if (!kept || (chosen !== null && chosen !== walk?.at)) walk = startWalk(next.story, next, (chosen ?? walk?.at)?.id ?? null)
      context = next
      if (button.hidden !== (walk === null)) button.hidden = walk === null
      const label = walk === null ? '' : spoken(walk, next)
      if (label !== '' && button.ariaLabel !== label) button.ariaLabel = label
      return walk?.at.id ?? null
    },
    words: () => (focused && walk !== null && context !== null ? written(walk, context) : null),
  }
}
