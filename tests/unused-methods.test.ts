import { describe, expect, it } from 'vitest'
import { withoutUnused } from '../scripts/vite/unused-methods.ts'

const LIBRARY = `
/** Say gone() and it goes. */
export class Box {
  constructor() { this.all = [] }
  put(each) { this.all.push(each); this.told() }
  told() { return this.size }
  get size() { return this.all.length }
  gone() { return this.gone() + this.deep() }
  deep() { return 'deep' in this }
  static from(list) { return list }
  [Symbol.iterator]() { return this.all.values() }
}
`

describe('a library without the methods that nobody calls', () => {
  const kept = (callers: string) =>
    [...withoutUnused(LIBRARY, callers).matchAll(/^ {2}(?:static |get )?([\w[]+).*\{/gm)].map(([, name]) => name)

  it('keeps what is named by others, and what that names in turn', () => {
    expect(kept('new Box().put(1)')).toEqual(
      ['constructor', 'put', 'told', 'get', '[Symbol'].map((name) => (name === 'get' ? 'size' : name)),
    )
    expect(kept("Box['from']")).toEqual(['constructor', 'from', '[Symbol'])
  })

  it('loses what only itself or its comments name, and then what only that has named', () => {
    expect(kept('box.gone()')).toContain('deep')
    expect(kept('')).toEqual(['constructor', '[Symbol'])
  })

  it('keeps every line where it was', () => {
    const code = withoutUnused(LIBRARY, 'put')
    expect(code.length).toBe(LIBRARY.length)
    expect(code.split('\n').length).toBe(LIBRARY.split('\n').length)
    expect(code.indexOf('put(each)')).toBe(LIBRARY.indexOf('put(each)'))
  })
})
