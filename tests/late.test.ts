import { expect, test } from 'vitest'
import { createLate } from '../src/app/late.ts'

/** A part whose coming and going can be watched. */
function late(open: () => Promise<{ destroy: () => void }>) {
  const told: string[] = []
  const part = createLate(
    open,
    () => told.push('arrived'),
    () => told.push('failed'),
  )
  return { part, told }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a part is fetched when it is asked for, once, and told of', async () => {
  let fetched = 0
  const { part, told } = late(async () => {
    fetched++
    return { destroy: () => undefined }
  })
  expect(fetched).toBe(0)
  part.ask()
  part.ask()
  expect(part.get()).toBeNull()
  await settled()
  expect([fetched, told]).toEqual([1, ['arrived']])
  expect(part.get()).not.toBeNull()
})

test('a part that comes after the page is closed is let go at once', async () => {
  let destroyed = 0
  const { part, told } = late(async () => ({ destroy: () => destroyed++ }))
  part.ask()
  part.destroy()
  await settled()
  expect([destroyed, told, part.get()]).toEqual([1, [], null])
})

test('a part that fails once nobody waits for it is not told of, and hears that nobody does', async () => {
  const told: string[] = []
  let stopped = false
  const part = createLate(
    (signal) =>
      new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => {
          stopped = true
          reject(signal.reason)
        }),
      ),
    () => told.push('arrived'),
    () => told.push('failed'),
  )
  part.ask()
  part.destroy()
  part.ask()
  await settled()
  expect([stopped, told]).toEqual([true, []])
})

test('a part that does not come is told of, and is not asked for again and again', async () => {
  let fetched = 0
  const { part, told } = late(async () => {
    fetched++
    throw new Error('gone')
  })
  part.ask()
  await settled()
  part.ask()
  await settled()
  expect([fetched, told, part.get()]).toEqual([1, ['failed'], null])
})

test('what has been closed is no longer there', async () => {
  let destroyed = 0
  const { part } = late(async () => ({ destroy: () => destroyed++ }))
  part.ask()
  await settled()
  part.destroy()
  expect([destroyed, part.get()]).toEqual([1, null])
})
