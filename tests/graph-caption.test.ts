import { describe, expect, it } from 'vitest'
import { FIT } from '../src/graph/camera.ts'
import { createCaption } from '../src/graph/caption.ts'
import { hintPlace } from '../src/graph/hint-place.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { pictureAfter, pictureOf } from '../src/graph/scene.ts'
import { graphWorld } from '../src/graph/world.ts'
import { inputOf, tiesStory } from './graph-stories.ts'

const HINT = { width: 200, height: 100 }
const story = tiesStory(['A'], [])
/** One name in the upper left corner: the hint has to stand below it until it is moved away. */
const layout = { ...layoutStory(story), positions: new Map([['e0', { x: 0, y: 0 }]]) }
const sized = (width: number) => pictureOf(graphWorld(inputOf(story, { layout }), { width, height: 300 }), FIT)
const still = sized(600)
const shifted = (x: number) => pictureAfter(still, still.world, { ...FIT, x }, true)
const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ 'inset-inline-start': `${x}px`, 'inset-block-start': `${y}px` })

/** An element that counts how often its size is asked for: each time, the page is laid out. */
function drawnCaption() {
  const style = new Map<string, string>()
  const away = new Set<string>()
  let asked = 0
  const element = {
    textContent: '',
    style: { setProperty: (name: string, value: string) => style.set(name, value) },
    classList: {
      remove: (name: string) => away.delete(name),
      toggle: (name: string, on: boolean) => (on ? away.add(name) : away.delete(name)),
    },
    get offsetWidth() {
      asked++
      return HINT.width
    },
    offsetHeight: HINT.height,
  }
  return {
    caption: createCaption(element as unknown as HTMLElement),
    asked: () => asked,
    stands: () => Object.fromEntries(style),
    away: () => away.has('away'),
    waits: () => away.has('waits'),
    text: () => element.textContent,
  }
}

describe('the words over the graph', () => {
  it('stay where they are while the picture moves, and look for their place when it rests', () => {
    const drawn = drawnCaption()
    drawn.caption.rest(still, ['how to read'], false)
    const before = drawn.stands()
    for (let x = 1; x < 400; x++) drawn.caption.rest(shifted(x), ['how to read'], true)
    expect([drawn.asked(), drawn.stands()]).toEqual([1, before])
    const last = shifted(399)
    drawn.caption.rest(last, ['how to read'], false)
    const place = hintPlace(last, HINT) ?? expect.fail('no place')
    expect([drawn.asked(), drawn.stands()]).toEqual([2, at(place)])
    expect(at(place)).not.toEqual(before)
  })

  it('are others at once where others are asked for, or where the region has another size', () => {
    const drawn = drawnCaption()
    drawn.caption.rest(still, ['how to read'], false)
    drawn.caption.rest(shifted(1), ['in another language'], true)
    expect([drawn.text(), drawn.asked()]).toEqual(['in another language', 2])
    drawn.caption.rest(sized(500), ['in another language'], true)
    expect(drawn.asked()).toBe(3)
  })

  it('are seen in the usual place when something is said after they had none', () => {
    const drawn = drawnCaption()
    drawn.caption.rest(sized(210), ['how to read'], false)
    expect(drawn.away()).toBe(true)
    drawn.caption.say('is being arranged')
    expect([drawn.text(), drawn.away(), drawn.stands()]).toEqual([
      'is being arranged',
      false,
      { 'inset-inline-start': '', 'inset-block-start': '' },
    ])
  })

  it('say in the middle of an empty region what is waited for, and no longer when something is there', () => {
    const drawn = drawnCaption()
    drawn.caption.rest(still, ['how to read'], false)
    drawn.caption.wait('drawing 300 names')
    expect([drawn.text(), drawn.waits(), drawn.away(), drawn.stands()]).toEqual([
      'drawing 300 names',
      true,
      false,
      { 'inset-inline-start': '', 'inset-block-start': '' },
    ])
    drawn.caption.say('a name')
    expect([drawn.text(), drawn.waits()]).toEqual(['a name', false])
    drawn.caption.wait('drawing 300 names')
    drawn.caption.rest(still, ['how to read'], false)
    expect([drawn.text(), drawn.waits()]).toEqual(['how to read', false])
  })
})
