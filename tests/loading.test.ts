import { expect, test } from 'vitest'
import { createLoading } from '../src/app/loading.ts'

/** Nothing is shown while so little time passes. */
const NEVER = 1e6
const nowhere = null as unknown as HTMLElement

test('what loads is stopped by what is loaded in its place', async () => {
  const loading = createLoading(nowhere, () => 'id')
  const first = loading.watch(
    NEVER,
    ({ signal }) => new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  )
  const second = loading.watch(NEVER, async () => 'newer')
  expect(await first).toBeNull()
  expect(await second).toBe('newer')
})
