import { expect, test } from 'vitest'
import { asksForEditor, withEditor } from '../src/app/edit-address.ts'

test.each([
  ['', true, 'edit'],
  ['#', true, 'edit'],
  ['#v1&sel=santoso', true, 'v1&sel=santoso&edit'],
  ['#edit', true, 'edit'],
  ['#edit&v1&sel=santoso', true, 'v1&sel=santoso&edit'],
  ['#v1&sel=santoso&edit', false, 'v1&sel=santoso'],
  ['#edit', false, ''],
  ['#v1&sel=edit', false, 'v1&sel=edit'],
])('the hash %s, asked with %s, becomes %s', (hash, asks, made) => {
  expect(withEditor(hash, asks)).toBe(made)
  expect(asksForEditor(`#${made}`)).toBe(asks)
})

test.each(['', '#', '#v1&sel=edit', '#editor', '#v1&edit=1'])('nothing in %s asks for the editor', (hash) => {
  expect(asksForEditor(hash)).toBe(false)
})
