import type { ImportAnswer, Importer } from '../edit/import-input.ts'
import { ownScript } from '../workers/own-script.ts'
import type { ImportAnswered, ImportAsking } from './import.worker.ts'
import address from './import.worker.ts?worker&url'

/** An importer in a worker of its own: whatever the file, the page goes on answering. */
export function createImporter(file: File): Importer {
  const worker = new Worker(ownScript(address), { type: 'module', name: 'import' })
  let settle: { readonly done: (answer: ImportAnswer) => void; readonly fail: (error: Error) => void } | null = null
  let waiting = 0
  const failed = () => settle?.fail(new Error('no import'))
  worker.addEventListener('error', failed)
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswered>) => {
    // What was asked before the last asking is of no use any more.
    if (--waiting > 0) return
    if (data === null) failed()
    else settle?.done(data)
  })
  return {
    ask: (lead) =>
      new Promise((done, fail) => {
        settle = { done, fail }
        waiting++
        const asking: ImportAsking = { file, lead }
        worker.postMessage(asking)
      }),
    destroy: () => worker.terminate(),
  }
}
