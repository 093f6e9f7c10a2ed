import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { HEADERS } from './scripts/vite/headers.ts'
import { DEV_NONCE } from './scripts/vite/policy.ts'
import { readSettings } from './scripts/vite/settings.ts'
import { siteConfig } from './scripts/vite/site.ts'

const root = import.meta.dirname
const settings = readSettings(root, packageJson.config)
/** What is served for development is nobody else's to read: it comes without the leave that a built site gives to others. */
const { 'Access-Control-Allow-Origin': _, 'Cross-Origin-Resource-Policy': __, ...ownHeaders } = HEADERS

/** Tests of what the build has made; they need `dist/`. */
const BUILT = ['tests/browsers.test.ts', 'tests/budget.test.ts', 'tests/built-sentences.test.ts', 'tests/policy.test.ts']

const tests = {
  // Properties run many cases, and machines are shared: a slow test is not a wrong one.
  testTimeout: 240_000,
  setupFiles: ['tests/same-cases.ts'],
  projects: [
    { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: BUILT } },
    { extends: true, test: { name: 'built', include: BUILT } },
  ],
}

export default defineConfig(({ command, mode }) =>
  mode === 'test'
    ? // Tests have their modules from the disk: so do they the addresses of their workers.
      { test: tests, server: { origin: pathToFileURL(root).href } }
    : mergeConfig(siteConfig({ root, data: join(root, 'data'), ...settings }), {
        html: command === 'serve' ? { cspNonce: DEV_NONCE } : {},
        // Each page has its policy in its head, here too.
        server: { host: '127.0.0.1', headers: ownHeaders },
      }),
)
