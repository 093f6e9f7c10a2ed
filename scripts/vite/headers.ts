import type { Plugin } from 'vite'
import { ARTICLE_POLICY, ARTICLES, FRAMED_POLICY, PAGE_POLICY } from './policy.ts'
import { LANGUAGES, publishedStories } from './stories.ts'

/** What every answer is sent with; the policy is besides, since not every page has the same. */
export const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** How long a copy may be kept. */
const KEPT: Readonly<Record<string, string>> = {
  '/assets/*': 'public, max-age=31536000, immutable',
  '/data/*': 'public, max-age=60, must-revalidate',
}

/**
 * The text of a `_headers` file, as Netlify and Cloudflare Pages read it; `stories` are those that have a folder. A policy is named for each
 * folder by itself and for none twice: one host joins what two rules say, and of two policies the stricter would hold in an article.
 */
export function headersFile(stories: readonly string[]): string {
  // In a story's folder pages of the story and pages for articles stand side by side.
  const folders = ['/', ...stories.flatMap((story) => [`/${story}/`, ...LANGUAGES.map((lang) => `/${story}/${lang}/`)])]
  const pages = [...folders.flatMap((folder) => [folder, `${folder}index.html`]), ...[...LANGUAGES, 'assets'].map((name) => `/${name}/*`)]
  const framed = folders.filter((folder) => folder === '/' || LANGUAGES.some((lang) => folder.endsWith(`/${lang}/`)))
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const withPolicy = (path: string, policy: string) => rule(path, { 'Content-Security-Policy': policy })
  const rules = [
    rule('/*', HEADERS),
    ...pages.map((path) => withPolicy(path, PAGE_POLICY)),
    ...framed.flatMap((folder) => ['embed', 'embed.html'].map((name) => withPolicy(folder + name, FRAMED_POLICY))),
    ...ARTICLES.map((folder) => withPolicy(`/${folder}/*`, ARTICLE_POLICY)),
    ...Object.entries(KEPT).map(([path, value]) => rule(path, { 'Cache-Control': value })),
  ]
  return `${rules.join('\n')}\n`
}

/** Writes that file for the stories of a folder. */
export function headers(data: string): Plugin {
  return {
    name: 'runut:headers',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(publishedStories(data).map(({ id }) => id)) })
    },
  }
}

/** Rules of a `_headers` file: for which paths, and what to send. */
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

/** The headers of a path; a `*` at a rule's end stands for all that follows. What two rules say is joined, as hosts join it. */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const fits = (rule: string) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule)
  const found: Record<string, string> = {}
  for (const [name, value] of rules.filter((rule) => fits(rule.path)).flatMap((rule) => rule.headers))
    found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`
  return found
}
