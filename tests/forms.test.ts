import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile, usesIn } from '../src/edit/form-file.ts'
import { fieldAt } from '../src/edit/form-steps.ts'
import { meantBy } from '../src/edit/offers.ts'
import { partsOf } from '../src/edit/parts.ts'
import { type FieldKind, FORMS, type PartKind } from '../src/story/fields.ts'
import type { Json } from '../src/story/help.ts'
import { pathText } from '../src/story/path-text.ts'
import { pathOf, referencesOf } from '../src/story/references.ts'
import type { Row } from '../src/story/rows.ts'
import { fieldLabel } from '../src/words/form-labels.ts'
import { changesBetween } from './changes-between.ts'
import { formDesk, spotsIn } from './form-desk.ts'
import { fieldNames, type Schema } from './schema-parts.ts'
import { ROOT } from './sources.ts'

const BLITAR = readFileSync(`${ROOT}/data/blitar-2021.json`, 'utf8')
const WHOLE = readFileSync(`${ROOT}/data/examples/perahu-baca.json`, 'utf8')

/** What belongs to the file and not to its story, and what holds the records. */
const NO_FORM =
  /^(\$schema|format|story|vocabulary(\.\w+Types)?|(sources|entities|events|relations|claims|figures|questions|corrections|tours))$/

describe('every field of the schema', () => {
  const fields = [...fieldNames()].filter(([name]) => !NO_FORM.test(name))
  const placeOf = (name: string) =>
    name.split('.').map((step, i, all) => (step !== '#' ? step : all[0] === 'vocabulary' && i === 2 ? 'x' : 0))

  test('has a field in a form, of its own kind and with a name in both languages', () => {
    expect(fields.length).toBeGreaterThan(100)
    for (const [name, schema] of fields) {
      const field = fieldAt(placeOf(name))
      expect(field, name).toBeDefined()
      expect(jsonTypes(field?.kind ?? { is: 'string' }), name).toEqual(typesOf(schema))
      const [en, id] = [fieldLabel(field?.key ?? '', 'en'), fieldLabel(field?.key ?? '', 'id')]
      expect(en, name).toMatch(/^[A-Z]/)
      expect(id, name).toMatch(/^[A-Z]/)
      expect(field?.help.id, name).not.toBe('')
      expect(field?.help.en, name).not.toBe('')
    }
  })

  test('is asked for where the schema needs it, and offers what the schema offers, each in words', () => {
    const parents = [...fieldNames(), ['', { properties: {} }] as const]
    for (const [name, schema] of fields) {
      const field = fieldAt(placeOf(name))
      const above = name.split('.').slice(0, -1)
      const parent = parents.find(([other]) => other === above.filter((step, i) => step !== '#' || i < above.length - 1).join('.'))?.[1]
      const own = above.at(-1) === '#' ? (parent?.items ?? parent?.additionalProperties) : parent
      if (typeof own === 'object') expect(field?.needed, name).toBe(own.required?.includes(field?.key ?? '') ?? false)
      if (schema.enum === undefined) continue
      expect(field?.kind).toMatchObject({ is: 'choice', options: schema.enum })
      for (const option of schema.enum)
        expect(field?.help.choices?.[String(option)], `${name} ${option}`).toMatchObject({ id: /./, en: /./ })
    }
  })
})

/** The JSON types that a schema takes. */
const typesOf = ({ type, const: fixed, anyOf, enum: choices }: Schema): string => {
  if (anyOf !== undefined) return anyOf.map(typesOf).toSorted().join()
  return type ?? typeof (fixed ?? choices?.[0])
}

const jsonTypes = ({ is }: FieldKind): string =>
  ({ text: 'object,string', list: 'array', record: 'object', number: 'number', yes: 'boolean', 'yes-or-no': 'boolean' })[is as string] ??
  'string'

test('an id may stand in a form for what it may stand for in the file', () => {
  const file = JSON.parse(WHOLE)
  const KINDS = {
    sources: 'source',
    entities: 'entity',
    events: 'event',
    relations: 'relation',
    claims: 'claim',
    figures: 'figure',
    questions: 'question',
    corrections: 'correction',
    tours: 'tour',
  } as const
  const LISTS = new Map<string, string>(Object.entries(KINDS).map(([list, kind]) => [kind, list]))
  let count = 0
  for (const [list, kind] of Object.entries(KINDS))
    for (const [i, data] of (file[list] ?? []).entries())
      for (const reference of referencesOf({ kind, data, path: [list, i] } as Row)) {
        const { kinds } = reference
        const path = pathOf(reference)
        count++
        const field = fieldAt(path) ?? fieldAt(path.slice(0, -1))
        const own = field?.kind.is === 'list' ? field.kind.item : field?.kind
        expect(own?.is, pathText(path)).toBe('reference')
        if (own?.is === 'reference' && kinds.length > 0)
          expect(new Set(own.to), pathText(path)).toEqual(new Set(kinds.map((each) => LISTS.get(each))))
      }
  expect(count).toBeGreaterThan(50)
})

/** The file as another editor would have saved it. */
const layouts = fc.record({ end: fc.constantFrom('\n', '\r\n', '\r'), mark: fc.boolean(), unit: fc.constantFrom('  ', '    ', '\t', '') })
const laidOut = (story: string, { end, mark, unit }: { end: string; mark: boolean; unit: string }): string =>
  (mark ? '\uFEFF' : '') + JSON.stringify({ ...JSON.parse(story), unknown: 1 }, null, unit).replaceAll('\n', end)

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const valueFor = (kind: FieldKind): fc.Arbitrary<Json> => {
  if (kind.is === 'text') return fc.oneof(words, fc.record({ id: words, en: words }))
  if (kind.is === 'choice') return fc.constantFrom(...kind.options)
  if (kind.is === 'yes' || kind.is === 'yes-or-no') return fc.boolean()
  if (kind.is === 'number') return fc.oneof(fc.integer(), words)
  if (kind.is === 'list') return fc.array(valueFor(kind.item), { maxLength: 2 })
  if (kind.is === 'record') return fc.constant({})
  return fc.oneof(words, fc.constantFrom('2020-12~', 'santoso', 'https://news.example/'))
}

interface Doing {
  readonly part: number
  readonly spot: number
  readonly how: 'type' | 'set' | 'away' | 'append' | 'out' | 'move' | 'raw'
  readonly seed: number
}

/** Something that can be done in one form, on its own record. Null where there is nothing to do. */
function doOne(desk: ReturnType<typeof formDesk>, { part: p, spot: s, how, seed }: Doing) {
  const parts = readFile(desk.text())?.parts ?? []
  const part = parts[p % parts.length]
  if (part === undefined) return null
  const spots = [...spotsIn({ is: 'record', fields: FORMS[part.kind] }, part.value, part.path)]
    .slice(1)
    .filter(({ kind }) => kind.is !== 'own-id')
  const entries = spots.filter(({ path }) => typeof path.at(-1) === 'number')
  const lists = spots.filter(({ kind }) => kind.is === 'list')
  const present = spots.filter(({ value }) => value !== undefined)
  const from = { out: entries, move: entries, append: lists, raw: present, away: present, type: spots, set: spots }[how]
  const spot = from[s % from.length]
  if (spot === undefined) return null
  const [value = ''] = fc.sample(valueFor(how === 'append' && spot.kind.is === 'list' ? spot.kind.item : spot.kind), { numRuns: 1, seed })
  if (how === 'type') {
    desk.act.type(spot.path, value)
    desk.act.type(spot.path, typeof value === 'string' ? `${value}!` : value)
    desk.act.settle()
  } else if (how === 'set') desk.act.set(spot.path, value)
  else if (how === 'away') desk.act.type(spot.path, undefined)
  else if (how === 'append') desk.act.append(spot.path, value)
  else if (how === 'out') desk.act.takeOut(spot.path)
  else if (how === 'raw') desk.act.raw(spot.path, JSON.stringify(value, null, 1))
  else desk.act.move(spot.path, seed % 2 === 0 ? 1 : -1)
  desk.act.settle()
  return { ...part, spot }
}

const doings: fc.Arbitrary<Doing> = fc.record({
  part: fc.nat(),
  spot: fc.nat(),
  how: fc.constantFrom('type', 'set', 'away', 'append', 'out', 'move', 'raw'),
  seed: fc.nat(),
})

describe('what is done in a form', () => {
  test('changes its record alone, every other byte stays, and each thing done is one step', () =>
    fc.assert(
      fc.property(layouts, fc.constantFrom(BLITAR, WHOLE), doings, (layout, story, doing) => {
        const file = laidOut(story, layout)
        const desk = formDesk(file)
        const done = doOne(desk, doing)
        if (done === null) return
        // Corrections of one day are called the same: they are told apart by where they stand.
        const own = partsOf(file).filter(({ kind }) => kind === done.kind)
        const before = typeof done.path[1] === 'number' ? own[done.path[1]] : own.find(({ name }) => name === done.id)
        if (before === undefined || desk.text() === file) return
        const after = desk.text()
        expect(after.slice(0, before.start)).toBe(file.slice(0, before.start))
        expect(after.slice(after.length - (file.length - before.end))).toBe(file.slice(before.end))
        // A correction is called by its date.
        if (done.kind !== 'corrections' || done.spot.path[2] !== 'date')
          expect(changesBetween(file, after).map(({ kind, name }) => `${kind} ${name}`)).toEqual([`${before.kind} ${before.name}`])
        expect(() => JSON.parse(after.replace(/^\uFEFF/, ''))).not.toThrow()
        expect(desk.steps()).toBe(1)
        desk.undo()
        expect(desk.text()).toBe(file)
        desk.redo()
        expect(desk.text()).toBe(after)
      }),
      { numRuns: 250 },
    ))

  test('comes, letter by letter, to what it would come to at once, and the form knows the file as it then is', () =>
    fc.assert(
      fc.property(layouts, fc.constantFrom(BLITAR, WHOLE), doings, fc.array(words, { maxLength: 4 }), (layout, story, doing, letters) => {
        const file = laidOut(story, layout)
        const [slow, quick] = [formDesk(file), formDesk(file)]
        const parts = readFile(file)?.parts ?? []
        const part = parts[doing.part % parts.length]
        if (part === undefined) return
        const spots = [...spotsIn({ is: 'record', fields: FORMS[part.kind] }, part.value, part.path)].slice(1)
        const { path } = spots[doing.spot % spots.length] ?? part
        let typed = 'a'
        quick.act.type(path, typed)
        for (const letter of letters) {
          typed += letter
          quick.act.type(path, typed)
          expect(quick.input(false).file).toEqual(readFile(quick.text()))
        }
        slow.act.set(path, typed)
        expect(quick.text()).toBe(slow.text())
        quick.undo()
        expect(quick.text()).toBe(file)
      }),
      { numRuns: 150 },
    ))

  test('goes back to the first byte and forward to the last, however much was done', () =>
    fc.assert(
      fc.property(layouts, fc.array(doings, { maxLength: 12 }), (layout, all) => {
        const file = laidOut(WHOLE, layout)
        const desk = formDesk(file)
        for (const doing of all) doOne(desk, doing)
        const last = desk.text()
        const count = desk.steps()
        for (let i = 0; i < count; i++) desk.undo()
        expect(desk.text()).toBe(file)
        for (let i = 0; i < count; i++) desk.redo()
        expect(desk.text()).toBe(last)
      }),
      { numRuns: 60 },
    ))

  test('puts there what was meant', () =>
    fc.assert(
      fc.property(fc.constantFrom(BLITAR, WHOLE), doings, (story, doing) => {
        const desk = formDesk(story)
        const before = JSON.stringify(desk.value())
        const done = doOne(desk, { ...doing, how: 'set' })
        if (done === null) return
        const { path } = done.spot
        const [wanted = ''] = fc.sample(valueFor(done.spot.kind), { numRuns: 1, seed: doing.seed })
        // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
        const at = (file: any) => path.slice(0, -1).reduce((node, step) => node?.[step], file)
        expect(at(desk.value())?.[path.at(-1) ?? '']).toEqual(wanted)
        const rest = desk.value()
        const original = JSON.parse(before)
        delete at(rest)[path.at(-1) ?? '']
        if (at(original) !== undefined) delete at(original)[path.at(-1) ?? '']
        expect(rest).toEqual(original)
      }),
      { numRuns: 100 },
    ))

  test('moves, takes out and adds entries as the list of their values would', () =>
    fc.assert(
      fc.property(layouts, doings, fc.constantFrom('move' as const, 'out' as const, 'append' as const), (layout, doing, how) => {
        const file = laidOut(WHOLE, layout)
        const desk = formDesk(file)
        const before = desk.value()
        const done = doOne(desk, { ...doing, how })
        if (done === null) return
        const { path } = done.spot
        const list = how === 'append' ? path : path.slice(0, -1)
        const i = Number(path.at(-1))
        // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
        const at = (file: any): unknown[] => list.reduce((node, step) => node?.[step], file) ?? []
        const [old, now] = [at(before), at(desk.value())]
        // Whatever stands between two entries stays there.
        if (how === 'move') expect([...desk.text()].toSorted()).toEqual([...file].toSorted())
        const j = i + (doing.seed % 2 === 0 ? 1 : -1)
        if (how === 'append') expect(now.slice(0, -1)).toEqual(old)
        else if (how === 'out') expect(now).toEqual(old.toSpliced(i, 1))
        else if (j < 0 || j >= old.length) expect(now).toEqual(old)
        else expect(now).toEqual(old.with(i, old[j]).with(j, old[i]))
      }),
      { numRuns: 100 },
    ))

  test('is one step for what is typed in one field, another once the field is left, and none where it is as it was', () => {
    const desk = formDesk(BLITAR)
    const path = ['story', 'title', 'en']
    for (const text of ['C', 'Co', 'Con']) desk.act.type(path, text)
    expect(desk.steps()).toBe(1)
    desk.act.type(path, undefined)
    desk.act.type(path, 'Contracts')
    expect(desk.steps()).toBe(1)
    expect(desk.value().story.title).toEqual({ ...JSON.parse(BLITAR).story.title, en: 'Contracts' })
    desk.act.settle()
    desk.act.type(path, 'Contracts!')
    expect(desk.steps()).toBe(2)
    desk.undo()
    expect(desk.value().story.title.en).toBe('Contracts')
    desk.undo()
    expect(desk.text()).toBe(BLITAR)
    desk.act.type(path, 'x')
    desk.act.type(path, JSON.parse(BLITAR).story.title.en)
    expect([desk.steps(), desk.text()]).toEqual([0, BLITAR])
    desk.act.type(['story', 'title', 'id'], 'y')
    expect(desk.steps()).toBe(1)
    // What was taken back again is no step that one could go on with.
    const once = desk.text()
    desk.act.type(path, 'x')
    desk.act.type(path, JSON.parse(BLITAR).story.title.en)
    desk.act.type(path, 'z')
    expect(desk.steps()).toBe(2)
    desk.undo()
    expect(desk.text()).toBe(once)
  })

  test('stands in the order of the format where it is new', () => {
    const desk = formDesk(
      '{\n  "story": { "languages": ["id", "en"] },\n  "events": [\n    { "id": "a", "status": "reported", "cites": [] }\n  ]\n}\n',
    )
    desk.act.type(['events', 0, 'title', 'en'], 'Market day')
    desk.act.set(['events', 0, 'type'], 'fair')
    desk.act.type(['events', 0, 'title', 'id'], 'Hari pasar')
    expect(desk.text()).toBe(
      '{\n  "story": { "languages": ["id", "en"] },\n  "events": [\n    { "id": "a", "type": "fair", "title": { "id": "Hari pasar", "en": "Market day" }, "status": "reported", "cites": [] }\n  ]\n}\n',
    )
    desk.act.type(['events', 0, 'title', 'en'], undefined)
    desk.act.settle()
    desk.act.type(['events', 0, 'title', 'id'], undefined)
    expect(desk.value().events[0]).toEqual({ id: 'a', type: 'fair', status: 'reported', cites: [] })
  })

  test('takes with the last entry an optional list, and leaves one that is needed', () => {
    const desk = formDesk(WHOLE)
    const i = desk.value().events.findIndex(({ participants }: { participants?: unknown[] }) => participants?.length !== undefined)
    const event = desk.value().events[i]
    for (const _ of event.participants) desk.act.takeOut(['events', i, 'participants', 0])
    for (const _ of event.cites) desk.act.takeOut(['events', i, 'cites', 0])
    expect(desk.value().events[i]).not.toHaveProperty('participants')
    expect(desk.value().events[i].cites).toEqual([])
  })
})

describe('a new record', () => {
  const KINDS = Object.keys(FORMS).filter((kind) => kind !== 'story') as Exclude<PartKind, 'story'>[]
  test.each(KINDS)('of %s is open, has an id of its own, lacks only what has to be filled in, and undoes at once', (kind) => {
    const desk = formDesk(WHOLE)
    desk.act.addPart(kind)
    const { part, problems } = desk.input()
    expect(part?.kind).toBe(kind)
    expect(changesBetween(WHOLE, desk.text()).map((change) => [change.what, change.kind])).toEqual([['added', kind]])
    const own = problems.filter(({ path, severity }) => severity === 'error' && path[0] === part?.path[0])
    expect(own.length).toBeGreaterThan(0)
    for (const { code } of own) expect(['missing-key', 'claim-set-aside', 'no-cites']).toContain(code)
    desk.undo()
    expect(desk.text()).toBe(WHOLE)
  })

  test('of a claim has a place for the denial', () => {
    const desk = formDesk(WHOLE)
    desk.act.addPart('claims')
    expect(
      desk
        .value()
        .claims.at(-1)
        .positions.map(({ stance }: { stance: string }) => stance),
    ).toEqual(['asserts', 'denies'])
  })

  test('is made where it is named, in one step', () => {
    const desk = formDesk(BLITAR)
    const count = JSON.parse(BLITAR).sources.length
    desk.act.create('sources', 'Koran Contoh 7', ['events', 0, 'cites', 0, 'source'])
    expect(desk.value().sources[count]).toMatchObject({ id: 'koran-contoh-7', title: 'Koran Contoh 7', type: 'news-report' })
    expect(desk.value().events[0].cites[0].source).toBe('koran-contoh-7')
    expect(desk.steps()).toBe(1)
    desk.act.create('entityTypes', 'Desa', ['entities', 0, 'type'])
    expect(desk.value().vocabulary.entityTypes.desa).toEqual({ label: { id: 'Desa' } })
    expect(desk.value().entities[0].type).toBe('desa')
    desk.undo()
    desk.undo()
    expect(desk.text()).toBe(BLITAR)
  })
})

describe('another id', () => {
  test('takes the focus back only where its writer stays', () => {
    for (const stay of [true, false]) {
      const desk = formDesk(BLITAR)
      desk.act.rename(['entities', 0], 'another', { follow: false, was: false, stay })
      expect(desk.wanted()).toEqual({ path: ['entities', 0, 'id'], focus: stay })
    }
  })

  test('is followed by all who name the record, and the old one is kept', () => {
    const desk = formDesk(BLITAR)
    const file = readFile(BLITAR)
    if (file === null) return expect.fail()
    const i = JSON.parse(BLITAR).entities.findIndex(({ id }: { id: string }) => id === 'santoso')
    const uses = usesIn(file, 'santoso', 'entities')
    expect(uses.length).toBeGreaterThan(5)
    desk.act.rename(['entities', i], 'pak-santoso', { follow: true, was: true, stay: true })
    expect(desk.value().entities[i]).toMatchObject({ id: 'pak-santoso', was: ['santoso'] })
    const after = readFile(desk.text())
    expect(after === null ? [] : usesIn(after, 'pak-santoso', 'entities').map(({ path }) => path)).toEqual(uses.map(({ path }) => path))
    expect(after === null ? [] : usesIn(after, 'santoso', 'entities')).toEqual([])
    // The rest is as it was.
    expect(
      desk
        .text()
        .replaceAll('pak-santoso', 'santoso')
        .replace(/,\s*"was": \[\s*"santoso"\s*\]/, ''),
    ).toBe(BLITAR)
    expect(desk.steps()).toBe(1)
  })

  test('of a type is followed by its records, and the form stays open', () => {
    const desk = formDesk(BLITAR)
    const [type = ''] = Object.keys(JSON.parse(BLITAR).vocabulary.eventTypes)
    desk.open(['vocabulary', 'eventTypes', type])
    desk.act.rename(['vocabulary', 'eventTypes', type], 'turn', { follow: true, was: false, stay: true })
    expect(Object.keys(desk.value().vocabulary.eventTypes)[0]).toBe('turn')
    expect(desk.value().events.some((event: { type: string }) => event.type === type)).toBe(false)
    expect(desk.input().part?.id).toBe('turn')
    expect(desk.input().problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

test('what is typed in a picker and left there names one record, or none', () => {
  const offer = (id: string, name: string) => ({ id, name, kind: 'entities' as const, makes: null })
  const offers = [
    offer('new-entity', ''),
    offer('budi-1', 'Budi'),
    offer('budi-2', 'Budi'),
    offer('ani', 'Ani'),
    { ...offer('siti', 'Siti'), makes: 'entities' as const },
  ]
  const meant = (typed: string) => meantBy(offers, typed)?.id
  expect(['', ' ', 'Budi', 'Siti', 'ani ', 'budi-2', 'new-entity'].map(meant)).toEqual([
    ...[undefined, undefined, undefined, undefined],
    ...['ani', 'budi-2', 'new-entity'],
  ])
})

test('of another file no form is open, and nothing is looked for in it', () => {
  const desk = formDesk(BLITAR)
  desk.open(['events', 3])
  desk.anew()
  expect(desk.input()).toMatchObject({ part: null, before: null, wanted: null })
})

test('a value of a file whose lines end in CR and LF stands in its field as the browser holds it', () => {
  const desk = formDesk('{\r\n  "story": {\r\n    "id": [\r\n      1\r\n    ]\r\n  }\r\n}')
  expect(desk.input().textAt(['story', 'id'])).toBe('[\n      1\n    ]')
  desk.act.raw(['story', 'id'], '[\n      2\n    ]')
  expect(desk.text()).toBe('{\r\n  "story": {\r\n    "id": [\r\n      2\r\n    ]\r\n  }\r\n}')
})

test('who names a record is told before it is removed', () => {
  const desk = formDesk(BLITAR)
  const source = JSON.parse(BLITAR).sources[0].id
  const named = desk.input().namers(['sources', 0])
  expect(named).toHaveLength(BLITAR.split(`"source": "${source}"`).length - 1)
  desk.act.remove(['sources', 0])
  const lost = desk.input().problems.filter(({ code }) => code === 'unknown-reference')
  expect(lost.length).toBeGreaterThan(0)
  desk.undo()
  expect(desk.text()).toBe(BLITAR)
})
