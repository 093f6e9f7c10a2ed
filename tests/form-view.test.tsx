import { readFileSync } from 'node:fs'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { partPath, readFile, valueAt } from '../src/edit/form-file.ts'
import { pathKey } from '../src/edit/form-input.ts'
import { FormView } from '../src/edit/form-view.tsx'
import { FORMS } from '../src/story/fields.ts'
import { pathText } from '../src/story/path-text.ts'
import { FORM_WORDS } from '../src/words/form.ts'
import { fieldLabel } from '../src/words/form-labels.ts'
import { attribute, type Element, elementsOf, plainText } from './elements.ts'
import { formDesk, spotsIn } from './form-desk.ts'
import { ROOT } from './sources.ts'

const WHOLE = readFileSync(`${ROOT}/data/examples/perahu-baca.json`, 'utf8')
const parts = readFile(WHOLE)?.parts ?? []

const drawn = (desk: ReturnType<typeof formDesk>, checked = false): readonly Element[] =>
  elementsOf(renderToString(<FormView form={desk.input(checked)} />))
const withClass = (all: readonly Element[], name: string) => all.filter((each) => attribute(each, 'class')?.split(' ').includes(name))
const pathsIn = (all: readonly Element[]) => new Set(all.flatMap((each) => plainText(attribute(each, 'data-path') ?? '') || []))

describe.each(['id', 'en'] as const)('the form of every part of the whole example, in %s', (lang) => {
  test('has a field for all that the part holds, none of them raw, and a button for each that it could have', () => {
    const desk = formDesk(WHOLE, lang)
    for (const part of parts) {
      desk.open(part.path)
      const all = drawn(desk)
      const paths = pathsIn(all)
      const kind = { is: 'record', fields: FORMS[part.kind] } as const
      for (const { path, value } of spotsIn(kind, part.value, part.path))
        if (value !== undefined) expect(paths, pathText(path)).toContain(pathKey(path))
      const buttons = withClass(all, 'button').map(({ text }) => text)
      for (const { key } of FORMS[part.kind])
        if (!paths.has(pathKey([...part.path, key]))) expect(buttons, `${pathText(part.path)} ${key}`).toContain(fieldLabel(key, lang))
      expect(withClass(all, 'form-raw')).toEqual([])
    }
  })

  test('names every box, and whatever it says of one stands there', () => {
    const desk = formDesk(WHOLE, lang)
    for (const part of parts) {
      desk.open(part.path)
      const all = drawn(desk)
      const labels = new Set(all.filter(({ tag }) => tag === 'label').map((each) => attribute(each, 'for')))
      const ids = all.flatMap((each) => attribute(each, 'id') ?? [])
      expect(new Set(ids).size, pathText(part.path)).toBe(ids.length)
      for (const box of all.filter(({ tag }) => /^(input|select|textarea)$/.test(tag))) {
        const isNamed = labels.has(attribute(box, 'id')) || box.parent?.tag === 'label' || attribute(box, 'aria-label') !== null
        expect(isNamed, `${pathText(part.path)} ${box.attributes}`).toBe(true)
        for (const id of (attribute(box, 'aria-describedby') ?? '').split(' ').filter(Boolean)) expect(ids).toContain(id)
      }
      for (const button of all.filter(({ tag }) => tag === 'button'))
        expect(attribute(button, 'aria-label') ?? button.text, button.attributes).toMatch(/\p{L}/u)
    }
  })

  test('lists every part, by kind, with a way to add one', () => {
    const all = drawn(formDesk(WHOLE, lang))
    expect(pathsIn(all)).toEqual(new Set(parts.map(({ path }) => pathKey(path))))
    for (const add of Object.values(FORM_WORDS[lang].add))
      expect(
        all.some(({ tag, text }) => tag === 'button' && text === add),
        add,
      ).toBe(true)
  })
})

const WRONG = [7, null, true, [], { x: { y: 7 } }, 'x'] as const

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value)

/** The types of JSON that each kind of field shows in a box of its own; all others show texts. */
const FITTING: Readonly<Partial<Record<string, readonly string[]>>> = {
  text: ['string', 'object'],
  list: ['list'],
  record: ['object'],
  number: ['string', 'number'],
  yes: ['boolean'],
  'yes-or-no': ['boolean'],
}

test('a value of a wrong kind, wherever it stands, is shown as it is and changed by nothing but its writer', () => {
  const seen = new Set<string>()
  let raw = 0
  for (const part of parts)
    for (const { path, kind, value } of spotsIn({ is: 'record', fields: FORMS[part.kind] }, part.value, part.path)) {
      const name = path.map((step) => (typeof step === 'number' ? '#' : step)).join('.')
      if (value === undefined || seen.has(name)) continue
      seen.add(name)
      for (const wrong of WRONG) {
        const file = JSON.parse(WHOLE)
        // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
        const above = path.slice(0, -1).reduce((node: any, step) => node[step], file)
        above[path.at(-1) ?? ''] = wrong
        const desk = formDesk(JSON.stringify(file, null, 2))
        desk.open(partPath(path) ?? [])
        const boxes = withClass(drawn(desk), 'form-raw')
        raw += boxes.length
        if (!(FITTING[kind.is] ?? ['string']).includes(typeOf(wrong))) expect(boxes, `${name} ${JSON.stringify(wrong)}`).not.toEqual([])
        // What is shown is the file's own text of that value, or of what it holds.
        for (const box of boxes) expect(() => JSON.parse(box.text), `${name} ${JSON.stringify(wrong)}`).not.toThrow()
      }
    }
  expect(seen.size).toBeGreaterThan(90)
  expect(raw).toBeGreaterThan(300)
})

test('a value that no number of a program holds is shown and kept to the letter, and so is a key that the format does not know', () => {
  const file = WHOLE.replace('"languages":', '"mystery": { "n": 12345678901234567890123 },\n    "languages":')
  const desk = formDesk(file)
  desk.open(['story'])
  const [box, ...more] = withClass(drawn(desk), 'form-raw')
  expect(more).toEqual([])
  expect(box?.text).toBe('{ "n": 12345678901234567890123 }')
  desk.act.raw(['story', 'mystery'], '[1.50]')
  expect(desk.text()).toBe(file.replace('{ "n": 12345678901234567890123 }', '[1.50]'))
  expect(valueAt(desk.value(), ['story', 'languages'])).toEqual(['id', 'en'])
})

describe('what is wrong', () => {
  const broken = () => {
    const desk = formDesk(
      WHOLE.replace(/"when": "[^"]+"/, '"when": "31-12-2020"')
        .replace(/"source": "[^"]+"/, '"source": "nobody"')
        .replace('"status": "reported"', '"status": "sure"'),
    )
    return desk
  }

  test('stands beside its field, which is marked and tied to it', () => {
    const desk = broken()
    let told = 0
    for (const { path, what, severity } of desk.input().problems) {
      if (partPath(path) === null || severity !== 'error') continue
      desk.open(path)
      const all = drawn(desk, true)
      const fault = withClass(all, 'form-faults').find(({ text }) => text.includes(what))
      expect(fault, `${pathText(path)} ${what}`).toBeDefined()
      const id = fault === undefined ? null : attribute(fault, 'id')
      const around = fault?.parent
      if (!pathText(path).match(/when|source|status/)) continue
      told++
      expect(plainText(around === undefined || around === null ? '' : (attribute(around, 'data-path') ?? ''))).toBe(pathKey(path))
      expect(
        all
          .filter((box) => (attribute(box, 'aria-describedby') ?? '').split(' ').includes(id ?? '-'))
          .map((box) => attribute(box, 'aria-invalid')),
      ).toContain('true')
    }
    expect(told).toBeGreaterThan(2)
  })

  test('is counted beside its record in the list', () => {
    const marks = withClass(drawn(broken(), true), 'form-marks')
    expect(marks.map(({ text }) => text)).toContain(FORM_WORDS.en.problems(1))
  })
})

test('a claim without its denial says that one is to be looked for', () => {
  const desk = formDesk(WHOLE)
  const i = desk
    .value()
    .claims.findIndex(({ positions }: { positions: { stance: string }[] }) => positions.some(({ stance }) => stance === 'denies'))
  desk.open(['claims', i])
  const says = () => drawn(desk).some(({ text }) => text === FORM_WORDS.en.noDenial)
  expect(says()).toBe(false)
  for (const [n, { stance }] of [...desk.value().claims[i].positions.entries()].toReversed())
    if (stance === 'denies') desk.act.takeOut(['claims', i, 'positions', n])
  expect(says()).toBe(true)
})

test.each(['', '{', '[1]', '"x"', '{"events":'])('of a text that is no file, %j, there is no form but a word on it', (text) => {
  expect(drawn(formDesk(text)).map((each) => each.text)).toContain(FORM_WORDS.en.broken)
})

test.each(['{}', '{"events":{}}', '{"events":[7,null,[]],"vocabulary":[],"story":[]}', '{"story":{"languages":"id","timeZone":7}}'])(
  'a file that is hardly one has its list, and its parts their forms: %s',
  (text) => {
    const desk = formDesk(text)
    expect(drawn(desk).length).toBeGreaterThan(20)
    for (const { path } of desk.input().file?.parts ?? []) {
      desk.open(path)
      expect(withClass(drawn(desk), 'form-record')).toHaveLength(1)
    }
  },
)
