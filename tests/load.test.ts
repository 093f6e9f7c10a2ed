import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadText, storyAddress } from '../src/app/load.ts'
import { addressFault, isPrivate } from '../src/app/public-address.ts'

const BODIES: Readonly<Record<string, Buffer>> = {
  '/data/good.json': Buffer.from('{"a":"é"}'),
  '/data/marked.json': Buffer.from('\ufeff{}', 'utf8'),
  '/data/utf16.json': Buffer.from('\ufeff{"a":1}', 'utf16le'),
  '/data/latin1.json': Buffer.from('{"a":"\u00e5"}', 'latin1'),
  '/data/cut.json': Buffer.from('{"a":"\u00e5"}').subarray(0, 7),
}

let server: Server
let page: URL
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const body = BODIES[path]
    if (path === '/data/silent.json') return
    if (path === '/data/stuck.json') response.writeHead(200).write('{"a":')
    else if (path === '/data/torn.json') response.writeHead(200, { 'content-length': 100 }).write('{"a":1}', () => response.destroy())
    else if (path === '/data/dripping.json') drip(response)
    else if (path === '/data/nothing.json') response.writeHead(204).end()
    else if (path === '/data/away.json') response.writeHead(302, { location: 'http://192.168.0.1/x.json' }).end()
    else if (body === undefined) response.writeHead(404).end('not here')
    else response.writeHead(200, { 'content-type': 'text/html' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  page = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A byte, and the next once it is on its way, without end. */
function drip(response: ServerResponse): void {
  if (!response.closed) response.write(' ', () => setImmediate(drip, response))
}

const load = (path: string) => loadText(new URL(path, page), page)

describe('a file of this site', () => {
  test.each([
    ['data/good.json', '{"a":"é"}'],
    ['data/marked.json', '{}'],
    ['data/utf16.json', '{"a":1}'],
  ])('%s is read whatever the server calls it', async (path, text) => {
    expect(await load(path)).toMatchObject({ ok: true, value: { text } })
  })
  test.each([
    ['data/none.json', 'file-missing'],
    ['data/nothing.json', 'file-missing'],
    ['data/latin1.json', 'file-encoding'],
    ['data/cut.json', 'file-encoding'],
  ])('%s is %s', async (path, code) => expect(await load(path)).toMatchObject({ ok: false, error: { code } }))
})

describe('a file that does not end', () => {
  const unreachable = { ok: false, error: { code: 'file-unreachable' } }
  test('before its length is no file', async () => expect(await load('data/torn.json')).toMatchObject(unreachable))

  test.each(['data/silent.json', 'data/stuck.json'])('%s is waited for half a minute after the last sign of it', async (path) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const begun = asked.length
    const loaded = load(path)
    await vi.waitUntil(() => asked.length > begun, 30_000)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await loaded).toMatchObject(unreachable)
  })

  test('but goes on and on can be stopped, and leaves the server alone', async () => {
    const stopper = new AbortController()
    let shares = 0
    const report = () => {
      if (++shares === 5) stopper.abort(new Error('enough'))
    }
    await expect(loadText(new URL('data/dripping.json', page), page, false, { report, signal: stopper.signal })).rejects.toThrow('enough')
  })
})

describe('a file of another site', () => {
  const far = new URL('https://data.example/x.json')
  const answer = (of: (init: RequestInit) => Response | Promise<Response>) => {
    const signals: (AbortSignal | null | undefined)[] = []
    vi.stubGlobal('fetch', (_: URL, init: RequestInit) => {
      signals.push(init.signal)
      return Promise.resolve().then(() => of(init))
    })
    return signals
  }
  const broken = () => new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) })

  test('that does not let this page read it refuses', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await loadText(far, page)).toMatchObject({ ok: false, error: { code: 'file-refused' } })
  })
  test('that breaks off is out of reach, not refused', async () => {
    answer(() => new Response(broken()))
    expect(await loadText(far, page)).toMatchObject({ ok: false, error: { code: 'file-unreachable' } })
  })
  test('that never answers is out of reach, not refused', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    answer(({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))))
    const loaded = loadText(far, page)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await loaded).toMatchObject({ ok: false, error: { code: 'file-unreachable' } })
  })
  test('travels no further once it is refused', async () => {
    const signals = answer(() => new Response('never read', { status: 404 }))
    expect(await loadText(far, page)).toMatchObject({ ok: false, error: { code: 'file-missing' } })
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  })
})

test('a server that is gone is said to be out of reach', async () => {
  const gone = new URL('http://127.0.0.1:9/data/x.json')
  expect(await loadText(gone, gone)).toMatchObject({ ok: false, error: { code: 'file-unreachable' } })
})

test.each([
  'http://example.org/x.json',
  'https://user@example.org/x.json',
  'https://localhost/x.json',
  'https://localhost./x.json',
  'https://printer.local./x.json',
  'https://192.168.0.1/x.json',
  'https://2130706433/x.json',
  'https://[::1]/x.json',
  'https://printer.local/x.json',
  'https://printer/x.json',
  'https://nas.lan/x.json',
  'https://wiki.internal./x.json',
  'https://router.home.arpa/x.json',
  'https://100.64.0.1/x.json',
  'https://100.127.255.1/x.json',
  'https://198.19.0.1/x.json',
  'https://[fd00::1.2.3.4]/x.json',
  'data:application/json,{}',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'blob:https://example.org/1',
  'blob:http://127.0.0.1/1',
])('%s is refused before anything is asked for', async (address) => {
  const before = asked.length
  expect(await loadText(new URL(address), page)).toMatchObject({ ok: false, error: { code: 'address-refused' } })
  expect(asked.length).toBe(before)
})

test.each([
  ['https://data.example/x.json', [''], 'origin-not-allowed'],
  ['https://data.example/x.json', ['https://other.example', 'https://data.example:8443'], 'origin-not-allowed'],
  ['https://data.example.evil.example/x.json', ['https://data.example'], 'origin-not-allowed'],
  ['http://data.example/x.json', ['http://data.example'], 'address-refused'],
  ['https://localhost/x.json', ['https://localhost'], 'address-refused'],
  ['https://u:p@data.example/x.json', ['https://data.example'], 'address-refused'],
])('where only some sites are listed, %s is refused before anything is asked for (%j)', async (address, listed, code) => {
  const before = asked.length
  expect(await loadText(new URL(address), page, false, undefined, listed)).toMatchObject({ ok: false, error: { code } })
  expect(asked.length).toBe(before)
})

test('a site that is listed may be asked', () => {
  expect(addressFault(new URL('https://data.example/x.json'), ['https://data.example'])).toBeNull()
  expect(addressFault(new URL('https://data.example/x.json'), null)).toBeNull()
})

test.each([
  ['http://news.example/kisah/', false],
  ['https://news.example/kisah/', false],
  ['http://localhost:4173/', true],
  ['http://192.168.1.20/', true],
  ['file:///home/kisah/index.html', true],
])('%s is out of reach for others: %s', (address, out) => expect(isPrivate(new URL(address).hostname)).toBe(out))

describe('the address of the story', () => {
  const root = new URL('https://news.example/kisah/')
  const of = (query: string, framed = false) => storyAddress(new URLSearchParams(query), { root, story: 'blitar-2021', framed })?.href
  test.each([
    ['', 'https://news.example/kisah/data/blitar-2021.json'],
    ['story=other-1', 'https://news.example/kisah/data/other-1.json'],
    ['data=&story=other-1', 'https://news.example/kisah/data/other-1.json'],
    ['story=../secret', undefined],
    ['story=a%2Fb', undefined],
    ['story=__proto__', undefined],
    ['data=https://data.example/x.json', 'https://data.example/x.json'],
    ['data=//data.example/x.json', 'https://data.example/x.json'],
    ['data=https://', undefined],
  ])('%s leads to %s', (query, address) => expect(of(query)).toBe(address))

  test.each([
    ['data=../data/x.json', undefined],
    ['data=data/../../x.json', undefined],
    ['data=data/..\\..\\x.json', undefined],
    ['data=data/..%5C..%5Cother%5Cx.json', undefined],
    ['data=data/%252e%252e%255cx.json', undefined],
    ['data=data/x.json?y.json', undefined],
    ['data=data/other-1@1.0.0.json', 'https://news.example/kisah/data/other-1@1.0.0.json'],
    ['story=other-1', 'https://news.example/kisah/data/other-1.json'],
  ])('in an article %s leads to %s: to no file of others', (query, address) => expect(of(query, true)).toBe(address))
})
