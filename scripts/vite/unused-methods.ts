import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, parseSync, Visitor } from 'vite'

/** Libraries of one large class, of which a page calls a small part; no bundler knows which. */
const LIBRARIES = ['node_modules/graphology/dist/graphology.mjs', 'node_modules/minisearch/dist/es/index.js']
/** Whoever could call them: the program, and the library that draws graphs. */
const CALLERS = ['src', 'node_modules/sigma', 'node_modules/graphology-utils']
const IS_CODE = /(\.tsx?|\.esm\.js|\/is-graph\.js)$/

/**
 * Leaves out of the build the methods of these libraries that nobody calls: those whose name stands nowhere, in no library and in none of
 * our modules, but in themselves. A name put together from parts would not be seen: none of the classes' own methods is called so.
 */
export function unusedMethods(root: string): Plugin {
  return {
    name: 'runut:unused-methods',
    apply: 'build',
    transform: {
      filter: { id: LIBRARIES.map((path) => join(root, path)) },
      handler: (_code, id) => {
        const others = [...CALLERS.flatMap((folder) => filesIn(join(root, folder))), ...LIBRARIES.map((path) => join(root, path))]
        const callers = others.filter((path) => path !== id).map((path) => readFileSync(path, 'utf8'))
        // Blanks take the place of what is left out, so that lines and columns stay what they were.
        return { code: withoutUnused(readFileSync(id, 'utf8'), callers.join('\n')), map: null }
      },
    },
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => IS_CODE.test(path) && !path.endsWith('.d.ts'))

/** The module without comments and without the methods that neither it nor `callers` names. */
export function withoutUnused(source: string, callers: string): string {
  const called = new Set(wordsOf(callers))
  let code = blanked(source, parseSync('library.mjs', source).comments)
  for (;;) {
    const methods = methodsOf(code)
    const counts = countsOf(code)
    // What a method says of itself, as when it calls itself, is no call from outside.
    const own = (name: string) =>
      methods
        .filter((method) => method.name === name)
        .reduce((sum, { start, end }) => sum + (countsOf(code.slice(start, end)).get(name) ?? 0), 0)
    const unused = methods.filter(({ name }) => !called.has(name) && (counts.get(name) ?? 0) <= own(name))
    if (unused.length === 0) return code
    code = blanked(code, unused)
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function methodsOf(code: string): readonly (Range & { readonly name: string })[] {
  const methods: (Range & { readonly name: string })[] = []
  new Visitor({
    MethodDefinition({ key, kind, computed, start, end }) {
      if (kind !== 'constructor' && !computed && key.type === 'Identifier') methods.push({ name: key.name, start, end })
    },
  }).visit(parseSync('library.mjs', code).program)
  return methods
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? []

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const blanked = (code: string, ranges: readonly Range[]): string =>
  ranges.reduce((text, { start, end }) => text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end), code)
