/** The browsers of the tests: where they are, and how one is had where it is missing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ensurePackages, ROOT, run } from './set-up.mjs'

const DEBIAN_CHROMIUM = ['chromium', 'fonts-dejavu-core']
/** With a screen of its own and a software renderer: without them its pages have no WebGL. */
const DEBIAN_FIREFOX = ['firefox-esr', 'xvfb', 'xauth', 'libgl1-mesa-dri', 'libegl1', 'libpci3']

const onDebianAsRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * The path of the system's Chromium, or undefined where there is none.
 * @returns {string | undefined}
 */
export const systemChromium = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/**
 * The path of the system's Firefox ESR, or undefined where there is none. It is the one build that the pinned Playwright can drive.
 * @returns {string | undefined}
 */
export const systemFirefox = () => ['/usr/bin/firefox-esr'].find((path) => existsSync(path))

/** Whether programs can be given a screen of their own. */
export const hasVirtualScreen = () => existsSync('/usr/bin/xvfb-run')

/** Installs a Chromium where there is none: Debian's where that can be done, Playwright's own elsewhere. Throws where neither works. */
export function ensureChromium() {
  ensurePackages()
  if (existsSync(systemChromium() ?? playwrightChromium())) return
  if (onDebianAsRoot()) aptInstall(DEBIAN_CHROMIUM)
  else run('npx', ['playwright', 'install', 'chromium'])
  if (!existsSync(systemChromium() ?? playwrightChromium())) {
    throw new Error('No Chromium here, and none could be installed: the browser tests cannot run. Install one and try again.')
  }
}

/** Installs a Firefox where that can be done by the system's packages. It is welcome, not needed. */
export function welcomeFirefox() {
  if (systemFirefox() === undefined && onDebianAsRoot()) aptInstall(DEBIAN_FIREFOX)
}

/** @param {readonly string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}

/** Where Playwright keeps its own Chromium, whether it is there or not. */
export function playwrightChromium() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  return spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }).stdout.trim()
}

/**
 * A browser's name and version, as it says them itself.
 * @param {string} path
 */
export function browserVersion(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return stdout.trim().split(' built on ')[0] ?? path
}
