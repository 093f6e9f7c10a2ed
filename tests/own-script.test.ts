import { expect, test } from 'vitest'
import { ownScript } from '../src/workers/own-script.ts'

const own = (path: string) => new URL(`../src/${path}`, import.meta.url).href

test.each([own('graph/layout.worker.ts'), own('graph/layout.worker.ts?worker_file&type=module'), own('assets/import.worker-a1B2_c-3.js')])(
  '%s may become a script',
  (address) => {
    expect(String(ownScript(address))).toBe(address)
  },
)

test.each([
  'https://evil.example/src/layout.worker-a1B2_c-3.js',
  '//evil.example/layout.worker-a1B2_c-3.js',
  'data:text/javascript,alert(1)//layout.worker-a1B2_c-3.js',
  'blob:https://news.example/layout.worker.ts',
  'javascript:alert(1)//layout.worker.ts',
  new URL('../../layout.worker.ts', import.meta.url).href,
  own('../tests/layout.worker.ts'),
  own('assets/layout.worker-a1B2_c-3.js/other.js'),
  own('assets/other.js?/layout.worker.ts'),
  own('assets/other.js#/layout.worker.ts'),
  own('assets/notlayout.worker.ts'),
  own('assets/layout.worker.js'),
])('%s may not', (address) => {
  expect(() => ownScript(address)).toThrow(TypeError)
})
