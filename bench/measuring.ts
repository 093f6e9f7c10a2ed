import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { CDPSession } from '@playwright/test'
import { mainThreadMs, pause } from './gestures.ts'

/** A large story is parsed within a process of this much memory. */
export const LARGE_HEAP = '--js-flags=--max-old-space-size=8192'
/** A wide page, in CSS pixels. */
export const WIDE = { width: 1280, height: 720 }
/** Where our page finds the story that is measured. */
export const DATA = '/data/large.json'

/** Answers with the story file, as it lies compressed beside it. */
export function sendCompressed(file: string, response: ServerResponse): true {
  const { size } = statSync(`${file}.gz`)
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Content-Length': size })
  createReadStream(`${file}.gz`).pipe(response)
  return true
}

/** Runs in the page: keeps each long task as a measure of its own, to be asked for later, and each reading of JSON. */
export function watchLongTasks(): void {
  const { parse } = JSON
  JSON.parse = (...given) => {
    const start = performance.now()
    try {
      return parse(...given)
    } finally {
      performance.measure('json', { start, end: performance.now() })
    }
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) performance.measure('long-task', { start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

/** So many seconds in which nothing happens are looked at: what wakes the page now and then shows as well. */
const IDLE_SECONDS = 3

/**
 * ms of main thread a second while nothing happens. What loading has left behind the engine clears away once, whenever it likes, and that is
 * no idling: it is asked to do so first, and is given the time to.
 */
export async function idleCost(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await pause(1000)
  const before = await mainThreadMs(session)
  await pause(1000 * IDLE_SECONDS)
  return ((await mainThreadMs(session)) - before) / IDLE_SECONDS
}

/** Says a figure, in parts of the bare page's where there is one, with its target, and whether it holds. */
export function reportRow(label: string, ours: number, unit: string, bare: number | null, most: number | null): boolean {
  const figure = bare === null ? ours : ours / bare
  const held = most === null || !(figure > most)
  const verdict = Number.isNaN(figure) ? 'not measured' : held ? 'held' : 'missed'
  const ratio = bare === null ? '' : ` (${figure.toFixed(2)} ×)`
  const target = most === null ? '' : `  at most ${most}${bare === null ? '' : ' ×'}: ${verdict}`
  console.log(`  ${label.padEnd(12)} ${ours.toFixed(bare === null && unit === '' ? 0 : 1).padStart(8)} ${unit}${ratio}${target}`)
  return held
}
