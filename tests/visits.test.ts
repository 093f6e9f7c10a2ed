import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Memory, memoryOf, rememberedSwitch } from '../src/app/memory.ts'
import { visit } from '../src/app/visits.ts'
import { changedStory, linked, tinyStory } from './story.ts'

const KEY = 'runut:read:/tiny'
const old = linked(tinyStory())
const corrected = linked(changedStory((file) => Object.assign(file.events[0], { title: 'Other' })))

function store(kept: Readonly<Record<string, string>> = {}): Memory & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(kept))
  return { all, get: (key) => all.get(key) ?? null, set: (key, value) => void all.set(key, value) }
}

describe('a returning reader', () => {
  test('is told nothing at the first visit, nor where nothing has changed', () => {
    const lasting = store()
    expect(visit(old, KEY, lasting, store()).changes).toBeNull()
    expect(visit(old, KEY, lasting, store()).changes).toBeNull()
  })

  test('is told what has changed, also when the page is loaded again, until it has been seen', () => {
    const lasting = store()
    visit(old, KEY, lasting, store())
    const session = store()
    expect(visit(corrected, KEY, lasting, session).changes).toMatchObject({ changed: ['sent-home'] })
    const again = visit(corrected, KEY, lasting, session)
    expect(again.changes).toMatchObject({ changed: ['sent-home'] })
    again.seen()
    expect(visit(corrected, KEY, lasting, session).changes).toBeNull()
  })

  test('is not told at the visit after that', () => {
    const lasting = store()
    for (const story of [old, corrected]) visit(story, KEY, lasting, store())
    expect(visit(corrected, KEY, lasting, store()).changes).toBeNull()
  })

  test('is told what changes while the page stays open', () => {
    const [lasting, session] = [store(), store()]
    visit(old, KEY, lasting, session)
    expect(visit(corrected, KEY, lasting, session).changes).not.toBeNull()
  })
})

test('what is kept is numbers and ids, and no word of the story', () => {
  const lasting = store()
  visit(old, KEY, lasting, store())
  const [kept = ''] = lasting.all.values()
  const parts: readonly unknown[] = JSON.parse(kept).flat(2)
  const words = parts.filter((part) => typeof part !== 'number')
  expect(words).toEqual(words.filter((part) => typeof part === 'string' && old.records.has(part)))
  expect(words.length).toBe(old.records.size)
})

test('whatever stands where a visit was kept, nothing breaks', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((json) => `[1,5,[],${json}]`),
  )
  fc.assert(
    fc.property(garbage, (kept) => {
      const { changes } = visit(old, KEY, store({ [KEY]: kept }), store())
      if (!kept.startsWith('[1,')) expect(changes).toBeNull()
    }),
  )
})

/** A page in a sandboxed frame: to look for the store throws. */
const sandbox = Object.defineProperties({} as Window, {
  localStorage: { get: () => raise() },
  sessionStorage: { get: () => raise() },
})
function raise(): never {
  throw new DOMException('denied', 'SecurityError')
}

/** A store that keeps what it has and is full. */
function fullStore(kept: Readonly<Record<string, string>>): Storage {
  const all = new Map(Object.entries(kept))
  return {
    length: all.size,
    clear: () => all.clear(),
    key: () => null,
    getItem: (key) => all.get(key) ?? null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: (key) => void all.delete(key),
  }
}

test('where a store is full, what has changed is told once and not at every visit from then on', () => {
  const before = store()
  visit(old, KEY, before, store())
  const view = { ...({} as Window), localStorage: fullStore(Object.fromEntries(before.all)), sessionStorage: fullStore({}) }
  const changes = () => visit(corrected, KEY, memoryOf(view), memoryOf(view, true)).changes
  expect(changes()).not.toBeNull()
  expect(changes()).toBeNull()
})

test('where nothing can be kept, every visit is a first one and nobody is troubled', () => {
  for (const story of [old, corrected]) expect(visit(story, KEY, memoryOf(sandbox), memoryOf(sandbox, true)).changes).toBeNull()
  const everywhere = rememberedSwitch(memoryOf(sandbox), 'keys')
  everywhere.on = false
  expect(everywhere.on).toBe(false)
})

test('a switch that was turned off stays off, and can be turned on again', () => {
  const memory = store()
  expect(rememberedSwitch(memory, 'keys').on).toBe(true)
  rememberedSwitch(memory, 'keys').on = false
  expect(rememberedSwitch(memory, 'keys').on).toBe(false)
  rememberedSwitch(memory, 'keys').on = true
  expect(rememberedSwitch(memory, 'keys').on).toBe(true)
})
