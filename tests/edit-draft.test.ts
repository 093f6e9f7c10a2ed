import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edit, openDocument, undo } from '../src/edit/document.ts'
import { type Draft, packDraft, readDraft } from '../src/edit/draft.ts'
import { safeName } from '../src/edit/files.ts'
import { editBetween } from '../src/edit/text-edit.ts'

/** A draft on the way from one text to another, and some steps back. */
const drafts = fc
  .tuple(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 8 }), fc.nat(4))
  .map(([texts, back]): Draft => {
    let document = openDocument(texts[0] ?? '')
    for (const text of texts.slice(1)) {
      const made = editBetween(document.text, text)
      if (made !== null) document = edit(document, made)
    }
    for (let i = 0; i < back; i++) document = undo(document)
    return { document, base: 'f00d', unfiled: back > 2 ? { since: 5, steps: back } : null }
  })

describe('a draft', () => {
  test('comes back as it was, with every step that can be undone or redone', () =>
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readDraft(packDraft('key', draft, 3, 17))).toEqual({ is: 'whole', draft, revision: 3, saved: 17 })
      }),
    ))

  test('that is not whole is never taken for one, and its text is handed back as far as it can be read', () =>
    fc.assert(
      fc.property(drafts, fc.nat(), fc.boolean(), (draft, place, cut) => {
        const stored = packDraft('key', draft, 3, 17)
        const at = place % stored.body.length
        const body = cut ? stored.body.slice(0, at) : `${stored.body.slice(0, at)}#${stored.body.slice(at + 1)}`
        if (body === stored.body) return
        const found = readDraft({ ...stored, body })
        expect(found.is).toBe('damaged')
      }),
    ))

  test.each([null, 1, 'x', [], {}, { form: 1 }, { form: 1, revision: 1, saved: 1, body: '{}', sum: '' }, { form: '1' }])(
    'that is %j is damaged, and nothing throws',
    (stored) => {
      expect(readDraft(stored).is).toBe('damaged')
    },
  )

  test('of a newer version is left as it is, and can still be handed out', () => {
    expect(readDraft({ key: 'key', form: 2, body: 'whatever it holds' })).toEqual({ is: 'newer', text: 'whatever it holds' })
  })

  test('whose steps do not lead to its text is damaged', () => {
    const { body: _, ...rest } = packDraft('key', { document: openDocument('abc'), base: '', unfiled: null }, 1, 1)
    const wrong = packDraft(
      'key',
      { document: { text: 'abc', done: [{ at: 0, removed: '', inserted: 'x' }], undone: [] }, base: '', unfiled: null },
      1,
      1,
    )
    expect(readDraft({ ...rest, body: wrong.body, sum: wrong.sum })).toEqual({ is: 'damaged', text: 'abc' })
  })
})

test.each([
  ['blitar-2021.json', 'blitar-2021.json'],
  ['../../x', 'x.json'],
  ['a b\u202Egpj.json', 'a-b-gpj.json'],
  ['…', 'story.json'],
  [`${'long'.repeat(80)}.json`, `${'long'.repeat(80).slice(0, 70)}.json`],
])('a file %j is handed out as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})
