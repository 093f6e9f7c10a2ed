import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { filesIn, ROOT } from './sources.ts'

const DIST = join(ROOT, 'dist')

/** The paths of all built files; fails with the way out where there are none. */
export function builtFiles(): readonly string[] {
  if (!existsSync(DIST)) throw new Error('dist/ is missing: npm run build')
  return filesIn('dist')
}

export const builtText = (path: string): string => readFileSync(join(DIST, path), 'utf8')

/** The compressed size of built files, each on its own as it travels. */
export const gzipSize = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length, 0)

/** The scripts that a page names in its HTML, from the site's folder. */
export const scriptsOf = (page: string): readonly string[] =>
  [...builtText(page).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => posix.join(posix.dirname(page), src ?? ''))

/** A script and all that it imports, statically and, when `lazy`, also later; `closed` are doors that are not opened. */
export function reachable(entries: readonly string[], lazy: boolean, closed: readonly string[] = []): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (path: string) => {
    if (found.has(path) || closed.includes(chunkOf(path))) return
    found.add(path)
    for (const next of importsOf(path, lazy)) visit(next)
  }
  for (const entry of entries) visit(entry)
  return found
}

/** The name of a built script without its fingerprint. */
export const chunkOf = (path: string): string => posix.basename(path).replace(/-[\w-]{8}\.js$/, '')

/** Lazy imports are found by their text as well: workers and the preload helper name files in strings. */
function importsOf(path: string, lazy: boolean): readonly string[] {
  const text = builtText(path)
  const { staticImports } = parseSync(path, text).module
  const eager = staticImports.map(({ moduleRequest }) => posix.join(posix.dirname(path), moduleRequest.value))
  const named = lazy ? builtFiles().filter((file) => file.endsWith('.js') && text.includes(posix.basename(file))) : []
  return [...eager, ...named]
}
