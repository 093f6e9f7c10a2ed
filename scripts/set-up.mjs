/** What every command needs before it can begin: the packages that the lock file names. Runs without any of them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..')

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} LockFile */

/** Installs the packages when there are none, or others than `package-lock.json` names. */
export function ensurePackages() {
  const lock = readLock('package-lock.json')
  if (lock !== null && holdsAll(readLock('node_modules/.package-lock.json'), lock)) return
  console.log('Installing the packages (npm ci) …')
  const { status } = run('npm', ['ci', '--no-progress'])
  if (status !== 0) {
    console.error('The packages could not be installed; the reason stands above.')
    process.exit(1)
  }
}

/**
 * Whether what is installed is what is locked. Optional packages may be absent: most are for other systems.
 * @param {LockFile | null} installed
 * @param {LockFile} lock
 */
function holdsAll(installed, lock) {
  if (installed === null) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const found = installed.packages[path]
    if (path === '' || (found === undefined && wanted.optional === true)) return true
    return found?.version === wanted.version && found?.integrity === wanted.integrity
  })
}

/**
 * @param {string} path
 * @returns {LockFile | null}
 */
function readLock(path) {
  const file = join(ROOT, path)
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Runs a program in the project's folder and shows what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32'
  return spawnSync(command, [...args], { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } })
}

/**
 * Runs the `main` of a TypeScript module, which is given the command's arguments and gives its exit code.
 * @param {string} module a path from the project's folder
 * @param {readonly string[]} [args]
 */
export async function runModule(module, args = process.argv.slice(2)) {
  ensurePackages()
  const { runnerImport } = await import('vite')
  const loaded = await runnerImport(join(ROOT, module), { configFile: false, root: ROOT, logLevel: 'error' })
  process.exitCode = await loaded.module.main(args)
}
