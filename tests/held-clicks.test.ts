import { afterEach, expect, test, vi } from 'vitest'
import { holdClicks } from '../src/app/held-clicks.ts'
import type { Slots } from '../src/app/slots.ts'

/** As much of an element as holding a press needs. */
class Pressable extends EventTarget {
  ariaBusy: string | null = null
  ariaLabel = null
  textContent = 'Graph'
  readonly clicks: Event[] = []
  readonly closest = () => this
  readonly getAttribute = () => null
  readonly contains = (other: unknown) => other === this
  readonly querySelectorAll = () => [this]
  readonly click = () => this.clicks.push(new Event('click'))
  /** Outside of browsers `true` is not taken for `capture` here. */
  override removeEventListener(type: string, listener: () => void, capture: boolean) {
    super.removeEventListener(type, listener, { capture })
  }
}

afterEach(() => vi.unstubAllGlobals())

/** A page of one button; returns whether a press on it reaches whoever listens. */
function page() {
  vi.stubGlobal('Element', Pressable)
  const button = new Pressable()
  const slots: Slots = JSON.parse('{}')
  for (const name of ['skip', 'top', 'timeline', 'detail', 'text', 'foot', 'graph'])
    Object.assign(slots, { [name]: name === 'top' ? button : new Pressable() })
  const root = button as unknown as HTMLElement
  return {
    button,
    clicks: holdClicks(root, slots, { choose: () => undefined, take: () => undefined }),
    press: () => button.dispatchEvent(new Event('click', { cancelable: true })),
  }
}

test('a press is held, and done once there is an answer', () => {
  const { button, clicks, press } = page()
  expect(press()).toBe(false)
  expect(button.ariaBusy).toBe('true')
  clicks.release()
  expect([button.ariaBusy, button.clicks.length, press()]).toEqual([null, 1, true])
})

test('where the story leaves the screen nothing is pressed, and nothing is held any more', () => {
  const { button, clicks, press } = page()
  expect(press()).toBe(false)
  clicks.stop()
  expect([button.ariaBusy, button.clicks.length, press()]).toEqual([null, 0, true])
})
