import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueAt } from '../src/edit/form-file.ts'
import { problemsNow } from '../src/edit/problems-now.ts'
import { checkText } from '../src/story/check-text.ts'
import type { PathStep } from '../src/story/problem.ts'
import { formDesk } from './form-desk.ts'
import { ROOT } from './sources.ts'

const WHOLE = readFileSync(`${ROOT}/data/examples/perahu-baca.json`, 'utf8')

/** Where a problem at a path stands after what was done. */
function after(path: readonly PathStep[], go: (act: ReturnType<typeof formDesk>['act']) => void): readonly PathStep[] | null {
  const desk = formDesk(WHOLE)
  const before = desk.value()
  go(desk.act)
  return problemsNow([{ path }], before, desk.value())[0]?.path ?? null
}

test.each<[string, readonly PathStep[], Parameters<typeof after>[1], readonly PathStep[] | null]>([
  ['of a record that was moved goes with it', ['events', 0, 'title'], (act) => act.move(['events', 0], 1), ['events', 1, 'title']],
  ['of the one that it changed places with, too', ['events', 1], (act) => act.move(['events', 0], 1), ['events', 0]],
  ['of a record behind one that was removed moves up', ['events', 2, 'cites'], (act) => act.remove(['events', 0]), ['events', 1, 'cites']],
  ['of a removed record is gone', ['events', 0, 'cites', 0], (act) => act.remove(['events', 0]), null],
  ['of another record stays', ['claims', 0, 'positions', 0], (act) => act.remove(['events', 0]), ['claims', 0, 'positions', 0]],
  [
    'of an entry that was moved goes with it',
    ['story', 'languages', 0],
    (act) => act.move(['story', 'languages', 0], 1),
    ['story', 'languages', 1],
  ],
  [
    'of an entry that is being written in stays',
    ['events', 0, 'cites', 0],
    (act) => act.type(['events', 0, 'cites', 0, 'at'], 'x'),
    ['events', 0, 'cites', 0],
  ],
  [
    'of a renamed record stays',
    ['events', 0],
    (act) => act.rename(['events', 0], 'other', { follow: false, was: false, stay: true }),
    ['events', 0],
  ],
  ['of a key that is missing stays', ['events', 0, 'nothing'], (act) => act.type(['events', 0, 'title'], 'x'), ['events', 0, 'nothing']],
  ['of the whole file stays', [], (act) => act.remove(['events', 0]), []],
  [
    'of a field that was emptied stays with it',
    ['events', 0, 'title', 'id'],
    (act) => act.set(['events', 0, 'title'], undefined),
    ['events', 0, 'title', 'id'],
  ],
])('a problem %s', (_, path, go, expected) => expect(after(path, go)).toEqual(expected))

test('problems stand where the next look through the file finds them, whichever records are moved or taken away', () => {
  const lists = ['sources', 'entities', 'events', 'relations', 'claims'] as const
  const step = fc.record({
    list: fc.constantFrom(...lists),
    at: fc.nat(20),
    how: fc.constantFrom('up' as const, 'down' as const, 'away' as const),
  })
  // Each record without its name, title or statement: one problem each that depends on nothing else.
  const file = JSON.parse(WHOLE)
  for (const list of lists) for (const record of file[list]) record.mark = 1
  const marked = JSON.stringify(file, null, 2)
  const marks = (text: string) => checkText(text).filter(({ code }) => code === 'unknown-key')
  const told = marks(marked)
  expect(told.length).toBeGreaterThan(15)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const desk = formDesk(marked)
      for (const { list, at, how } of steps) {
        const path = [list, at % Math.max(1, desk.value()[list].length)]
        if (valueAt(desk.value(), path) === undefined) continue
        if (how === 'away') desk.act.remove(path)
        else desk.act.move(path, how === 'up' ? -1 : 1)
      }
      const paths = (problems: readonly { readonly path: readonly PathStep[] }[]) => problems.map(({ path }) => path.join('.')).toSorted()
      expect(paths(problemsNow(told, JSON.parse(marked), desk.value()))).toEqual(paths(marks(desk.text())))
    }),
    { numRuns: 60 },
  )
})
