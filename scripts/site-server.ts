import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { headersFor, parseHeaders } from './vite/headers.ts'

/** A folder served on this machine alone. */
export interface Site {
  /** With a slash at its end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Answers a request itself and says so, or leaves it to the folder's files. */
export type Answer = (path: string, response: ServerResponse) => boolean

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
}

/** Serves a built site as a static host does: gzip, and the headers of its own `_headers` file. */
export async function serveSite(folder: string, answer: Answer = () => false): Promise<Site> {
  const rules = parseHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''))
  const compressed = new Map<string, Buffer>()
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    if (answer(path, response)) return
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
    const content = file.startsWith(folder) ? await readFile(file).catch(() => null) : null
    if (content === null) return void response.writeHead(404, headersFor(rules, path)).end()
    const body = compressed.get(file) ?? gzipSync(content)
    compressed.set(file, body)
    response.writeHead(200, {
      ...headersFor(rules, path),
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
    })
    response.end(body)
  }
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
