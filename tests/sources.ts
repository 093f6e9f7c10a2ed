import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..')

/** A module of `src/` as the rules of the house see it. */
export interface SourceModule {
  /** From `src/`, such as `story/when.ts`. */
  readonly path: string
  readonly text: string
  /** Its first folder, or the file's own name where it stands beside the folders. */
  readonly folder: string
  /** The modules of ours it imports, by path; types and lazy ones included. */
  readonly imports: readonly string[]
  /** The packages it imports, as written. */
  readonly libraries: readonly string[]
  readonly statements: readonly Statement[]
}

/** A statement at a module's top level. */
interface Statement {
  readonly type: string
  /** Of a declaration: `const`, `let`, `var`. */
  readonly kind: string | undefined
  /** Of an `export … from`: where from. */
  readonly from: string | undefined
}

/** All files below a folder of the project, from that folder, sorted. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(ROOT, folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

/** Every module of `src/`; types of packages that have none of their own are no modules. */
export const readModules = (): readonly SourceModule[] =>
  filesIn('src')
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => parseModule(path, readFileSync(join(ROOT, 'src', path), 'utf8')))

/** What a module imports and declares. Styles are no modules and are left out. */
export function parseModule(path: string, text: string): SourceModule {
  const { module, program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`src/${path} cannot be read: ${errors[0]?.message}`)
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ].filter((request) => !request.endsWith('.css'))
  return {
    path,
    text,
    folder: path.split('/')[0] ?? path,
    imports: unique(requests.filter(isOurs).map((request) => posix.join(dirname(path), withoutQuery(request)))),
    libraries: unique(requests.filter((request) => !isOurs(request))),
    statements: program.body.map(toStatement),
  }
}

const isOurs = (request: string) => request.startsWith('.')
const withoutQuery = (request: string) => request.split('?')[0] ?? request
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]

function toStatement(node: ReturnType<typeof parseSync>['program']['body'][number]): Statement {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node
  return {
    type: node.type,
    kind: declaration?.type === 'VariableDeclaration' ? declaration.kind : undefined,
    from: (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source ? node.source.value : undefined,
  }
}
