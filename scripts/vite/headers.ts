import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rules of a `_headers` file, as Netlify and Cloudflare read it: for which paths, and what to send. */
type HeaderRules = readonly { readonly path: string; readonly headers: readonly (readonly [name: string, value: string])[] }[]

/** Reads a `_headers` file: a path stands at the line's start, its headers are indented below it. */
export function parseHeaders(text: string): HeaderRules {
  const rules: { path: string; headers: [string, string][] }[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const colon = line.indexOf(':')
    if (!line.startsWith(' ')) rules.push({ path: line.trim(), headers: [] })
    else rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return rules
}

/** The headers of a path; a `*` at a rule's end stands for all that follows. */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const fits = (rule: string) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule)
  return Object.fromEntries(rules.filter((rule) => fits(rule.path)).flatMap((rule) => rule.headers))
}

/** The headers that every page of the site is served with: `public/_headers` is where they are written. */
export function siteHeaders(root: string): Record<string, string> {
  return headersFor(parseHeaders(readFileSync(join(root, 'public/_headers'), 'utf8')), '/')
}
