import { join } from 'node:path'
import { build } from 'vite'
import { TARGET } from './target.ts'

/** A module of ours, and all that it imports, as one classic script. */
export async function buildClassic(root: string, path: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: TARGET, rolldownOptions: { input: join(root, path), output: { format: 'iife' } } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const [chunk] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error(`${path} gave no script`)
  return chunk.code
}
