import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headersFor, parseHeaders } from '../scripts/vite/headers.ts'
import { builtFiles, builtText } from './built-site.ts'
import { ROOT, readModules } from './sources.ts'

/** What pages are allowed, written a second time: a change to it is a decision, not a slip. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  // How a view looks in an article is shown by the site's own page for articles, and by no other.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types runut',
].join('; ')

/** What a page in other people's articles is allowed: the same, and no frames. */
const FRAMED_POLICY = POLICY.replace("frame-src 'self'", "frame-src 'none'")

/** What an example article is allowed: frames of this site and a script of it. */
const ARTICLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Ways in which text becomes code, elements or addresses. */
const DANGERS =
  /innerHTML|outerHTML|insertAdjacentHTML|\.html\(|dangerouslySet|unsafeHTML|new Function|\beval\(|document\.write|srcdoc|attr\('style'|csvParse|createObjectURL|createContextualFragment|DOMParser|setHTMLUnsafe/g

const headersOf = (path: string) => headersFor(parseHeaders(builtText('_headers')), path)
const isArticle = (path: string) => /^arti(cle|kel)\//.test(path)
const html = builtFiles().filter((path) => path.endsWith('.html'))
const articles = html.filter(isArticle)
const policyOf = (page: string) => (isArticle(page) ? ARTICLE_POLICY : /(^|\/)embed\.html$/.test(page) ? FRAMED_POLICY : POLICY)

describe('the policy', () => {
  it('is the one that was decided', () => {
    expect(headersOf('/')['Content-Security-Policy']).toBe(POLICY)
  })

  it.each(html)('is the first thing in the head of %s', (page) => {
    const [, first] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"( \/)?>/.exec(builtText(page)) ?? []
    expect(first).toBe(policyOf(page))
  })

  it.each(html)('is sent with %s too, and no second one', (page) => {
    const sent = headersOf(`/${page}`)['Content-Security-Policy']
    expect(sent).toBe(policyOf(page))
    expect(headersOf(`/${page.replace(/index\.html$/, '')}`)['Content-Security-Policy']).toBe(sent)
  })

  it('lets an article bring no script but the one for its frames, and hold no frame but of this site', () => {
    expect(articles).toHaveLength(2)
    for (const article of articles) {
      expect([...builtText(article).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script async src="../embed.js">'])
      const frames = [...builtText(article).matchAll(/<iframe\b[^>]*?\ssrc="([^"]*)"/g)].map(([, src = '']) => src)
      expect(frames.length).toBeGreaterThan(1)
      expect(frames.filter((src) => !/^\.\.\/blitar-2021\/(id|en)\/embed\.html\?/.test(src))).toEqual([])
    }
  })

  it('lets other sites embed the page, and read what it is made of', () => {
    expect(headersOf('/index.html')).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    expect(headersOf('/index.html')).not.toHaveProperty('X-Frame-Options')
  })
})

describe('a built page', () => {
  it.each(html)('%s has no script, style or handler of its own', (page) => {
    const text = builtText(page)
    const inline = [...text.matchAll(/<script\b([^>]*)>/g)].filter(
      ([, attributes]) => !/\bsrc=|type="application\/(ld\+)?json"/.test(attributes ?? ''),
    )
    expect(inline.map(([tag]) => tag)).toEqual([])
    expect(text.match(/<style\b|<[^>]*\s(style|on[a-z]+)=|javascript:/gi) ?? []).toEqual([])
  })

  it.each(html)('%s loads nothing from elsewhere', (page) => {
    const loads = [...builtText(page).matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?\s(?:src|href)="([^"]*)"[^>]*>/g)]
    const elsewhere = loads.filter(([tag, address]) => /^(https?:)?\/\//.test(address ?? '') && !/rel="(canonical|alternate)"/.test(tag))
    expect(elsewhere.map(([tag]) => tag)).toEqual([])
  })
})

describe('dangerous words', () => {
  /** Where one of them stands, and why nothing can come in by it. */
  const OWN: Readonly<Record<string, string>> = {
    'app/save-picture.ts: createObjectURL': 'draws a picture that the page has made as pixels; it is never opened',
    'app/hand-file.ts: createObjectURL': 'hands the reader a file that the page has made; it is saved, never opened',
  }

  it('stand nowhere else in our own code', () => {
    const hits = readModules().flatMap(({ path, text }) => [...text.matchAll(DANGERS)].map(([word]) => `${path}: ${word}`))
    expect(hits.filter((hit) => OWN[hit] === undefined)).toEqual([])
  })

  /** What libraries bring, and why it cannot be reached with a reader's data. */
  const BROUGHT: Readonly<Record<string, string>> = {
    dangerouslySet: 'preact: a prop that none of our components sets',
    innerHTML: 'preact: the other half of that prop',
    createObjectURL: 'graphology’s layouts: a helper of their own workers, which we never start and the policy forbids',
  }

  it('come into the bundle with known libraries only', () => {
    const scripts = builtFiles().filter((path) => path.endsWith('.js'))
    const words = scripts.flatMap((path) => [...builtText(path).matchAll(DANGERS)].map(([word]) => word))
    expect([...new Set(words)].filter((word) => BROUGHT[word] === undefined)).toEqual([])
  })

  it('are looked for in every page’s own text too', () => {
    expect(readFileSync(join(ROOT, 'index.html'), 'utf8').match(DANGERS)).toBeNull()
  })
})
