/** `npm start`: installs what is missing and serves the page on a local address. */
import { ensurePackages, ROOT } from './set-up.mjs'

ensurePackages()
const { createServer } = await import('vite')
const server = await createServer({ root: ROOT })
await server.listen()
server.printUrls()
server.bindCLIShortcuts({ print: true })
