import type { Size } from '../base/units.ts'
import { GREETINGS, heightMessages, type Message } from './heights.ts'
import { readAsked } from './messages.ts'
import { addressGiven } from './own-page.ts'
import { ownAddress, readParents } from './parents.ts'

/** The frame's side of the talk with the page around it. */
export interface Child {
  readonly send: (message: Message) => void
  /** Says how high the frame would be, where that has changed; null where it cannot be told. */
  readonly tell: (size: Size | null) => void
  /** Whoever takes what the article asks to be shown; what was asked before is handed on at once. */
  readonly onShow: (take: (state: string) => void) => void
}

/** A parent is answered, and does something, at most once in so many ms: of what comes faster the last counts. */
const PAUSE = 100

/**
 * `root` is the address of the site's folder. Listens to the parent and to nobody else, and answers in every form that parents understand. What is sent may be read by anyone: it is
 * numbers, ids and the address that the parent itself has given.
 */
export function createChild(view: Window, root: string): Child {
  const { parent, location } = view
  // After a reload the address says what the reader did since: what the frame was given is kept beside it.
  const given = givenAddress(view.history.state) ?? addressGiven(location.href, root)
  let parents = readParents(given)
  let size: Size | null = null
  let asked: string | null = null
  let show: ((state: string) => void) | null = null

  const keep = () => {
    if (givenAddress(view.history.state) !== null) return
    try {
      view.history.replaceState({ given }, '', ownAddress(location.href))
    } catch {
      // Some browsers refuse: the address stays as it is, and all else works.
    }
  }
  keep()
  // An article may lead the frame on by its address alone.
  view.addEventListener('hashchange', keep)
  const send = (message: Message) => {
    // Opened by itself, it has nobody to talk to.
    if (parent !== view) parent.postMessage(message, '*')
  }
  const report = (shaking = false) => {
    if (size !== null) for (const message of heightMessages(size, parents, shaking)) send(message)
  }
  const answer = paced(view, () => report())
  const shake = paced(view, () => report(true))
  const act = paced(view, () => {
    if (show === null || asked === null) return
    const state = asked
    asked = null
    show(state)
  })
  view.addEventListener('message', ({ source, data }) => {
    if (source !== parent) return
    const ask = readAsked(data, parents.pym)
    if (ask === null) return
    if (ask.kind === 'show') {
      asked = ask.state
      return act()
    }
    if (ask.kind === 'resizer') parents = { ...parents, resizer: ask.id }
    if (ask.kind === 'open-resizer') parents = { ...parents, openResizer: true }
    if (ask.kind === 'resizer') shake()
    else answer()
  })
  for (const greeting of GREETINGS) send(greeting)
  return {
    send,
    tell: (next) => {
      if (next === null) return
      const isNews = next.height !== size?.height
      size = next
      if (isNews) answer()
    },
    onShow: (take) => {
      show = take
      act()
    },
  }
}

/** The address that the frame was given, as an entry of its history has kept it. */
const givenAddress = (entry: unknown): string | null => {
  const given: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'given') : null
  return typeof given === 'string' ? given : null
}

/** Acts at once, then at most once a pause, and then on what was asked last. */
function paced(view: Window, act: () => void): () => void {
  let resting = false
  let again = false
  const go = () => {
    resting = true
    again = false
    act()
    view.setTimeout(() => {
      resting = false
      if (again) go()
    }, PAUSE)
  }
  return () => {
    if (resting) again = true
    else go()
  }
}
