import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightMessages } from '../src/embed/heights.ts'
import { readAsked } from '../src/embed/messages.ts'
import { ownAddress, readParents } from '../src/embed/parents.ts'
import { selectMessages, useMessages } from '../src/embed/uses.ts'
import { initialState } from '../src/state/state.ts'
import { readHash } from '../src/state/url.ts'
import { blitar } from './blitar-story.ts'
import { ROOT } from './sources.ts'

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/embed', name), 'utf8'))
const asked: readonly { from: string; data: unknown; means: unknown }[] = read('asked.json')
const addresses: readonly {
  from: string
  src: string
  name: string
  pym: string | null
  secret: string | null
  own: string
  heights: readonly unknown[]
}[] = read('addresses.json')

describe('what a parent asks', () => {
  it.each(asked)('is understood from $from', ({ data, means }) => {
    expect(readAsked(data, 'chart')).toEqual(means)
  })

  it('is nothing where it is anything else, and never an exception', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withMap: true }), (data) => readAsked(data, 'chart') === null))
  })

  it('is nothing where it is too long', () => {
    const state = 'sel='.padEnd(4001, 'a')
    expect(readAsked({ type: 'runut:show', v: 1, state }, null)).toBeNull()
    expect(readAsked(`[iFrameSizer]${'a'.repeat(4000)}:8:false`, null)).toBeNull()
  })

  it('comes from the message itself, not from what it inherits', () => {
    expect(readAsked(Object.create({ type: 'runut:show', v: 1, state: 'sel=santoso' }), null)).toBeNull()
  })
})

describe('the address of a frame', () => {
  it.each(addresses)('tells what $from has added, and is rid of it', ({ src, name, pym, secret, own }) => {
    expect(readParents(src)).toEqual({ src, name, pym, secret, resizer: null, openResizer: false })
    expect(ownAddress(src)).toBe(own)
  })

  it('has one part by which an older parent finds the frame: it stands in the address', () => {
    for (const { src } of addresses) expect(src).toContain(readParents(src).name)
  })

  it('says what to show, whatever was added behind it', () => {
    const shown = { selection: 'santoso' }
    for (const added of ['', '#?secret=aB3dE5gH7j', '#amp=1', '&utm_source=x'])
      expect(readHash(`#v1&sel=santoso${added}`, blitar())).toEqual(shown)
  })
})

describe('the height of a frame', () => {
  const size = { width: 640, height: 580 }

  it.each(addresses)('is told in the form of $from', ({ src, heights }) => {
    expect(heightMessages(size, readParents(src))).toEqual(expect.arrayContaining([...heights]))
  })

  it('is told to resizers once they have asked, first as an answer and then as a change', () => {
    const parents = { ...readParents('https://example.org/embed.html'), resizer: 'iFrameResizer0', openResizer: true }
    expect(heightMessages(size, readParents('https://example.org/embed.html'))).toHaveLength(4)
    expect(heightMessages(size, parents, true)).toContain('[iFrameSizer]iFrameResizer0:580:640:init')
    expect(heightMessages(size, parents)).toContain('[iFrameSizer]iFrameResizer0:580:640:resizeObserver')
    expect(heightMessages(size, parents)).toContainEqual({ type: 'iframe-resized', width: 640, height: 580 })
  })

  it('goes out in forms that this page itself takes for no request', () => {
    for (const { src } of addresses)
      for (const message of heightMessages(size, { ...readParents(src), resizer: 'a', openResizer: true }, true))
        expect(readAsked(message, readParents(src).pym)).toBeNull()
  })
})

describe('what is told of a reader', () => {
  const before = initialState('id')

  it('is what is selected, and that it was let go', () => {
    expect(selectMessages(before, before)).toEqual([])
    expect(selectMessages(before, { ...before, selection: 'santoso' })).toEqual([{ type: 'runut:select', v: 1, id: 'santoso' }])
    expect(selectMessages({ ...before, selection: 'santoso' }, before)).toEqual([{ type: 'runut:select', v: 1, id: null }])
  })

  it('is what was used, by ids and fixed words', () => {
    const after = { ...before, selection: 'santoso', ranges: [{ start: 0, end: 1 }], tour: { tour: 'main', step: 1 } }
    expect(useMessages(before, after)).toEqual([
      { type: 'runut:use', v: 1, what: 'select', id: 'santoso' },
      { type: 'runut:use', v: 1, what: 'range' },
      { type: 'runut:use', v: 1, what: 'tour', id: 'main.2' },
    ])
    expect(useMessages(after, before)).toEqual([])
  })
})
