import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRecord } from '../src/edit/add-record.ts'
import { changesText } from '../src/edit/changes-text.ts'
import { type Document, edit, openDocument, redo, undo } from '../src/edit/document.ts'
import { move } from '../src/edit/form-steps.ts'
import { partsOf } from '../src/edit/parts.ts'
import { setValue } from '../src/edit/set-value.ts'
import { applyEdit, editBetween, inverse } from '../src/edit/text-edit.ts'
import { nodeAt, readTree } from '../src/edit/tree.ts'
import { toFileEdit, toFileOffset, toView, toViewOffset } from '../src/edit/view-text.ts'
import type { Json } from '../src/story/help.ts'
import type { PathStep } from '../src/story/problem.ts'
import { type ListName, STARTERS } from '../src/story/starters.ts'
import { EDIT_WORDS } from '../src/words/edit.ts'
import { changesBetween } from './changes-between.ts'
import { ROOT } from './sources.ts'

const BLITAR = readFileSync(`${ROOT}/data/blitar-2021.json`, 'utf8')
const WHOLE = readFileSync(`${ROOT}/data/examples/template.json`, 'utf8')
const LISTS = Object.keys(STARTERS) as ListName[]

/** Short texts of few letters, in which much is alike. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '"', 'é', '🙂'), maxLength: 30 })
const fileText = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '{'), { maxLength: 20 }))
  .map(([mark, pieces]) => (mark ? '\uFEFF' : '') + pieces.join(''))

/** The file as another editor would have saved it. */
const layouts = fc.record({ end: fc.constantFrom('\n', '\r\n', '\r'), mark: fc.boolean(), unit: fc.constantFrom('  ', '    ', '\t', '') })
const laidOut = (story: string, { end, mark, unit }: { end: string; mark: boolean; unit: string }): string =>
  (mark ? '\uFEFF' : '') + JSON.stringify(JSON.parse(story), null, unit).replaceAll('\n', end)

const bare = (file: string): string => file.replace(/^\uFEFF/, '')

describe('an edit', () => {
  test('is what sets two texts apart, and can be taken back', () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const made = editBetween(before, after)
        expect(made === null).toBe(before === after)
        if (made === null) return
        expect(applyEdit(before, made)).toBe(after)
        expect(applyEdit(after, inverse(made))).toBe(before)
      }),
    ))

  test('of the field is the same edit of the file, whatever ends its lines', () =>
    fc.assert(
      fc.property(fileText, text, fc.nat(), fc.nat(), (file, inserted, from, length) => {
        const view = toView(file)
        const at = from % (view.length + 1)
        const made = { at, removed: view.slice(at, at + (length % 6)), inserted }
        expect(toView(applyEdit(file, toFileEdit(file, made)))).toBe(applyEdit(view, made))
      }),
      { numRuns: 500 },
    ))

  test('stands at the same place in the field and in the file', () =>
    fc.assert(
      fc.property(fileText, fc.nat(), (file, from) => {
        const at = from % (toView(file).length + 1)
        expect(toViewOffset(file, toFileOffset(file, at))).toBe(at)
      }),
    ))
})

type Step = { readonly do: 'write'; readonly text: string; readonly joins: boolean } | { readonly do: 'undo' } | { readonly do: 'redo' }

describe('a document', () => {
  /** What was done to it, by a list of texts and a place in it. */
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('write' as const), text, joins: fc.boolean() }),
      fc.constantFrom<Step>({ do: 'undo' }, { do: 'redo' }),
    ),
    { maxLength: 60 },
  )

  test('goes back to its first byte and forward to its last, however it was written', () =>
    fc.assert(
      fc.property(text, steps, (first, done) => {
        let document: Document = openDocument(first)
        let [past, future]: [string[], string[]] = [[first], []]
        for (const step of done) {
          if (step.do === 'undo') {
            document = undo(document)
            if (past.length > 1) future.push(past.pop() ?? '')
          } else if (step.do === 'redo') {
            document = redo(document)
            const next = future.pop()
            if (next !== undefined) past.push(next)
          } else {
            const made = editBetween(document.text, step.text)
            if (made === null) continue
            const count = document.done.length
            document = edit(document, made, step.joins)
            // What was joined to the step before is one with it.
            if (document.done.length === count) past.pop()
            past.push(step.text)
            future = []
          }
          expect(document.text).toBe(past.at(-1))
        }
        const last = document.text
        const count = document.done.length
        for (let i = 0; i < count; i++) document = undo(document)
        expect(document.text).toBe(first)
        expect(undo(document)).toBe(document)
        for (let i = 0; i < count; i++) document = redo(document)
        expect(document.text).toBe(last)
      }),
      { numRuns: 300 },
    ))

  test('undoes a word at once, and a line apart from the next', () => {
    let document = openDocument('')
    for (const [i, letter] of [...'ab\nc'].entries()) document = edit(document, { at: i, removed: '', inserted: letter }, true)
    expect(document.done).toHaveLength(3)
    expect(undo(document).text).toBe('ab\n')
  })
})

describe('the parts of a file', () => {
  test('are its records, each with its place', () => {
    const parts = partsOf(BLITAR)
    expect(new Set(parts.map(({ kind }) => kind))).toContain('claims')
    const story = JSON.parse(BLITAR)
    for (const list of LISTS) {
      const found = parts.filter(({ kind }) => kind === list)
      expect(found.map(({ start, end }) => JSON.parse(BLITAR.slice(start, end)))).toEqual(story[list] ?? [])
    }
  })

  test('are found in a text that breaks off anywhere, and nothing throws', () =>
    fc.assert(
      fc.property(fc.nat(BLITAR.length), (length) => {
        const whole = partsOf(BLITAR).filter(({ end }) => end < length)
        const found = new Set(partsOf(BLITAR.slice(0, length)).map(({ kind, name }) => `${kind} ${name}`))
        expect(whole.filter(({ kind, name }) => !found.has(`${kind} ${name}`))).toEqual([])
      }),
      { numRuns: 40 },
    ))
})

describe('a value put into a file', () => {
  const values: fc.Arbitrary<Json | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.string(),
    fc.record({ id: fc.string(), en: fc.string() }),
    fc.constant<Json>([{ source: 'x', at: 'p1' }]),
  )

  test('changes that record alone: every other byte stays as it was', () =>
    fc.assert(
      fc.property(layouts, fc.constantFrom(BLITAR, WHOLE), fc.nat(), fc.nat(), values, (layout, story, which, key, value) => {
        const file = laidOut(story, layout)
        const parts = partsOf(file).filter(({ kind }) => LISTS.some((list) => list === kind))
        const part = parts[which % parts.length]
        if (part === undefined) return
        const list = parts.filter(({ kind }) => kind === part.kind)
        const path: PathStep[] = [part.kind, list.indexOf(part), ['summary', 'status', 'title', 'cites', 'new'][key % 5] ?? '']
        const made = setValue(file, path, value)
        const after = made === null ? file : applyEdit(file, made)
        const wanted = JSON.parse(bare(file))
        const record = wanted[part.kind][list.indexOf(part)]
        if (value === undefined) delete record[path[2] ?? '']
        else record[path[2] ?? ''] = value
        expect(JSON.parse(bare(after))).toEqual(JSON.parse(JSON.stringify(wanted)))
        expect(after.slice(0, part.start)).toBe(file.slice(0, part.start))
        expect(after.slice(after.length - (file.length - part.end))).toBe(file.slice(part.end))
        expect(changesBetween(file, after).map(({ name }) => name)).toEqual(made === null ? [] : [part.name])
        if (made !== null) expect(applyEdit(after, inverse(made))).toBe(file)
      }),
      { numRuns: 150 },
    ))

  test.each(LISTS)('a new record of %s comes last in its list, in the file’s own layout', (list) =>
    fc.assert(
      fc.property(layouts, fc.constantFrom(BLITAR, WHOLE), (layout, story) => {
        const file = laidOut(story, layout)
        const made = addRecord(file, list)
        expect(made).not.toBeNull()
        if (made === null) return
        const after = applyEdit(file, made)
        const [before, now] = [JSON.parse(bare(file)), JSON.parse(bare(after))]
        expect(now[list].slice(0, -1)).toEqual(before[list] ?? [])
        expect(Object.keys(now[list].at(-1))).toEqual(Object.keys(STARTERS[list].body))
        expect({ ...now, [list]: null }).toEqual({ ...before, [list]: null })
        expect(changesBetween(file, after).map(({ what, kind }) => [what, kind])).toEqual([['added', list]])
        // Every line that it brings ends as the others do.
        if (layout.unit !== '' && /[\r\n]/.test(made.inserted))
          expect(new Set(made.inserted.match(/\r\n|\r|\n/g))).toEqual(new Set([layout.end]))
      }),
      { numRuns: 25 },
    ),
  )

  test('has an id that no other record has', () => {
    const once = applyEdit(BLITAR, addRecord(BLITAR, 'events') ?? expect.fail())
    const twice = applyEdit(once, addRecord(once, 'events') ?? expect.fail())
    expect(
      JSON.parse(twice)
        .events.slice(-2)
        .map(({ id }: { id: string }) => id),
    ).toEqual(['new-event', 'new-event-2'])
  })

  test('is not put where there is no place for it', () => {
    expect(setValue(BLITAR, ['story', 'id', 'x'], 'y')).toBeNull()
    expect(setValue('', ['story'], 'y')).toBeNull()
    expect(setValue(`${'['.repeat(100)}`, [0], 'y')).toBeNull()
    expect(setValue('{"a":[]}', ['a', 'x'], 'y')).toBeNull()
  })

  test('counts where a key stands twice, as the file’s readers have it', () => {
    const root = readTree('{"a":1,"a":{"b":2}}')
    expect(root === null ? null : nodeAt(root, ['a', 'b'])?.value).toBe(2)
  })
})

test('a file that is written in and undone is what it was, byte by byte', () =>
  fc.assert(
    fc.property(layouts, fc.array(fc.tuple(fc.nat(), fc.nat(40), text), { maxLength: 20 }), (layout, written) => {
      const file = laidOut(BLITAR, layout)
      let document = openDocument(file)
      for (const [from, length, inserted] of written) {
        const view = toView(document.text)
        const at = from % (view.length + 1)
        document = edit(document, toFileEdit(document.text, { at, removed: view.slice(at, at + length), inserted }), true)
      }
      while (document.done.length > 0) document = undo(document)
      expect(document.text).toBe(file)
    }),
    { numRuns: 40 },
  ))

describe('what has changed', () => {
  test('is told record by record, with the lines around it', () => {
    const { version, updated } = JSON.parse(BLITAR).story
    const after = BLITAR.replace(`"version": "${version}"`, '"version": "9.9.9"')
    expect(changesBetween(BLITAR, after)).toEqual([
      {
        what: 'changed',
        kind: 'story',
        name: 'blitar-2021',
        lines: [
          { sign: ' ', text: `  "updated": "${updated}",` },
          { sign: '-', text: `  "version": "${version}",` },
          { sign: '+', text: '  "version": "9.9.9",' },
          { sign: ' ', text: '  "credits": {' },
        ],
      },
    ])
  })

  test('says which records are gone', () => {
    const [event] = JSON.parse(BLITAR).events
    const made = setValue(BLITAR, ['events', 0], undefined) ?? expect.fail()
    expect(changesBetween(BLITAR, applyEdit(BLITAR, made)).map(({ what, name }) => [what, name])).toEqual([['removed', event.id]])
  })
  test('says of which kinds the records stand in another order, which of them moved', () => {
    const [a, b, c, d] = partsOf(BLITAR).filter(({ kind }) => kind === 'events')
    const [type = ''] = Object.keys(JSON.parse(BLITAR).vocabulary.eventTypes)
    const moved = move(['events', 1], 1)(move(['events', 0], 1)(BLITAR))
    const changes = changesBetween(BLITAR, moved)
    expect(changes).toEqual([
      {
        what: 'reordered',
        kind: 'events',
        name: '',
        lines: [
          { sign: '-', text: a?.name },
          { sign: ' ', text: b?.name },
          { sign: ' ', text: c?.name },
          { sign: '+', text: a?.name },
          { sign: ' ', text: d?.name },
        ],
      },
    ])
    expect(changesText(changes, 'a.json', EDIT_WORDS.en)).toContain(`\n\nIN ANOTHER ORDER · Events\n- ${a?.name}\n`)
    expect(changesBetween(BLITAR, move(['vocabulary', 'eventTypes', type], 1)(moved)).map(({ kind }) => kind)).toEqual([
      'eventTypes',
      'events',
    ])
    expect(changesBetween(BLITAR, move(['events', 1], -1)(move(['events', 2], -1)(moved)))).toEqual([])
  })
})
