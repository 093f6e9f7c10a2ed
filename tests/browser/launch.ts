import { systemChromium } from '../../scripts/browsers.mjs'

/** Nothing but this machine can be reached, whatever a page asks for. Root may not use the sandbox. */
const CHROMIUM_ARGS = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** How Chromium is started: the system's own where there is one, Playwright's otherwise. */
export function chromiumLaunch(...more: readonly string[]): { readonly executablePath?: string; readonly args: string[] } {
  const executablePath = systemChromium()
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...CHROMIUM_ARGS, ...more] }
}
