import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHistory } from '../src/app/history.ts'
import { select, setViewport } from '../src/state/actions.ts'
import { initialState } from '../src/state/state.ts'
import { createStore } from '../src/state/store.ts'
import { blitar } from './blitar-story.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** As much of a window as the address needs. `refuse`: what a browser does that is asked too often. */
function windowAt(hash: string) {
  const refuse = { now: false }
  const location = new URL(`https://news.example/${hash}`)
  const entries = [location.href]
  const held = { state: null as unknown }
  const write = (state: unknown, href: string) => {
    if (refuse.now) throw new DOMException('too often', 'SecurityError')
    held.state = state
    location.href = href
    entries[entries.length - 1] = href
  }
  const push = (state: unknown, href: string) => {
    if (!refuse.now) entries.push('')
    write(state, href)
  }
  const view = Object.assign(new EventTarget(), {
    location,
    history: {
      get state() {
        return held.state
      },
      pushState: (state: unknown, _: string, href: string) => push(state, href),
      replaceState: (state: unknown, _: string, href: string) => write(state, href),
    },
    performance: { now: () => Date.now() },
    setTimeout: (act: () => void, ms: number) => setTimeout(act, ms),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
  })
  return { view: view as unknown as Window, location, entries, held, refuse, move: () => view.dispatchEvent(new Event('popstate')) }
}

function opened(framed = false) {
  const page = windowAt('')
  const store = createStore(initialState('id'))
  const history = createHistory(store, blitar(), page.view, { lang: 'id', framed }, { state: store.get(), hash: '' })
  return { ...page, store, history }
}

test('while the reader moves about the address stays; it is brought up to date when they rest, and before a step that is kept', () => {
  const { store, location, entries } = opened()
  const moveTo = (i: number) => {
    store.apply(setViewport({ start: i * 60_000, end: 1e9 }))
    vi.advanceTimersByTime(100)
  }
  for (let i = 0; i < 20; i++) moveTo(i)
  expect(location.hash).toBe('')
  vi.advanceTimersByTime(400)
  const rested = location.hash
  expect(rested).toContain('t=')
  moveTo(21)
  store.apply(select('santoso'))
  expect(entries.at(-2)).toContain('t=')
  expect(entries.at(-2)).not.toContain(rested)
  expect(entries.at(-1)).toContain('sel=santoso')
})

test('a browser that refuses to write an address is asked again with the next change', () => {
  const { store, location, refuse } = opened()
  refuse.now = true
  store.apply(select('santoso'))
  for (let i = 0; i < 20; i++) {
    store.apply(setViewport({ start: i * 60_000, end: 1e9 }))
    vi.advanceTimersByTime(100)
  }
  expect(location.hash).toBe('')
  refuse.now = false
  store.apply(setViewport({ start: 0, end: 1e12 }))
  vi.advanceTimersByTime(500)
  expect(location.hash).toContain('sel=santoso')
  expect(location.hash).toContain('t=')
})

test.each([true, false])('what an entry holds besides stays in it, in a frame (%s) and out of one', (framed) => {
  const { store, location, held } = opened(framed)
  held.state = { given: 'what a frame was given' }
  store.apply(select('santoso'))
  expect(location.hash).toContain('sel=santoso')
  store.apply(setViewport({ start: 0, end: 1e9 }))
  vi.advanceTimersByTime(500)
  expect(location.hash).toContain('t=')
  expect(held.state).toEqual({ given: 'what a frame was given' })
})

test('the address is written again after a step back that went wrong', () => {
  const { store, location, move } = opened()
  const wrong = new Error('somebody who listens fails')
  const end = store.subscribe(() => {
    throw wrong
  })
  // Node hands what a listener throws to the process: here it is awaited.
  const told = new Promise((resolve) => process.once('uncaughtException', resolve))
  location.hash = '#v1&sel=santoso'
  vi.useRealTimers()
  move()
  return told.then((error) => {
    expect(error).toBe(wrong)
    end()
    store.apply(select('henry'))
    expect(location.hash).toContain('sel=henry')
  })
})
