import { ownScript } from '../workers/own-script.ts'
import type { ForceTask } from './forces.ts'
import address from './layout.worker.ts?worker&url'

/** A worker that has not begun by then, in ms, is not waited for: some pages refuse them without a word. */
const PATIENCE = 4000

/** Has the forces found in a worker; fails where the page may have none, as in a sandbox of no origin, and once nobody waits any more. */
export function forcedInWorker(task: ForceTask, signal: AbortSignal): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ownScript(address), { type: 'module', name: 'layout' })
    const fail = () => {
      worker.terminate()
      reject(new Error('no worker'))
    }
    signal.addEventListener('abort', fail)
    const waiting = setTimeout(fail, PATIENCE)
    worker.addEventListener('error', () => {
      clearTimeout(waiting)
      fail()
    })
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array | null>) => {
      clearTimeout(waiting)
      if (data !== null) resolve(data)
    })
    worker.postMessage(task)
  })
}
