import { expect, test } from 'vitest'
import { createChild } from '../src/embed/child.ts'

const GIVEN = 'https://news.example/embed.html?lang=en&childId=chart&parentUrl=x#v1&q=given#?secret=aB3dE5gH7j'
const OWN = 'https://news.example/embed.html?lang=en#v1&q=given'

/** As much of a frame's window as talking takes. `entry`: what its history holds; `refuses`: a browser that lets nothing be written there. */
function frameAt(href: string, entry: unknown = null, refuses = false) {
  const said: unknown[] = []
  const location = { href }
  const history = {
    state: entry,
    replaceState: (state: unknown, _: string, next: string) => {
      if (refuses) throw new DOMException('too often', 'SecurityError')
      history.state = state
      location.href = next
    },
  }
  const parent = { postMessage: (message: unknown) => said.push(message) }
  const view = Object.assign(new EventTarget(), { parent, location, history, setTimeout: () => 0 })
  const child = createChild(view as unknown as Window, 'https://news.example/')
  child.tell({ width: 640, height: 580 })
  return { said, location, history, lead: () => view.dispatchEvent(new Event('hashchange')) }
}

test('a frame that is loaded again speaks as before: of what it was given, and not of what the reader did since', () => {
  const first = frameAt(GIVEN)
  expect(first.location.href).toBe(OWN)
  // What the reader did is written as the page writes it, with what the entry holds.
  const again = frameAt(`${OWN}&sel=santoso&q=sought`, first.history.state)
  expect(again.said).toEqual(first.said)
  expect(again.said).toContain('pymxPYMxchartxPYMxheightxPYMx580')
  expect(again.said).toContainEqual({ message: 'height', value: 580, secret: 'aB3dE5gH7j' })
  expect(JSON.stringify(again.said)).not.toContain('sought')
  expect(again.location.href).toContain('sought')
})

test('the same where the article has led it on by its address alone', () => {
  const first = frameAt(GIVEN)
  first.location.href = `${OWN}&sel=henry`
  first.history.state = null
  first.lead()
  expect(first.location.href).toBe(`${OWN}&sel=henry`)
  expect(frameAt(`${OWN}&q=sought`, first.history.state).said).toEqual(first.said)
})

test('what others have put into the history is not taken for it', () => {
  for (const entry of ['a', 1, [], {}, { given: 1 }]) expect(frameAt(GIVEN, entry).said).toEqual(frameAt(GIVEN).said)
})

test('a browser that refuses to write the address stops nothing', () => {
  expect(frameAt(GIVEN, null, true).said).toEqual(frameAt(GIVEN).said)
})

test('a frame that was led on to the page in its language is still known by the address that it was given', () => {
  const led = GIVEN.replace('embed.html?lang=en', 'blitar-2021/en/embed.html?lang=en').replace('#v1', '&led=1#v1')
  const { said, location, history } = frameAt(led)
  expect(said).toEqual(frameAt(GIVEN).said)
  expect(location.href).toBe(OWN.replace('embed.html', 'blitar-2021/en/embed.html'))
  expect(frameAt(`${location.href}&sel=santoso`, history.state).said).toEqual(said)
})
