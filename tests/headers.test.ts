import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { headersFor, parseHeaders, siteHeaders } from '../scripts/vite/headers.ts'
import { developmentPolicy } from '../scripts/vite/policy.ts'
import { ROOT } from './sources.ts'

const RULES = parseHeaders("/*\n  A: 1\n  Policy: script-src 'self'; img-src data: blob:\n\n/assets/*\n  B: 2\n/one.html\n  C: 3\n")

it.each([
  ['/', { A: '1', Policy: "script-src 'self'; img-src data: blob:" }],
  ['/assets/a.js', { A: '1', Policy: "script-src 'self'; img-src data: blob:", B: '2' }],
  ['/one.html', { A: '1', Policy: "script-src 'self'; img-src data: blob:", C: '3' }],
])('sends %s the headers of every rule that fits', (path, headers) => {
  expect(headersFor(RULES, path)).toEqual(headers)
})

it('lets in no more while serving than Vite needs', () => {
  expect(developmentPolicy("script-src 'self'; style-src 'self'; connect-src 'self' https:")).toBe(
    "script-src 'self'; style-src 'self' 'nonce-served-by-vite'; connect-src 'self' ws: https:",
  )
})

it('tells people who use nginx to send what other hosts are told to', () => {
  const sample = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8')
  for (const [name, value] of Object.entries(siteHeaders(ROOT)))
    expect(sample.replaceAll('"', '')).toContain(`add_header ${name} ${value} always;`)
})
