import fc from 'fast-check'
import { redo, undo } from '../../src/edit/document.ts'
import { readDraft } from '../../src/edit/draft.ts'
import { createDraftShelf } from '../../src/edit/draft-shelf.ts'
import { editBetween } from '../../src/edit/text-edit.ts'
import { createWork, type Work } from '../../src/edit/work.ts'

const KEY = 'model'
const START = '{"a": 1}\r\n'

/** A browser in which time stands still: what is saved is saved because a command says so. */
const still = { setTimeout: () => 1, clearTimeout: () => undefined, navigator: {}, indexedDB } as unknown as Window

/** A text and the way to it: all texts that undoing and redoing lead to, and which of them it is. */
interface Way {
  readonly texts: readonly string[]
  readonly at: number
}

interface Kept {
  readonly way: Way
  readonly revision: number
}

/** A tab as it should be. */
interface Tab {
  way: Way
  /** How often the draft had been saved when it was last read or written here. */
  seen: number
  isDirty: boolean
  isBehind: boolean
}

/** Two tabs, and what the browser keeps, as they should be. */
interface Model {
  readonly tabs: readonly [Tab, Tab]
  kept: Kept | null
  readonly aside: string[]
}

/** The same two tabs as they are. */
interface Real {
  readonly shelf: ReturnType<typeof createDraftShelf>
  readonly works: [Work, Work]
}

type Which = 0 | 1
type Command = fc.AsyncCommand<Model, Real>

const fresh = (): Tab => ({ way: { texts: [START], at: 0 }, seen: 0, isDirty: false, isBehind: false })
const textOf = ({ texts, at }: Way): string => texts[at] ?? ''

const begun = (shelf: Real['shelf'], works: Real['works']): { model: Model; real: Real } => ({
  model: { tabs: [fresh(), fresh()], kept: null, aside: [] },
  real: { shelf, works },
})

const openWork = (shelf: Real['shelf']): Promise<Work> =>
  new Promise((resolve) => {
    const work = createWork(still, shelf, KEY, START, 'go-on', () => work.found() === null && resolve(work))
  })

/** Whatever the browser was asked before this has been done once this is answered. */
const settled = async ({ shelf }: Real) => readDraft(await shelf.get(KEY))

function expectSame(what: string, real: unknown, model: unknown): void {
  if (JSON.stringify(real) !== JSON.stringify(model))
    throw new Error(`${what}: ${JSON.stringify(real)} instead of ${JSON.stringify(model)}`)
}

function expectTab(model: Model, real: Real, tab: Which): void {
  const { way } = model.tabs[tab]
  const { text, done, undone } = real.works[tab].document()
  expectSame('text', text, textOf(way))
  expectSame('steps', [done.length, undone.length], [way.at, way.texts.length - 1 - way.at])
}

async function expectKept(model: Model, real: Real): Promise<void> {
  const found = await settled(real)
  if (model.kept === null) return expectSame('kept', found.is, 'none')
  if (found.is !== 'whole') throw new Error(`kept: ${found.is}`)
  const { way, revision } = model.kept
  expectSame('kept', [found.draft.document.text, found.draft.document.done.length, found.revision], [textOf(way), way.at, revision])
}

/** What saving comes to: written, unless another tab has saved since. */
function saveModel(model: Model, tab: Tab): void {
  if (!tab.isDirty || tab.isBehind) return
  if ((model.kept?.revision ?? 0) !== tab.seen) {
    tab.isBehind = true
    return
  }
  tab.seen++
  tab.isDirty = false
  model.kept = { way: tab.way, revision: tab.seen }
}

const command = (name: string, tab: Which, run: (model: Model, real: Real) => Promise<void>, check = (_: Model) => true): Command => ({
  check: (model) => check(model),
  run,
  toString: () => `${name}(${tab})`,
})

const typed = (tab: Which, place: number, gone: number, put: string): Command =>
  command(`type ${place} ${gone} ${JSON.stringify(put)} `, tab, async (model, real) => {
    const own = model.tabs[tab]
    const text = textOf(own.way)
    const at = place % (text.length + 1)
    const next = text.slice(0, at) + put + text.slice(at + gone)
    real.works[tab].edit(editBetween(text, next))
    if (next !== text) {
      own.way = { texts: [...own.way.texts.slice(0, own.way.at + 1), next], at: own.way.at + 1 }
      own.isDirty = true
    }
    expectTab(model, real, tab)
  })

const stepped = (tab: Which, by: 1 | -1): Command =>
  command(by < 0 ? 'undo' : 'redo', tab, async (model, real) => {
    const own = model.tabs[tab]
    if (by < 0) real.works[tab].undo()
    else real.works[tab].redo()
    const at = own.way.at + by
    if (at >= 0 && at < own.way.texts.length) {
      own.way = { ...own.way, at }
      own.isDirty = true
    }
    expectTab(model, real, tab)
  })

const saved = (tab: Which): Command =>
  command('save', tab, async (model, real) => {
    real.works[tab].flush()
    saveModel(model, model.tabs[tab])
    await expectKept(model, real)
    const own = model.tabs[tab]
    const is = own.isBehind ? 'not-saved' : own.isDirty ? 'saving' : own.seen === 0 ? 'nothing-yet' : 'saved'
    expectSame('said', real.works[tab].kept().is, is)
  })

const reloaded = (tab: Which): Command =>
  command('reload', tab, async (model, real) => {
    real.works[tab].destroy()
    await settled(real)
    saveModel(model, model.tabs[tab])
    real.works[tab] = await openWork(real.shelf)
    const own = model.tabs[tab]
    Object.assign(own, fresh(), model.kept === null ? {} : { way: model.kept.way, seen: model.kept.revision })
    expectTab(model, real, tab)
    await expectKept(model, real)
  })

const theirs = (tab: Which): Command =>
  command(
    'use theirs',
    tab,
    async (model, real) => {
      const own = model.tabs[tab]
      real.works[tab].useTheirs()
      await settled(real)
      const { kept } = model
      if (kept === null) throw new Error('behind nothing')
      const next = textOf(kept.way)
      if (next !== textOf(own.way)) own.way = { texts: [...own.way.texts.slice(0, own.way.at + 1), next], at: own.way.at + 1 }
      Object.assign(own, { seen: kept.revision, isBehind: false, isDirty: true })
      expectTab(model, real, tab)
    },
    (model) => model.tabs[tab].isBehind,
  )

const insisted = (tab: Which): Command =>
  command(
    'insist',
    tab,
    async (model, real) => {
      const own = model.tabs[tab]
      if (model.kept !== null) model.aside.push(textOf(model.kept.way))
      model.kept = { way: own.way, revision: 1 }
      Object.assign(own, { seen: 1, isBehind: false, isDirty: false })
      real.works[tab].insist()
      while (real.works[tab].kept().is !== 'saved') await settled(real)
      await expectKept(model, real)
      const texts = (await real.shelf.all()).flatMap((each) => {
        const read = readDraft(each)
        return read.is === 'whole' ? [read.draft.document.text] : []
      })
      expectSame('kept beside it', texts.toSorted(), [textOf(own.way), ...model.aside].toSorted())
    },
    (model) => model.tabs[tab].isBehind,
  )

const which = fc.constantFrom<Which>(0, 1)
const commands = [
  fc.tuple(which, fc.nat(40), fc.nat(3), fc.string({ unit: 'binary', maxLength: 4 })).map((given) => typed(...given)),
  fc.tuple(which, fc.constantFrom(-1 as const, 1 as const)).map((given) => stepped(...given)),
  which.map(saved),
  which.map(reloaded),
  which.map(theirs),
  which.map(insisted),
]

/** Every step undone leads to the bytes that it began with, and every step done again to the last ones. */
function expectWholeWay({ document }: Work): void {
  let now = document()
  while (now.undone.length > 0) now = redo(now)
  const { text } = now
  while (now.done.length > 0) now = undo(now)
  expectSame('beginning', now.text, START)
  while (now.undone.length > 0) now = redo(now)
  expectSame('end', now.text, text)
}

/** Compares random doings in two tabs with what they should come to; gives what differs, in words, and how many steps were looked at. */
export async function compare(runs: number, seed: number | undefined): Promise<{ readonly fault: string | null; readonly steps: number }> {
  let steps = 0
  const law = fc.asyncProperty(fc.commands(commands, { maxCommands: 100, size: 'max' }), async (list) => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('runut-drafts-1').onsuccess = resolve
    })
    const shelf = createDraftShelf(still, () => undefined)
    const works: Real['works'] = [await openWork(shelf), await openWork(shelf)]
    try {
      await fc.asyncModelRun(() => begun(shelf, works), list)
      for (const work of works) expectWholeWay(work)
    } finally {
      steps += [...list].length
      for (const work of works) work.destroy()
      await shelf.all()
      shelf.close()
    }
  })
  const told = await fc.check(law, { numRuns: runs, ...(seed === undefined ? {} : { seed }) })
  return { fault: told.failed ? (fc.defaultReportMessage(told) ?? 'failed') : null, steps }
}
