import { afterEach, expect, test, vi } from 'vitest'
import { findLayout } from '../src/app/positions.ts'
import type { Placed } from '../src/graph/positions.ts'
import { linked, manyEvents } from './story.ts'

afterEach(() => void vi.unstubAllGlobals())

/** As much of a page as places are kept on: the build has drawn none. */
const emptyPage = () => ({ ownerDocument: { head: { querySelector: () => null } } }) as unknown as HTMLElement

/** Workers that never answer. */
function silentWorkers() {
  const ended: string[] = []
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage() {
        this.dispatchEvent(Object.assign(new Event('message'), { data: null }))
      }
      terminate() {
        ended.push('ended')
      }
    },
  )
  return ended
}

test('places that nobody waits for any more are not told, and their worker is let go', async () => {
  const ended = silentWorkers()
  const stop = new AbortController()
  const told: Placed['progress'][] = []
  const found = findLayout(emptyPage(), linked(manyEvents(10_000)), ({ progress }) => told.push(progress), stop.signal)
  await vi.waitUntil(() => told.length > 0, 30_000)
  stop.abort()
  await found
  expect([told, ended]).toEqual([['arranging'], ['ended']])
})

test('places that are found too late do not take the place of newer ones', async () => {
  const page = emptyPage()
  const story = linked(manyEvents(200))
  const places = async (signal: AbortSignal): Promise<Placed | null> => {
    let last: Placed | null = null
    await findLayout(
      page,
      story,
      (placed) => {
        last = placed
      },
      signal,
    )
    return last
  }
  expect(await places(AbortSignal.abort())).toBeNull()
  const fresh = await places(new AbortController().signal)
  expect(fresh?.progress).toBe('settled')
})
