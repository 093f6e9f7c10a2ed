import { defineConfig, devices } from '@playwright/test'
import { systemFirefox } from './scripts/browsers.mjs'
import { chromiumLaunch } from './tests/browser/launch.ts'

const executablePath = systemFirefox()
const chromium = {
  name: 'chromium',
  use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, launchOptions: chromiumLaunch() },
}
/** The way this browser is driven knows no emulation (touch, time zone, colour scheme): it runs what needs none. */
const firefox = {
  name: 'firefox',
  grep: /@any-browser/,
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: executablePath ?? '' } },
} as const

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/browser',
  snapshotPathTemplate: 'tests/browser/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A shared machine may be slow for a moment; what passes only then is named by the run and is still a race to be found.
  retries: process.env['CI'] === undefined ? 0 : 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { locale: 'id-ID', timezoneId: 'Asia/Jakarta', actionTimeout: 10_000 },
  projects: executablePath === undefined ? [chromium] : [chromium, firefox],
})
