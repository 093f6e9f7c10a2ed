import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { headersFile, headersFor, parseHeaders } from '../scripts/vite/headers.ts'
import { developmentPolicy } from '../scripts/vite/policy.ts'
import { ROOT } from './sources.ts'

const RULES = parseHeaders("/*\n  A: 1\n  Policy: script-src 'self'; img-src data: blob:\n\n/assets/*\n  B: 2\n/one.html\n  A: 3\n")

it.each([
  ['/', { A: '1', Policy: "script-src 'self'; img-src data: blob:" }],
  ['/assets/a.js', { A: '1', Policy: "script-src 'self'; img-src data: blob:", B: '2' }],
  ['/one.html', { A: '1, 3', Policy: "script-src 'self'; img-src data: blob:" }],
])('sends %s the headers of every rule that fits, joined as hosts join them', (path, headers) => {
  expect(headersFor(RULES, path)).toEqual(headers)
})

it('lets in no more while serving than Vite needs', () => {
  expect(developmentPolicy("script-src 'self'; style-src 'self'; connect-src 'self' https:")).toBe(
    "script-src 'self'; style-src 'self' 'nonce-served-by-vite'; connect-src 'self' ws: https:",
  )
})

/** What was decided to be sent, written a second time. */
const DECIDED = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
/** With these no article of another site could hold a frame, or a frame in a sandbox would stay empty. */
const NEVER = ['X-Frame-Options', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy']

/** The configuration for nginx that the handbook shows, as nginx would answer: the headers of a path. */
function nginxFor(path: string): Record<string, string> {
  const sample = /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8'))?.[1] ?? ''
  const maps = new Map(
    [...sample.matchAll(/map \$uri (\$\w+) \{([^}]*)\}/g)].map(([, name = '', body = '']) => {
      const rules = [...body.matchAll(/^\s*(~\S+|default)\s+"([^"]*)";$/gm)].map(([, rule = '', value = '']) => ({ rule, value }))
      const found = rules.find(({ rule }) => rule !== 'default' && new RegExp(rule.slice(1)).test(path))
      return [name, (found ?? rules.find(({ rule }) => rule === 'default'))?.value ?? '']
    }),
  )
  const headers = [...sample.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+)) always;/g)]
  return Object.fromEntries(headers.map(([, name = '', quoted, plain = '']) => [name, quoted ?? maps.get(plain) ?? plain]))
}

const built = parseHeaders(headersFile(['a-story']))
const PATHS = [
  '/',
  '/index.html',
  '/embed.html',
  '/id/',
  '/en/index.html',
  '/a-story/',
  '/assets/core-1.js',
  '/data/a-story.json',
  '/embed.js',
]
const ARTICLE_PATHS = ['/artikel/', '/article/index.html', '/article/article.css']

describe.each([...PATHS, ...ARTICLE_PATHS])('%s', (path) => {
  test.each([
    ['_headers', headersFor(built, path)],
    ['the sample for nginx', nginxFor(path)],
  ])('is sent what was decided, by %s', (_, headers) => {
    expect(headers).toMatchObject(DECIDED)
    expect(Object.keys(headers).filter((name) => NEVER.includes(name))).toEqual([])
    expect(JSON.stringify(headers)).not.toContain('frame-ancestors')
  })

  test('has the same policy and is kept as long by both', () => {
    const [one, other] = [headersFor(built, path), nginxFor(path)]
    // What is no page needs none; more does no harm.
    if (one['Content-Security-Policy'] !== undefined) expect(other['Content-Security-Policy']).toBe(one['Content-Security-Policy'])
    if (one['Cache-Control'] !== undefined) expect(other['Cache-Control']).toBe(one['Cache-Control'])
    expect(other['Content-Security-Policy']).toContain("default-src 'none'")
  })
})

it('lets every page but the one in other people’s articles hold frames, and only of this site', () => {
  const framing = (path: string) => /frame-src ([^;]+)/.exec(headersFor(built, path)['Content-Security-Policy'] ?? '')?.[1]
  const framed = PATHS.filter((path) => path === '/embed.html')
  const pages = PATHS.filter((path) => path !== '/embed.html' && framing(path) !== undefined)
  expect(framed.map(framing)).toEqual(["'none'"])
  expect([...pages, ...ARTICLE_PATHS].map(framing)).toEqual([...pages, ...ARTICLE_PATHS].map(() => "'self'"))
  expect(pages).toContain('/')
})
