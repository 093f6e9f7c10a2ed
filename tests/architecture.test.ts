import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { filesIn, parseModule, ROOT, readModules, type SourceModule } from './sources.ts'

/** Who may import whom, and which libraries come in by which folder. */
const HOUSE: Readonly<Record<string, { readonly may: readonly string[]; readonly libraries: readonly string[] }>> = {
  base: { may: [], libraries: [] },
  story: { may: ['base'], libraries: ['valibot', 'minisearch', 'jsonc-parser'] },
  state: { may: ['base', 'story'], libraries: ['zustand'] },
  words: { may: ['base', 'story'], libraries: [] },
  formats: { may: ['base', 'story', 'words'], libraries: ['saxes'] },
  input: { may: ['base'], libraries: [] },
  workers: { may: [], libraries: [] },
  timeline: { may: ['base', 'story', 'state', 'words', 'input', 'workers'], libraries: [] },
  graph: {
    may: ['base', 'story', 'state', 'words', 'input', 'workers'],
    libraries: ['graphology-layout-forceatlas2', 'graphology-layout-noverlap', 'sigma'],
  },
  panels: { may: ['base', 'story', 'state', 'words', 'text'], libraries: ['preact'] },
  text: { may: ['base', 'story', 'words'], libraries: ['preact'] },
  cli: { may: ['base', 'story', 'words', 'formats', 'graph', 'app'], libraries: ['@valibot/to-json-schema'] },
  app: {
    may: ['base', 'story', 'state', 'words', 'formats', 'input', 'workers', 'timeline', 'graph', 'panels', 'text', 'edit', 'embed'],
    libraries: ['preact', 'preact-render-to-string'],
  },
  edit: { may: ['base', 'story', 'state', 'words', 'panels', 'embed'], libraries: ['preact', 'jsonc-parser'] },
  embed: { may: ['base', 'story', 'state', 'words'], libraries: [] },
  'main.ts': { may: ['app'], libraries: [] },
  'embed-main.ts': { may: ['embed'], libraries: [] },
  'embed-script.ts': { may: ['embed'], libraries: [] },
  'boot.ts': { may: [], libraries: [] },
  'frame-boot.ts': { may: ['boot.ts', 'embed'], libraries: [] },
  'front.ts': { may: ['app'], libraries: [] },
}

/** Where a page or a script of its own begins. */
const BEGINNINGS = ['main.ts', 'embed-main.ts', 'embed-script.ts', 'frame-boot.ts']

/** The parts of folders that also draw or listen; the rest of these folders is pure, and so are the folders named whole. */
const PURE_FOLDERS = ['base', 'story', 'state', 'words']
const VAGUE_NAMES = /(^|[/-])(utils?|helpers?|commons?|managers?|misc)([.-]|\/)/
const LONGEST = 220
const MEDIAN = 100

const modules = readModules()
const paths = (list: readonly SourceModule[]) => list.map(({ path }) => path)
const packageOf = (request: string) =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/')

/** Imports across folders that the table does not allow, as `from → to`. */
const trespasses = (list: readonly SourceModule[]): readonly string[] =>
  list.flatMap(({ path, folder, imports }) =>
    imports
      .filter((target) => target.split('/')[0] !== folder && !HOUSE[folder]?.may.includes(target.split('/')[0] ?? ''))
      .map((target) => `${path} → ${target}`),
  )

/** Libraries that come in by another door than theirs. Node's own modules belong to the command line alone. */
const strayLibraries = (list: readonly SourceModule[]): readonly string[] =>
  list.flatMap(({ path, folder, libraries }) =>
    libraries
      .filter((name) => (name.startsWith('node:') ? folder !== 'cli' : !HOUSE[folder]?.libraries.includes(packageOf(name))))
      .map((name) => `${path} → ${name}`),
  )

/** The first ring of imports found, as the paths along it; empty where there is none. */
function findCycle(list: readonly SourceModule[]): readonly string[] {
  const imports = new Map(list.map((module) => [module.path, module.imports]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  return list.map(({ path }) => visit(path, [])).find((cycle) => cycle.length > 0) ?? []
}

describe('the house', () => {
  it('has no folder that the table does not know', () => {
    expect([...new Set(modules.map(({ folder }) => folder))].filter((folder) => HOUSE[folder] === undefined)).toEqual([])
  })

  it('lets each folder import only what the table allows', () => {
    expect(trespasses(modules)).toEqual([])
  })

  it('takes each library in by its own door', () => {
    expect(strayLibraries(modules)).toEqual([])
  })

  it('has no cycles, not even of types', () => {
    expect(findCycle(modules)).toEqual([])
  })

  it('names every module that it imports', () => {
    const known = new Set(filesIn('src'))
    expect(modules.flatMap(({ path, imports }) => imports.filter((to) => !known.has(to)).map((to) => `${path} → ${to}`))).toEqual([])
  })
})

describe('a module', () => {
  it('passes on nothing that it did not make: no barrels', () => {
    expect(paths(modules.filter(({ statements }) => statements.some(({ from }) => from !== undefined)))).toEqual([])
  })

  it('keeps no state of its own', () => {
    expect(paths(modules.filter(({ statements }) => statements.some(({ kind }) => kind === 'let' || kind === 'var')))).toEqual([])
  })

  it('exports by name', () => {
    expect(paths(modules.filter(({ statements }) => statements.some(({ type }) => type === 'ExportDefaultDeclaration')))).toEqual([])
  })

  it('looks for elements in the whole page only where the page begins', () => {
    const looks = /\bdocument\s*\.\s*(querySelector|getElement)/
    expect(paths(modules.filter(({ path, text }) => !BEGINNINGS.includes(path) && looks.test(text)))).toEqual([])
  })

  it('has nothing left for later', () => {
    expect(paths(modules.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)))).toEqual([])
  })

  it('is named after what it holds, in kebab-case', () => {
    expect(
      paths(modules.filter(({ path }) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.worker)?\.tsx?$/.test(path) || VAGUE_NAMES.test(path))),
    ).toEqual([])
  })

  it('is short', () => {
    const lengths = modules.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([])
    expect(sorted[sorted.length >> 1]).toBeLessThan(MEDIAN)
  })
})

describe('the pure part', () => {
  const settings: { readonly include: readonly string[] } = parse(readFileSync(join(ROOT, 'tsconfig.pure.json'), 'utf8'))
  const isPure = ({ path }: SourceModule) =>
    settings.include.some((entry) => `src/${path}` === entry || `src/${path}`.startsWith(`${entry}/`))

  it('covers the folders that the house calls pure', () => {
    expect(PURE_FOLDERS.filter((folder) => !settings.include.includes(`src/${folder}`))).toEqual([])
  })

  it('imports nothing impure', () => {
    const impure = new Set(paths(modules.filter((module) => !isPure(module))))
    expect(
      modules.filter(isPure).flatMap(({ path, imports }) => imports.filter((to) => impure.has(to)).map((to) => `${path} → ${to}`)),
    ).toEqual([])
  })

  it('reads no clock and rolls no dice', () => {
    const moody = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b|\bconsole\b/
    expect(paths(modules.filter((module) => isPure(module) && moody.test(module.text)))).toEqual([])
  })
})

describe('the rules themselves', () => {
  const module = (path: string, text: string) => parseModule(path, text)

  it('see a trespass, lazy and type imports included', () => {
    const text = `import type { A } from '../state/state.ts'\nconst b = () => import('../app/app.ts')`
    expect(trespasses([module('story/a.ts', text)])).toEqual(['story/a.ts → state/state.ts', 'story/a.ts → app/app.ts'])
  })

  it('see a library at the wrong door', () => {
    expect(strayLibraries([module('panels/a.ts', `import Sigma from 'sigma/rendering'`)])).toEqual(['panels/a.ts → sigma/rendering'])
  })

  it('see a ring', () => {
    const ring = [module('base/a.ts', `import './b.ts'`), module('base/b.ts', `import './c.ts'`), module('base/c.ts', `import './b.ts'`)]
    expect(findCycle(ring)).toEqual(['base/b.ts', 'base/c.ts', 'base/b.ts'])
  })

  it('see barrels and state', () => {
    const [barrel, state] = module('base/a.ts', `export { a } from './b.ts'\nexport let n = 1`).statements
    expect(barrel?.from).toBe('./b.ts')
    expect(state?.kind).toBe('let')
  })
})
