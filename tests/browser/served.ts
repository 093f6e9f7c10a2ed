import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const PROJECT = join(import.meta.dirname, '../..')
const PARTS = [
  'src',
  'scripts',
  'public',
  'data',
  'index.html',
  'embed.html',
  'front.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]

/** The project as `npm start` serves it, from a copy whose stories may be written to. */
export interface Served {
  readonly url: string
  /** The folder of its stories. */
  readonly data: string
  readonly close: () => void
}

/** The project in a folder of its own, where stories and settings may be changed. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  // Not the folder itself, into which the server writes what it has prepared.
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((each) => !each.startsWith('.vite')))
    symlinkSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name))
  return folder
}

export async function serveCopy(): Promise<Served> {
  const folder = copyProject()
  const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (part) => {
      said += stripVTControlCharacters(String(part))
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    server.once('exit', () => reject(new Error(`npm start ended: ${said}`)))
  })
  return {
    url,
    data: join(folder, 'data'),
    close: () => {
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
